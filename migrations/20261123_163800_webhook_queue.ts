import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres';

/**
 * Secrets of webhooks, which Payload knows nothing of, and what makes the deliveries a queue: they go with their webhook
 * (a publication may queue one while it is being deleted), one webhook is told of an event once, and the senders' question
 * reads what is open and nothing else.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    CREATE TABLE webhook_secrets (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      webhook_id integer NOT NULL REFERENCES webhooks (id) ON DELETE CASCADE,
      sealed text NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      shown_at timestamptz,
      expires_at timestamptz
    );
    CREATE INDEX webhook_secrets_webhook_idx ON webhook_secrets (webhook_id);

    ALTER TABLE webhook_deliveries
      DROP CONSTRAINT webhook_deliveries_webhook_id_webhooks_id_fk,
      ADD CONSTRAINT webhook_deliveries_webhook_id_webhooks_id_fk
        FOREIGN KEY (webhook_id) REFERENCES webhooks (id) ON DELETE CASCADE;
    CREATE UNIQUE INDEX webhook_deliveries_once_idx ON webhook_deliveries (webhook_id, event_id);
    CREATE INDEX webhook_deliveries_open_idx ON webhook_deliveries (webhook_id, id)
      WHERE state IN ('waiting', 'sending');
    CREATE INDEX webhook_deliveries_order_idx
      ON webhook_deliveries (webhook_id, document_collection, document_id, id) WHERE state IN ('waiting', 'sending');
    CREATE INDEX webhook_deliveries_sending_idx ON webhook_deliveries (webhook_id) WHERE state = 'sending';
    CREATE INDEX webhook_deliveries_held_idx ON webhook_deliveries (webhook_id) WHERE state = 'waiting' AND holds_up;`);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    DROP INDEX webhook_deliveries_held_idx, webhook_deliveries_sending_idx, webhook_deliveries_order_idx,
      webhook_deliveries_open_idx, webhook_deliveries_once_idx;
    ALTER TABLE webhook_deliveries
      DROP CONSTRAINT webhook_deliveries_webhook_id_webhooks_id_fk,
      ADD CONSTRAINT webhook_deliveries_webhook_id_webhooks_id_fk
        FOREIGN KEY (webhook_id) REFERENCES webhooks (id) ON DELETE SET NULL;
    DROP TABLE webhook_secrets;`);
}
