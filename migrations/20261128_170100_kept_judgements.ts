import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres';

/**
 * What each published comparison comes to, decided once instead of for every hub that counts it. Hubs write it when they
 * miss it (`src/queries/hubs/keep-judgements.ts`); here it is forgotten when the comparison changes, whoever changes it.
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

    -- At the commit: until then others read, and decide, what was there before.
    -- All that a transaction forgets is locked in one order first, the one in which hubs write.
    CREATE FUNCTION judgements_forget() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      PERFORM 1 FROM comparison_judgements WHERE comparison_id IN
        (SELECT document_id FROM search_due WHERE xact = NEW.xact AND kind = 'comparisons')
        ORDER BY comparison_id FOR UPDATE;
      DELETE FROM comparison_judgements WHERE comparison_id = NEW.document_id;
      RETURN NULL;
    END $$;
    CREATE CONSTRAINT TRIGGER judgements_forget AFTER INSERT ON search_due DEFERRABLE INITIALLY DEFERRED
      FOR EACH ROW WHEN (NEW.kind = 'comparisons') EXECUTE FUNCTION judgements_forget();

    -- An option that is not public takes no part in any comparison.
    CREATE FUNCTION judgements_forget_option() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      PERFORM 1 FROM comparison_judgements WHERE comparison_id IN
        (SELECT _parent_id FROM comparisons_options WHERE option_id = NEW.id) ORDER BY comparison_id FOR UPDATE;
      DELETE FROM comparison_judgements WHERE comparison_id IN
        (SELECT _parent_id FROM comparisons_options WHERE option_id = NEW.id);
      RETURN NULL;
    END $$;
    CREATE CONSTRAINT TRIGGER judgements_forget_option AFTER UPDATE OF _status ON options DEFERRABLE INITIALLY DEFERRED
      FOR EACH ROW WHEN (OLD._status IS DISTINCT FROM NEW._status) EXECUTE FUNCTION judgements_forget_option();

    -- For what was written with triggers disabled, all is made anew.
    CREATE OR REPLACE FUNCTION search_rebuild() RETURNS void LANGUAGE sql AS $$
      SELECT pg_advisory_xact_lock(hashtext('verdict search'));
      DELETE FROM comparison_judgements;
      DELETE FROM search_vocabulary;
      DELETE FROM search_documents;
      DELETE FROM search_later;
      SELECT search_refresh(ARRAY(SELECT id FROM comparisons c WHERE is_public(c)));
    $$;
    CREATE OR REPLACE FUNCTION search_forget_all() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      DELETE FROM comparison_judgements;
      DELETE FROM search_documents;
      DELETE FROM search_later;
      RETURN NULL;
    END $$;`);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    DROP FUNCTION judgements_forget(), judgements_forget_option() CASCADE;
    DROP TABLE comparison_judgements;
    CREATE OR REPLACE FUNCTION search_rebuild() RETURNS void LANGUAGE sql AS $$
      SELECT pg_advisory_xact_lock(hashtext('verdict search'));
      DELETE FROM search_vocabulary;
      DELETE FROM search_documents;
      DELETE FROM search_later;
      SELECT search_refresh(ARRAY(SELECT id FROM comparisons c WHERE is_public(c)));
    $$;
    CREATE OR REPLACE FUNCTION search_forget_all() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      DELETE FROM search_documents;
      RETURN NULL;
    END $$;`);
}
