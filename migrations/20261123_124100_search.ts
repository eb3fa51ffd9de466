import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres';

/**
 * Search: one row for each public comparison, written by triggers, so that it is in step with whatever writes: the
 * panel, an import, a script in SQL. A change is only noted at first; what is noted is worked off once, when the
 * transaction commits. See docs/decisions/0019-search-in-postgres.md.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    CREATE EXTENSION IF NOT EXISTS unaccent;
    CREATE EXTENSION IF NOT EXISTS pg_trgm;

    CREATE TEXT SEARCH CONFIGURATION verdict (COPY = english);
    ALTER TEXT SEARCH CONFIGURATION verdict ALTER MAPPING FOR hword, hword_part, word WITH unaccent, english_stem;
    CREATE TEXT SEARCH CONFIGURATION verdict_exact (COPY = simple);
    ALTER TEXT SEARCH CONFIGURATION verdict_exact ALTER MAPPING FOR hword, hword_part, word WITH unaccent, simple;

    CREATE TABLE search_documents (
      comparison_id integer PRIMARY KEY,
      title text NOT NULL,
      excerpt text NOT NULL,
      names tsvector NOT NULL,
      words tsvector NOT NULL
    );
    -- Whatever is only looked at for a page of results stays out of the way of finding it.
    ALTER TABLE search_documents SET (toast_tuple_target = 128);
    ALTER TABLE search_documents ALTER names SET STORAGE MAIN, ALTER title SET STORAGE EXTERNAL,
      ALTER excerpt SET STORAGE EXTERNAL, ALTER words SET STORAGE EXTERNAL;
    CREATE INDEX search_documents_names_idx ON search_documents USING gin (names) WITH (fastupdate = off);
    CREATE INDEX search_documents_words_idx ON search_documents USING gin (words) WITH (fastupdate = off);
    CREATE TABLE search_vocabulary (word text PRIMARY KEY);
    CREATE INDEX search_vocabulary_word_idx ON search_vocabulary USING gin (word gin_trgm_ops);
    CREATE TABLE search_due (
      xact xid8 NOT NULL DEFAULT pg_current_xact_id(),
      kind text NOT NULL,
      document_id integer NOT NULL,
      PRIMARY KEY (xact, kind, document_id)
    );`);
  await db.execute(textFunctions);
  await db.execute(refreshFunctions);
  await db.execute(triggers);
  await db.execute(sql`SELECT search_rebuild()`);
}

/** How text becomes words. Punctuation is cut at on both sides, so that “node.js” and “node js” find one another. */
const textFunctions = sql`
  CREATE FUNCTION search_prose(document jsonb) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT string_agg(node #>> '{}', ' ') FROM jsonb_path_query(document, 'strict $.**.text', '{}', true) node
      WHERE jsonb_typeof(node) = 'string'
  $$;
  CREATE FUNCTION search_split(given text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT translate(replace(replace(given, '++', 'plusplus'), '#', 'sharp'),
      '!"$%&()*+,./:;<=>?@[\\]^_|{}~-' || chr(96), repeat(' ', 31))
  $$;
  -- Scripts without spaces: every two neighbouring characters are a word.
  CREATE FUNCTION search_pieces(given text) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
    SELECT coalesce(array_agg(DISTINCT substr(run, place, 2)), '{}')
    FROM (SELECT (regexp_matches(given, '[\\u0e00-\\u0e7f\\u3040-\\u30ff\\u3400-\\u9fff\\uac00-\\ud7af]+', 'g'))[1]
      AS run) runs, generate_series(1, length(run)) place
  $$;
  CREATE FUNCTION search_fold(given text) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT lower(unaccent(given))
  $$;`;

