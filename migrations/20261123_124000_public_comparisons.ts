import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres';

/**
 * Which comparisons readers may see, said once for every statement that is not Payload's own. PostgreSQL puts the
 * condition in place of the call, so partial indexes on `_status` still serve.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    CREATE FUNCTION is_public(comparison comparisons) RETURNS boolean LANGUAGE sql STABLE AS $$
      SELECT comparison._status = 'published'
    $$;`);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`DROP FUNCTION is_public(comparisons);`);
}
