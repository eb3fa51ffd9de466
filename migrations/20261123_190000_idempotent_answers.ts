import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres';

/** What was answered to requests with an Idempotency-Key, for a day. Payload knows nothing of it. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    CREATE TABLE idempotent_answers (
      key_hash text PRIMARY KEY,
      request_hash text NOT NULL,
      status smallint NOT NULL,
      body text NOT NULL,
      expires_at timestamptz NOT NULL
    );
    CREATE INDEX idempotent_answers_expires_idx ON idempotent_answers (expires_at);`);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`DROP TABLE idempotent_answers;`);
}
