import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres';

/**
 * When each comparison last looked different to a program: for lists of what changed since. Only ever added to, because
 * two publications that touch the same comparisons must not wait for one another; what a later line says again is
 * cleaned up every hour. See docs/decisions/0024-a-contract-for-programs.md.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    CREATE TABLE comparison_changes (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      comparison_id integer NOT NULL,
      slug text NOT NULL,
      changed_at timestamptz NOT NULL DEFAULT date_trunc('milliseconds', now())
    );
    CREATE INDEX comparison_changes_of_idx ON comparison_changes (comparison_id, changed_at, id);
    CREATE INDEX comparison_changes_order_idx ON comparison_changes (changed_at, comparison_id);
    CREATE INDEX comparisons_published_order_idx ON comparisons (published_at DESC, id DESC) WHERE _status = 'published';
    INSERT INTO comparison_changes (comparison_id, slug, changed_at)
      SELECT c.id, c.slug, c.updated_at FROM comparisons c WHERE is_public(c) AND c.slug IS NOT NULL;`);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`DROP INDEX comparisons_published_order_idx; DROP TABLE comparison_changes;`);
}
