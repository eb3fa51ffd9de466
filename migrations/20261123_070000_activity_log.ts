import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres';

/**
 * What the schema builder has no words for. `xact` lets a listener read on without missing a slow transaction; the
 * trigger makes the log append-only for everybody; `rate_limits` is where rate-limiter-flexible counts.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    ALTER TABLE activity ADD COLUMN xact xid8 NOT NULL DEFAULT pg_current_xact_id();
    CREATE INDEX activity_xact_idx ON activity (xact);

    CREATE FUNCTION refuse_changing_activity() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      RAISE EXCEPTION 'activity is append-only' USING ERRCODE = 'insufficient_privilege';
    END $$;
    CREATE TRIGGER activity_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON activity
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_changing_activity();

    CREATE TABLE rate_limits (key varchar(255) PRIMARY KEY, points integer NOT NULL DEFAULT 0, expire bigint);
    CREATE INDEX rate_limits_expire_idx ON rate_limits (expire);`);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    DROP TABLE rate_limits;
    DROP TRIGGER activity_is_append_only ON activity;
    DROP FUNCTION refuse_changing_activity();
    ALTER TABLE activity DROP COLUMN xact;`);
}
