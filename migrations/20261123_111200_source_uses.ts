import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres';

/**
 * `source_uses` says which published comparison names which address as a source. Addresses are compared by their md5:
 * an index entry has room for 2,700 bytes, and an address may be longer. The partial indexes serve the dashboard.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    CREATE TABLE source_uses (
      comparison_id integer NOT NULL REFERENCES comparisons (id) ON DELETE CASCADE,
      url varchar NOT NULL
    );
    CREATE UNIQUE INDEX source_uses_comparison_url_idx ON source_uses (comparison_id, md5(url));
    CREATE INDEX source_uses_url_idx ON source_uses (md5(url));
    CREATE UNIQUE INDEX source_checks_url_idx ON source_checks (md5(url));

    CREATE INDEX comparisons_review_due_public_idx ON comparisons (review_due_at) WHERE _status = 'published';
    CREATE INDEX comparisons_published_public_idx ON comparisons (published_at DESC) WHERE _status = 'published';
    CREATE INDEX comparisons_v_to_verify_idx ON _comparisons_v (updated_at DESC)
      WHERE latest AND version_cells_to_verify > 0;
    CREATE INDEX comparisons_oldest_check_public_idx ON comparisons (oldest_check_at)
      WHERE _status = 'published' AND oldest_check_at IS NOT NULL;
    CREATE INDEX inquiries_sender_idx ON inquiries (lower(email));

    UPDATE comparisons c SET (cells_to_verify, oldest_check_at) = (
      SELECT count(*) FILTER (WHERE cell ->> 'toVerify' = 'true'),
        min(left(cell ->> 'verifiedAt', 10))::timestamp AT TIME ZONE 'UTC'
      FROM comparisons_rows r, jsonb_path_query(r.cells, '$.*') cell WHERE r._parent_id = c.id);
    UPDATE _comparisons_v v SET (version_cells_to_verify, version_oldest_check_at) = (
      SELECT count(*) FILTER (WHERE cell ->> 'toVerify' = 'true'),
        min(left(cell ->> 'verifiedAt', 10))::timestamp AT TIME ZONE 'UTC'
      FROM _comparisons_v_version_rows r, jsonb_path_query(r.cells, '$.*') cell WHERE r._parent_id = v.id);
    INSERT INTO source_uses (comparison_id, url)
      SELECT DISTINCT c.id, jsonb_path_query(r.cells, '$.*.sources[*].url') #>> '{}'
      FROM comparisons c JOIN comparisons_rows r ON r._parent_id = c.id WHERE c._status = 'published';`);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    DROP TABLE source_uses;
    DROP INDEX source_checks_url_idx;
    DROP INDEX comparisons_review_due_public_idx;
    DROP INDEX comparisons_published_public_idx;
    DROP INDEX comparisons_v_to_verify_idx;
    DROP INDEX comparisons_oldest_check_public_idx;
    DROP INDEX inquiries_sender_idx;`);
}
