import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres';

/** The sitemap dates hubs by the comparisons that changed last: they are read from here, and no comparison is looked at. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    CREATE INDEX comparisons_public_updated_idx ON comparisons (updated_at DESC, id) WHERE _status = 'published';`);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`DROP INDEX comparisons_public_updated_idx;`);
}
