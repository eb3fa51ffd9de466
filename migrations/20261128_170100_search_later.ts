import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres';

/**
 * A definition that many comparisons share is renamed without waiting for search: what it touches beyond fifty
 * comparisons is kept for later and made anew in small steps. What comparisons come to is forgotten in the same step. See
 * docs/decisions/0019-search-in-postgres.md and 0020-hubs.md.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    CREATE TABLE search_later (
      comparison_id integer PRIMARY KEY,
      -- One that cannot be made anew is tried again after an hour, and holds up no other.
      not_before timestamptz NOT NULL DEFAULT now()
    );

    CREATE OR REPLACE FUNCTION search_work_off() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE
      own integer[];
      sharing integer[];
    BEGIN
      PERFORM 1 FROM search_due WHERE xact = NEW.xact LIMIT 1;
      IF NOT FOUND THEN RETURN NULL; END IF;
      IF EXISTS (SELECT 1 FROM search_due d WHERE d.xact = NEW.xact AND (d.kind <> 'comparisons'
          OR EXISTS (SELECT 1 FROM comparisons c WHERE c.id = d.document_id AND is_public(c))
          OR EXISTS (SELECT 1 FROM search_documents s WHERE s.comparison_id = d.document_id))) THEN
        PERFORM pg_advisory_xact_lock(hashtext('verdict search'));
        own := ARRAY(SELECT document_id FROM search_due WHERE xact = NEW.xact AND kind = 'comparisons');
        PERFORM 1 FROM comparison_judgements WHERE comparison_id = ANY (own) ORDER BY comparison_id FOR UPDATE;
        DELETE FROM comparison_judgements WHERE comparison_id = ANY (own);
        sharing := ARRAY(SELECT DISTINCT a FROM search_due d, search_affected(d.kind, d.document_id) a
          WHERE d.xact = NEW.xact AND d.kind <> 'comparisons' AND a IS NOT NULL AND a <> ALL (own));
        IF cardinality(sharing) <= 50 THEN
          PERFORM search_refresh(own || sharing);
        ELSE
          PERFORM search_refresh(own);
          INSERT INTO search_later (comparison_id) SELECT unnest(sharing) ON CONFLICT DO NOTHING;
        END IF;
      END IF;
      DELETE FROM search_due WHERE xact = NEW.xact;
      RETURN NULL;
    END $$;

    -- Makes some of what was kept for later anew, the newest first, and says how many; 0 also while somebody publishes.
    CREATE FUNCTION search_catch_up(most integer) RETURNS integer LANGUAGE plpgsql AS $$
    DECLARE
      ids integer[];
      one integer;
    BEGIN
      IF NOT EXISTS (SELECT FROM search_later WHERE not_before <= now()) THEN RETURN 0; END IF;
      IF NOT pg_try_advisory_xact_lock(hashtext('verdict search')) THEN RETURN 0; END IF;
      WITH taken AS (
        DELETE FROM search_later WHERE comparison_id IN
          (SELECT comparison_id FROM search_later WHERE not_before <= now() ORDER BY comparison_id DESC LIMIT most)
        RETURNING comparison_id)
      SELECT coalesce(array_agg(comparison_id), '{}') INTO ids FROM taken;
      BEGIN
        PERFORM search_refresh(ids);
      EXCEPTION WHEN OTHERS THEN
        FOREACH one IN ARRAY ids LOOP
          BEGIN
            PERFORM search_refresh(ARRAY[one]);
          EXCEPTION WHEN OTHERS THEN
            RAISE WARNING 'Search: comparison % cannot be made anew: %', one, SQLERRM;
            INSERT INTO search_later VALUES (one, now() + interval '1 hour');
          END;
        END LOOP;
      END;
      RETURN cardinality(ids);
    END $$;

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
    SELECT pg_advisory_xact_lock(hashtext('verdict search'));
    SELECT search_refresh(ARRAY(SELECT comparison_id FROM search_later));
    CREATE OR REPLACE FUNCTION search_forget_all() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      DELETE FROM search_documents;
      RETURN NULL;
    END $$;
    CREATE OR REPLACE FUNCTION search_rebuild() RETURNS void LANGUAGE sql AS $$
      DELETE FROM search_vocabulary;
      DELETE FROM search_documents;
      SELECT search_refresh(ARRAY(SELECT id FROM comparisons c WHERE is_public(c)));
    $$;
    CREATE OR REPLACE FUNCTION search_work_off() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      PERFORM 1 FROM search_due WHERE xact = NEW.xact LIMIT 1;
      IF NOT FOUND THEN RETURN NULL; END IF;
      IF EXISTS (SELECT 1 FROM search_due d WHERE d.xact = NEW.xact AND (d.kind <> 'comparisons'
          OR EXISTS (SELECT 1 FROM comparisons c WHERE c.id = d.document_id AND is_public(c))
          OR EXISTS (SELECT 1 FROM search_documents s WHERE s.comparison_id = d.document_id))) THEN
        PERFORM pg_advisory_xact_lock(hashtext('verdict search'));
        PERFORM search_refresh(ARRAY(SELECT DISTINCT a FROM search_due d, search_affected(d.kind, d.document_id) a
          WHERE d.xact = NEW.xact AND a IS NOT NULL));
      END IF;
      DELETE FROM search_due WHERE xact = NEW.xact;
      RETURN NULL;
    END $$;
    DROP FUNCTION search_catch_up(integer);
    DROP TABLE search_later;`);
}
