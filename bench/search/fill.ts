import type { Client } from 'pg';

/**
 * Comparisons that never were, as the index holds them: titles of two of 3,000 options and a purpose, and some 200 words
 * each, of which a few stand nearly everywhere and most almost nowhere. The same every time.
 */
export async function fill(client: Client, comparisons: number): Promise<void> {
  await client.query(`
    SELECT setseed(0.5);
    CREATE FUNCTION pg_temp.word(n int) RETURNS text LANGUAGE sql IMMUTABLE AS $$
      SELECT string_agg((ARRAY['ba','cor','den','fil','gra','hes','jin','kol','lam','mer','nov','pos','qua','ri','sta','tu'])
        [1 + ((n * 7919 + 13) >> (4 * i)) % 16], '') FROM generate_series(0, 2 + n % 2) i $$;
    CREATE TEMP TABLE vocabulary AS SELECT n, pg_temp.word(n) AS word FROM generate_series(1, 20000) n;
    CREATE UNIQUE INDEX ON vocabulary (n);
    INSERT INTO topics (name, slug, _status) SELECT initcap(pg_temp.word(n * 31)), 'topic-' || n, 'published'
      FROM generate_series(1, 40) n;
    SET session_replication_role = replica;
    INSERT INTO comparisons (title, slug, topic_id, published_at, _status)
      SELECT initcap(pg_temp.word(500 + (random() ^ 2 * 3000)::int)) || ' vs '
        || initcap(pg_temp.word(500 + (random() ^ 2 * 3000)::int)) || ' for ' || pg_temp.word((random() ^ 3 * 200)::int)
        || ' server', 'bench-' || n, 1 + (random() ^ 2 * 39)::int, now() - n * interval '1 minute', 'published'
      FROM generate_series(1, ${comparisons}) n;
    DROP INDEX search_documents_names_idx, search_documents_words_idx;
    DELETE FROM search_documents;
    CREATE TEMP TABLE bodies AS SELECT n, text, to_tsvector('verdict', text) AS words FROM (
      SELECT n, (SELECT string_agg(word, ' ') FROM (SELECT 1 + (random() ^ 3 * 19999)::int AS n
        FROM generate_series(1, 220) WHERE b.n >= 0) drawn JOIN vocabulary USING (n)) || ' database performance' AS text
      FROM generate_series(0, 4999) b (n) OFFSET 0) made;
    CREATE UNIQUE INDEX ON bodies (n);
    INSERT INTO search_documents (comparison_id, title, excerpt, names, words)
      SELECT made.id, title, text, names, setweight(names, 'A') || bodies.words
      FROM (SELECT c.id, c.title, to_tsvector('verdict', c.title) || to_tsvector('verdict_exact', c.title)
          || array_to_tsvector(ARRAY['topic=' || c.topic_id]) AS names FROM comparisons c OFFSET 0) made
      JOIN bodies ON bodies.n = made.id * 7919 % 5000;
    CREATE INDEX search_documents_names_idx ON search_documents USING gin (names) WITH (fastupdate = off);
    CREATE INDEX search_documents_words_idx ON search_documents USING gin (words) WITH (fastupdate = off);
    INSERT INTO search_vocabulary SELECT DISTINCT word FROM comparisons, regexp_split_to_table(lower(title), '\\s+') word
      WHERE length(word) > 2 ON CONFLICT DO NOTHING;
    SET session_replication_role = origin;`);
  await client.query('VACUUM ANALYZE search_documents');
  await client.query('VACUUM ANALYZE search_vocabulary');
  await client.query('VACUUM ANALYZE comparisons');
}
