import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres';

/**
 * What each published comparison comes to, decided once instead of for every hub that counts it. Hubs write it when they
 * miss it (`src/queries/hubs/keep-judgements.ts`); it is forgotten when an option of it is published or taken off the site,
 * and, by the next migration, when the comparison changes, whoever changes it.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    CREATE TABLE comparison_judgements (
      comparison_id integer PRIMARY KEY,
      -- The comparison's own date of change: what was decided of an older text does not count.
      as_of timestamptz(3) NOT NULL,
      -- By which rules, and in which form: those of src/queries/hubs/judged-comparison.ts.
      edition integer NOT NULL,
      judged jsonb NOT NULL
    );

    -- An option that is not public takes no part in any comparison. At the commit: until then others read, and decide, what
    -- was there before. The lock comes first, as wherever judgements are forgotten, and all rows are locked in one order, the
    -- one in which hubs write: nobody waits in a circle.
    CREATE FUNCTION judgements_forget_option() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      PERFORM pg_advisory_xact_lock(hashtext('verdict search'));
      PERFORM 1 FROM comparison_judgements WHERE comparison_id IN
        (SELECT _parent_id FROM comparisons_options WHERE option_id = NEW.id) ORDER BY comparison_id FOR UPDATE;
      DELETE FROM comparison_judgements WHERE comparison_id IN
        (SELECT _parent_id FROM comparisons_options WHERE option_id = NEW.id);
      RETURN NULL;
    END $$;
    CREATE CONSTRAINT TRIGGER judgements_forget_option AFTER UPDATE OF _status ON options DEFERRABLE INITIALLY DEFERRED
      FOR EACH ROW WHEN (OLD._status IS DISTINCT FROM NEW._status) EXECUTE FUNCTION judgements_forget_option();`);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    DROP FUNCTION judgements_forget_option() CASCADE;
    DROP TABLE comparison_judgements;`);
}
