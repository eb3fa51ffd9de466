import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres';

/** What each publication of a comparison changed for its readers, in words that are never written over. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    CREATE TABLE published_changes (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      comparison_id integer NOT NULL REFERENCES comparisons (id) ON DELETE CASCADE,
      at timestamptz NOT NULL,
      changes jsonb NOT NULL
    );
    CREATE INDEX published_changes_comparison_idx ON published_changes (comparison_id, at DESC);`);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`DROP TABLE published_changes;`);
}
