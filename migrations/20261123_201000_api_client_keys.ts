import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres';

/**
 * Keys of API clients, which Payload knows nothing of, so that a client can have a new one before the former one ends.
 * Of each client one key has no last moment. Those that stood with the clients themselves go on.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    CREATE TABLE api_client_keys (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      client_id integer NOT NULL REFERENCES api_clients (id) ON DELETE CASCADE,
      key_hash text NOT NULL UNIQUE,
      key_start text NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      last_used_at timestamptz,
      expires_at timestamptz
    );
    CREATE INDEX api_client_keys_client_idx ON api_client_keys (client_id);
    CREATE UNIQUE INDEX api_client_keys_current_idx ON api_client_keys (client_id) WHERE expires_at IS NULL;

    INSERT INTO api_client_keys (client_id, key_hash, key_start, created_at)
      SELECT id, key_hash, COALESCE(key_start, ''), created_at FROM api_clients WHERE key_hash IS NOT NULL;`);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    UPDATE api_clients SET key_hash = k.key_hash, key_start = k.key_start
      FROM api_client_keys k WHERE k.client_id = api_clients.id AND k.expires_at IS NULL;
    DROP TABLE api_client_keys;`);
}
