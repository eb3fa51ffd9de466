import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres';

/**
 * When and where a session was last used, and that it was ended: Payload knows neither. It writes the whole list of an
 * account's sessions anew on many occasions, so the trigger leaves out those that were ended in the meantime.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    CREATE TABLE session_notes (
      id varchar PRIMARY KEY,
      user_id integer NOT NULL REFERENCES users (id) ON DELETE CASCADE,
      noted_at timestamptz NOT NULL DEFAULT now(),
      last_used_at timestamptz,
      place text,
      agent text,
      ended_at timestamptz
    );
    CREATE INDEX session_notes_user_idx ON session_notes (user_id);

    CREATE FUNCTION leave_out_ended_session() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF EXISTS (SELECT FROM session_notes WHERE id = NEW.id AND ended_at IS NOT NULL) THEN RETURN NULL; END IF;
      RETURN NEW;
    END $$;
    CREATE TRIGGER leave_out_ended_session BEFORE INSERT ON users_sessions
      FOR EACH ROW EXECUTE FUNCTION leave_out_ended_session();`);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    DROP TRIGGER leave_out_ended_session ON users_sessions;
    DROP FUNCTION leave_out_ended_session;
    DROP TABLE session_notes;`);
}
