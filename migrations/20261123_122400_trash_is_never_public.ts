import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres';

const tables = ['comparisons', 'options', 'criteria', 'scenarios', 'faqs', 'topics', 'pages'];

/** Whatever asks for published documents then never meets one from the trash, however it asks. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const table of tables) {
    await db.execute(sql`ALTER TABLE ${sql.identifier(table)} ADD CONSTRAINT trash_is_never_public
      CHECK (deleted_at IS NULL OR _status IS DISTINCT FROM 'published')`);
  }
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  for (const table of tables) {
    await db.execute(sql`ALTER TABLE ${sql.identifier(table)} DROP CONSTRAINT trash_is_never_public`);
  }
}