const refreshFunctions = sql`
  CREATE FUNCTION search_sources(ids integer[]) RETURNS TABLE (comparison_id integer, topic_id integer, title text,
    names text, prose text, cells text) LANGUAGE sql STABLE AS $$
    SELECT c.id, t.id, coalesce(c.title, ''), concat_ws(' ', c.title, o.names, t.name),
      left(concat_ws(' ', search_prose(c.intro), search_prose(c.verdict_text), s.texts, o.reasons, f.texts), 60000),
      left(concat_ws(' ', r.texts, search_prose(c.disclosure)), 60000)
    FROM comparisons c
    LEFT JOIN topics t ON t.id = c.topic_id AND t._status = 'published'
    LEFT JOIN LATERAL (SELECT string_agg(p.name, ' ' ORDER BY e._order) AS names, string_agg(w.texts, ' ') AS reasons
      FROM comparisons_options e JOIN options p ON p.id = e.option_id AND p._status = 'published'
      LEFT JOIN LATERAL (SELECT string_agg(reason, ' ' ORDER BY _order) AS texts
        FROM comparisons_options_choose_when WHERE _parent_id = e.id) w ON TRUE
      WHERE e._parent_id = c.id) o ON TRUE
    LEFT JOIN LATERAL (SELECT string_agg(concat_ws(' ', k.name, e.note, e.outcome_condition,
        (SELECT string_agg(cell ->> 'text', ' ') FROM jsonb_path_query(e.cells, '$.*') cell
          WHERE jsonb_typeof(cell) = 'object')), ' ' ORDER BY e._order) AS texts
      FROM comparisons_rows e JOIN criteria k ON k.id = e.criterion_id AND k._status = 'published'
      WHERE e._parent_id = c.id) r ON TRUE
    LEFT JOIN LATERAL (SELECT string_agg(concat_ws(' ', k.name, search_prose(e.reasoning)), ' ' ORDER BY e._order)
        AS texts
      FROM comparisons_recommendations e JOIN scenarios k ON k.id = e.scenario_id AND k._status = 'published'
      WHERE e._parent_id = c.id) s ON TRUE
    LEFT JOIN LATERAL (SELECT string_agg(concat_ws(' ', k.question, search_prose(k.answer)), ' ' ORDER BY e."order")
        AS texts
      FROM comparisons_rels e JOIN faqs k ON k.id = e.faqs_id AND k._status = 'published'
      WHERE e.parent_id = c.id AND e.path = 'faqs') f ON TRUE
    WHERE c.id = ANY(ids) AND is_public(c)
  $$;

  CREATE FUNCTION search_refresh(ids integer[]) RETURNS void LANGUAGE sql AS $$
    DELETE FROM search_documents d WHERE d.comparison_id = ANY(ids)
      AND NOT EXISTS (SELECT 1 FROM comparisons c WHERE c.id = d.comparison_id AND is_public(c));
    WITH sources AS MATERIALIZED (SELECT * FROM search_sources(ids)),
    vectors AS MATERIALIZED (
      SELECT *, to_tsvector('verdict', spelt) || to_tsvector('verdict_exact', spelt)
          || array_to_tsvector(search_pieces(s.names)) || array_to_tsvector(array_remove(ARRAY['topic=' || topic_id], NULL))
        AS name_words
      FROM sources s, LATERAL (SELECT concat_ws(' ', search_split(s.names), translate(s.names, './_-', '')) AS spelt) n),
    vocabulary AS (
      INSERT INTO search_vocabulary (word)
      SELECT DISTINCT left(word, 60) FROM vectors, regexp_split_to_table(search_fold(spelt), '\\s+') word
      WHERE length(word) > 2 ORDER BY 1 ON CONFLICT DO NOTHING)
    INSERT INTO search_documents (comparison_id, title, excerpt, names, words)
    SELECT comparison_id, title, left(concat_ws(' ', prose, cells), 12000), name_words,
      setweight(name_words, 'A') || setweight(to_tsvector('verdict', search_split(prose)), 'B')
        || to_tsvector('verdict', search_split(cells)) || array_to_tsvector(search_pieces(left(prose, 20000)))
    FROM vectors
    ON CONFLICT (comparison_id) DO UPDATE SET (title, excerpt, names, words)
      = (excluded.title, excluded.excerpt, excluded.names, excluded.words);
  $$;

  -- What names the words, and, while that is not enough, what mentions them. Without the index a word that stands
  -- everywhere would be looked for in every text, so the planner is not asked.
  CREATE FUNCTION search_matches(in_names tsquery, in_words tsquery, most integer)
    RETURNS TABLE (id integer, rank real) LANGUAGE plpgsql STABLE SET enable_seqscan = off AS $$
  DECLARE named integer;
  BEGIN
    RETURN QUERY SELECT comparison_id, (1 + ts_rank(names, in_names))::real FROM search_documents
      WHERE names @@ in_names LIMIT most;
    GET DIAGNOSTICS named = ROW_COUNT;
    IF named < most THEN
      RETURN QUERY SELECT m.comparison_id, CASE WHEN row_number() OVER () <= 50 THEN ts_rank(m.words, in_words) ELSE 0::real END
        FROM (SELECT comparison_id, words FROM search_documents WHERE words @@ in_words LIMIT most) m;
    END IF;
  END $$;

  -- The part of a text around the first place where a word begins.
  CREATE FUNCTION search_passage(given text, word text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT substr(given, greatest(1, strpos(lower(given), lower(word)) - 120), 600)
  $$;

  -- For what was written with triggers disabled, and for the first time.
  CREATE FUNCTION search_rebuild() RETURNS void LANGUAGE sql AS $$
    DELETE FROM search_vocabulary;
    DELETE FROM search_documents;
    SELECT search_refresh(ARRAY(SELECT id FROM comparisons c WHERE is_public(c)));
  $$;

  CREATE FUNCTION search_affected(collection text, document integer) RETURNS SETOF integer LANGUAGE sql STABLE AS $$
    SELECT document WHERE collection = 'comparisons'
    UNION SELECT _parent_id FROM comparisons_options WHERE collection = 'options' AND option_id = document
    UNION SELECT _parent_id FROM comparisons_rows WHERE collection = 'criteria' AND criterion_id = document
    UNION SELECT _parent_id FROM comparisons_recommendations WHERE collection = 'scenarios' AND scenario_id = document
    UNION SELECT parent_id FROM comparisons_rels WHERE collection = 'faqs' AND path = 'faqs' AND faqs_id = document
    UNION SELECT id FROM comparisons WHERE collection = 'topics' AND topic_id = document
  $$;

  -- One transaction at a time, and each sees what those before it committed: else a comparison that is published while
  -- an option is renamed would keep the old name.
  CREATE FUNCTION search_work_off() RETURNS trigger LANGUAGE plpgsql AS $$
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
  END $$;`;

