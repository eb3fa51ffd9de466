import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres';

/**
 * What is counted and listed of a hundred thousand comparisons stands in these indexes, so that no comparison has to be
 * looked at. Payload's own have one column each.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    CREATE INDEX comparisons_public_topic_idx ON comparisons (topic_id, published_at DESC, id DESC)
      INCLUDE (updated_at) WHERE _status = 'published';
    CREATE INDEX comparisons_public_reviewer_idx ON comparisons (reviewed_by_id, id) WHERE _status = 'published';
    CREATE INDEX comparisons_options_uses_idx ON comparisons_options (option_id, _parent_id);
    CREATE INDEX comparisons_rows_uses_idx ON comparisons_rows (criterion_id, _parent_id);
    CREATE INDEX comparisons_recommendations_uses_idx ON comparisons_recommendations (scenario_id, _parent_id);
    CREATE INDEX comparisons_rels_authors_idx ON comparisons_rels (users_id, parent_id) WHERE path = 'authors';`);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    DROP INDEX comparisons_public_topic_idx, comparisons_public_reviewer_idx, comparisons_options_uses_idx,
      comparisons_rows_uses_idx, comparisons_recommendations_uses_idx, comparisons_rels_authors_idx;`);
}
