import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres';

/** What was published before there were reviews is published, not a draft that nobody submitted. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    UPDATE comparisons SET review_state = 'published' WHERE _status = 'published';
    UPDATE _comparisons_v SET version_review_state = 'published' WHERE version__status = 'published';`);
}

/** The states go with their columns. */
export async function down(_: MigrateDownArgs): Promise<void> {
  return;
}
