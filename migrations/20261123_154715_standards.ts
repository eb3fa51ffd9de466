import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "site" ADD COLUMN "standards_methodology" varchar;
  ALTER TABLE "site" ADD COLUMN "standards_disclosure" varchar;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "site" DROP COLUMN "standards_methodology";
  ALTER TABLE "site" DROP COLUMN "standards_disclosure";`)
}