const triggers = sql`
  CREATE CONSTRAINT TRIGGER search_is_in_step AFTER INSERT ON search_due DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION search_work_off();

  -- A comparison, or a part of one: the argument is the column that says which.
  CREATE FUNCTION search_note_comparisons() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    EXECUTE format('INSERT INTO search_due (kind, document_id) SELECT DISTINCT ''comparisons'', %I FROM changed
      WHERE %1$I IS NOT NULL ON CONFLICT DO NOTHING', TG_ARGV[0]);
    RETURN NULL;
  END $$;
  CREATE FUNCTION search_note_reasons() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    INSERT INTO search_due (kind, document_id)
      SELECT DISTINCT 'comparisons', e._parent_id FROM changed JOIN comparisons_options e ON e.id = changed._parent_id
      ON CONFLICT DO NOTHING;
    RETURN NULL;
  END $$;
  -- A definition, where readers can see that its words changed. New ones are used nowhere yet; deleted ones leave
  -- their traces in the comparisons that lose them.
  CREATE FUNCTION search_note_definitions() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    EXECUTE format('INSERT INTO search_due (kind, document_id)
      SELECT %L, n.id FROM changed n JOIN former f USING (id)
      WHERE (n._status = ''published'' OR f._status = ''published'')
        AND (n._status IS DISTINCT FROM f._status OR n.%I IS DISTINCT FROM f.%2$I OR n.%I IS DISTINCT FROM f.%3$I)
      ON CONFLICT DO NOTHING', TG_ARGV[0], TG_ARGV[1], TG_ARGV[2]);
    RETURN NULL;
  END $$;
  CREATE FUNCTION search_forget_all() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    DELETE FROM search_documents;
    RETURN NULL;
  END $$;
  CREATE TRIGGER search_forget_all AFTER TRUNCATE ON comparisons FOR EACH STATEMENT
    EXECUTE FUNCTION search_forget_all();

  DO $do$
  DECLARE part record;
  BEGIN
    FOR part IN SELECT * FROM (VALUES ('comparisons', 'search_note_comparisons(id)'),
        ('comparisons_options', 'search_note_comparisons(_parent_id)'),
        ('comparisons_options_choose_when', 'search_note_reasons()'),
        ('comparisons_rows', 'search_note_comparisons(_parent_id)'),
        ('comparisons_recommendations', 'search_note_comparisons(_parent_id)'),
        ('comparisons_rels', 'search_note_comparisons(parent_id)')) AS parts (name, note)
    LOOP
      EXECUTE format('CREATE TRIGGER search_inserted AFTER INSERT ON %I REFERENCING NEW TABLE AS changed
        FOR EACH STATEMENT EXECUTE FUNCTION %s', part.name, part.note);
      EXECUTE format('CREATE TRIGGER search_updated AFTER UPDATE ON %I REFERENCING NEW TABLE AS changed
        FOR EACH STATEMENT EXECUTE FUNCTION %s', part.name, part.note);
      EXECUTE format('CREATE TRIGGER search_left AFTER UPDATE ON %I REFERENCING OLD TABLE AS changed
        FOR EACH STATEMENT EXECUTE FUNCTION %s', part.name, part.note);
      EXECUTE format('CREATE TRIGGER search_deleted AFTER DELETE ON %I REFERENCING OLD TABLE AS changed
        FOR EACH STATEMENT EXECUTE FUNCTION %s', part.name, part.note);
    END LOOP;
    FOR part IN SELECT * FROM (VALUES ('options', 'name', 'name'), ('criteria', 'name', 'name'),
        ('scenarios', 'name', 'name'), ('topics', 'name', 'name'), ('faqs', 'question', 'answer'))
        AS definitions (name, words, more)
    LOOP
      EXECUTE format('CREATE TRIGGER search_renamed AFTER UPDATE ON %I
        REFERENCING NEW TABLE AS changed OLD TABLE AS former
        FOR EACH STATEMENT EXECUTE FUNCTION search_note_definitions(%1$L, %L, %L)', part.name, part.words, part.more);
    END LOOP;
  END $do$;`;

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    DROP FUNCTION search_note_comparisons(), search_note_reasons(), search_note_definitions(), search_forget_all()
      CASCADE;
    DROP TABLE search_due, search_vocabulary, search_documents;
    DROP FUNCTION search_matches(tsquery, tsquery, integer), search_passage(text, text), search_work_off(), search_affected(text, integer), search_rebuild(), search_refresh(integer[]),
      search_sources(integer[]), search_fold(text), search_pieces(text), search_split(text), search_prose(jsonb);
    DROP TEXT SEARCH CONFIGURATION verdict, verdict_exact;`);
}
