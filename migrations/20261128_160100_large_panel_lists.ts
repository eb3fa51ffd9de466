import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres';

/** Lists of comparisons in the panel: counted, sorted, filtered and searched without looking at every version. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    CREATE INDEX comparisons_v_listed_idx ON _comparisons_v (version_updated_at DESC, created_at DESC, id)
      WHERE latest AND version_deleted_at IS NULL;
    CREATE INDEX comparisons_v_reviews_idx ON _comparisons_v (version_review_state, created_at DESC)
      WHERE latest AND version_deleted_at IS NULL;
    CREATE INDEX comparisons_v_titles_idx ON _comparisons_v USING gin (version_title gin_trgm_ops) WHERE latest;
    CREATE INDEX comparisons_v_rows_uses_idx ON _comparisons_v_version_rows (criterion_id, _parent_id);`);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    DROP INDEX comparisons_v_listed_idx, comparisons_v_reviews_idx, comparisons_v_titles_idx,
      comparisons_v_rows_uses_idx;`);
}
