import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   DROP INDEX "api_clients_key_hash_idx";
  ALTER TABLE "comparisons" ADD COLUMN "created_by_client_id" integer;
  ALTER TABLE "_comparisons_v" ADD COLUMN "version_created_by_client_id" integer;
  ALTER TABLE "topics" ADD COLUMN "created_by_client_id" integer;
  ALTER TABLE "_topics_v" ADD COLUMN "version_created_by_client_id" integer;
  ALTER TABLE "pages" ADD COLUMN "created_by_client_id" integer;
  ALTER TABLE "_pages_v" ADD COLUMN "version_created_by_client_id" integer;
  ALTER TABLE "options" ADD COLUMN "created_by_client_id" integer;
  ALTER TABLE "_options_v" ADD COLUMN "version_created_by_client_id" integer;
  ALTER TABLE "criteria" ADD COLUMN "created_by_client_id" integer;
  ALTER TABLE "_criteria_v" ADD COLUMN "version_created_by_client_id" integer;
  ALTER TABLE "scenarios" ADD COLUMN "created_by_client_id" integer;
  ALTER TABLE "_scenarios_v" ADD COLUMN "version_created_by_client_id" integer;
  ALTER TABLE "faqs" ADD COLUMN "created_by_client_id" integer;
  ALTER TABLE "_faqs_v" ADD COLUMN "version_created_by_client_id" integer;
  ALTER TABLE "comparisons" ADD CONSTRAINT "comparisons_created_by_client_id_api_clients_id_fk" FOREIGN KEY ("created_by_client_id") REFERENCES "public"."api_clients"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_comparisons_v" ADD CONSTRAINT "_comparisons_v_version_created_by_client_id_api_clients_id_fk" FOREIGN KEY ("version_created_by_client_id") REFERENCES "public"."api_clients"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "topics" ADD CONSTRAINT "topics_created_by_client_id_api_clients_id_fk" FOREIGN KEY ("created_by_client_id") REFERENCES "public"."api_clients"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_topics_v" ADD CONSTRAINT "_topics_v_version_created_by_client_id_api_clients_id_fk" FOREIGN KEY ("version_created_by_client_id") REFERENCES "public"."api_clients"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "pages" ADD CONSTRAINT "pages_created_by_client_id_api_clients_id_fk" FOREIGN KEY ("created_by_client_id") REFERENCES "public"."api_clients"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_pages_v" ADD CONSTRAINT "_pages_v_version_created_by_client_id_api_clients_id_fk" FOREIGN KEY ("version_created_by_client_id") REFERENCES "public"."api_clients"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "options" ADD CONSTRAINT "options_created_by_client_id_api_clients_id_fk" FOREIGN KEY ("created_by_client_id") REFERENCES "public"."api_clients"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_options_v" ADD CONSTRAINT "_options_v_version_created_by_client_id_api_clients_id_fk" FOREIGN KEY ("version_created_by_client_id") REFERENCES "public"."api_clients"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "criteria" ADD CONSTRAINT "criteria_created_by_client_id_api_clients_id_fk" FOREIGN KEY ("created_by_client_id") REFERENCES "public"."api_clients"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_criteria_v" ADD CONSTRAINT "_criteria_v_version_created_by_client_id_api_clients_id_fk" FOREIGN KEY ("version_created_by_client_id") REFERENCES "public"."api_clients"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "scenarios" ADD CONSTRAINT "scenarios_created_by_client_id_api_clients_id_fk" FOREIGN KEY ("created_by_client_id") REFERENCES "public"."api_clients"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_scenarios_v" ADD CONSTRAINT "_scenarios_v_version_created_by_client_id_api_clients_id_fk" FOREIGN KEY ("version_created_by_client_id") REFERENCES "public"."api_clients"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "faqs" ADD CONSTRAINT "faqs_created_by_client_id_api_clients_id_fk" FOREIGN KEY ("created_by_client_id") REFERENCES "public"."api_clients"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_faqs_v" ADD CONSTRAINT "_faqs_v_version_created_by_client_id_api_clients_id_fk" FOREIGN KEY ("version_created_by_client_id") REFERENCES "public"."api_clients"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "comparisons_created_by_client_idx" ON "comparisons" USING btree ("created_by_client_id");
  CREATE INDEX "_comparisons_v_version_version_created_by_client_idx" ON "_comparisons_v" USING btree ("version_created_by_client_id");
  CREATE INDEX "topics_created_by_client_idx" ON "topics" USING btree ("created_by_client_id");
  CREATE INDEX "_topics_v_version_version_created_by_client_idx" ON "_topics_v" USING btree ("version_created_by_client_id");
  CREATE INDEX "pages_created_by_client_idx" ON "pages" USING btree ("created_by_client_id");
  CREATE INDEX "_pages_v_version_version_created_by_client_idx" ON "_pages_v" USING btree ("version_created_by_client_id");
  CREATE INDEX "options_created_by_client_idx" ON "options" USING btree ("created_by_client_id");
  CREATE INDEX "_options_v_version_version_created_by_client_idx" ON "_options_v" USING btree ("version_created_by_client_id");
  CREATE INDEX "criteria_created_by_client_idx" ON "criteria" USING btree ("created_by_client_id");
  CREATE INDEX "_criteria_v_version_version_created_by_client_idx" ON "_criteria_v" USING btree ("version_created_by_client_id");
  CREATE INDEX "scenarios_created_by_client_idx" ON "scenarios" USING btree ("created_by_client_id");
  CREATE INDEX "_scenarios_v_version_version_created_by_client_idx" ON "_scenarios_v" USING btree ("version_created_by_client_id");
  CREATE INDEX "faqs_created_by_client_idx" ON "faqs" USING btree ("created_by_client_id");
  CREATE INDEX "_faqs_v_version_version_created_by_client_idx" ON "_faqs_v" USING btree ("version_created_by_client_id");
  ALTER TABLE "users" DROP COLUMN "login_attempts";
  ALTER TABLE "users" DROP COLUMN "lock_until";
  ALTER TABLE "api_clients" DROP COLUMN "key_start";
  ALTER TABLE "api_clients" DROP COLUMN "key_hash";`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "comparisons" DROP CONSTRAINT "comparisons_created_by_client_id_api_clients_id_fk";
  
  ALTER TABLE "_comparisons_v" DROP CONSTRAINT "_comparisons_v_version_created_by_client_id_api_clients_id_fk";
  
  ALTER TABLE "topics" DROP CONSTRAINT "topics_created_by_client_id_api_clients_id_fk";
  
  ALTER TABLE "_topics_v" DROP CONSTRAINT "_topics_v_version_created_by_client_id_api_clients_id_fk";
  
  ALTER TABLE "pages" DROP CONSTRAINT "pages_created_by_client_id_api_clients_id_fk";
  
  ALTER TABLE "_pages_v" DROP CONSTRAINT "_pages_v_version_created_by_client_id_api_clients_id_fk";
  
  ALTER TABLE "options" DROP CONSTRAINT "options_created_by_client_id_api_clients_id_fk";
  
  ALTER TABLE "_options_v" DROP CONSTRAINT "_options_v_version_created_by_client_id_api_clients_id_fk";
  
  ALTER TABLE "criteria" DROP CONSTRAINT "criteria_created_by_client_id_api_clients_id_fk";
  
  ALTER TABLE "_criteria_v" DROP CONSTRAINT "_criteria_v_version_created_by_client_id_api_clients_id_fk";
  
  ALTER TABLE "scenarios" DROP CONSTRAINT "scenarios_created_by_client_id_api_clients_id_fk";
  
  ALTER TABLE "_scenarios_v" DROP CONSTRAINT "_scenarios_v_version_created_by_client_id_api_clients_id_fk";
  
  ALTER TABLE "faqs" DROP CONSTRAINT "faqs_created_by_client_id_api_clients_id_fk";
  
  ALTER TABLE "_faqs_v" DROP CONSTRAINT "_faqs_v_version_created_by_client_id_api_clients_id_fk";
  
  DROP INDEX "comparisons_created_by_client_idx";
  DROP INDEX "_comparisons_v_version_version_created_by_client_idx";
  DROP INDEX "topics_created_by_client_idx";
  DROP INDEX "_topics_v_version_version_created_by_client_idx";
  DROP INDEX "pages_created_by_client_idx";
  DROP INDEX "_pages_v_version_version_created_by_client_idx";
  DROP INDEX "options_created_by_client_idx";
  DROP INDEX "_options_v_version_version_created_by_client_idx";
  DROP INDEX "criteria_created_by_client_idx";
  DROP INDEX "_criteria_v_version_version_created_by_client_idx";
  DROP INDEX "scenarios_created_by_client_idx";
  DROP INDEX "_scenarios_v_version_version_created_by_client_idx";
  DROP INDEX "faqs_created_by_client_idx";
  DROP INDEX "_faqs_v_version_version_created_by_client_idx";
  ALTER TABLE "users" ADD COLUMN "login_attempts" numeric DEFAULT 0;
  ALTER TABLE "users" ADD COLUMN "lock_until" timestamp(3) with time zone;
  ALTER TABLE "api_clients" ADD COLUMN "key_start" varchar;
  ALTER TABLE "api_clients" ADD COLUMN "key_hash" varchar;
  CREATE UNIQUE INDEX "api_clients_key_hash_idx" ON "api_clients" USING btree ("key_hash");
  ALTER TABLE "comparisons" DROP COLUMN "created_by_client_id";
  ALTER TABLE "_comparisons_v" DROP COLUMN "version_created_by_client_id";
  ALTER TABLE "topics" DROP COLUMN "created_by_client_id";
  ALTER TABLE "_topics_v" DROP COLUMN "version_created_by_client_id";
  ALTER TABLE "pages" DROP COLUMN "created_by_client_id";
  ALTER TABLE "_pages_v" DROP COLUMN "version_created_by_client_id";
  ALTER TABLE "options" DROP COLUMN "created_by_client_id";
  ALTER TABLE "_options_v" DROP COLUMN "version_created_by_client_id";
  ALTER TABLE "criteria" DROP COLUMN "created_by_client_id";
  ALTER TABLE "_criteria_v" DROP COLUMN "version_created_by_client_id";
  ALTER TABLE "scenarios" DROP COLUMN "created_by_client_id";
  ALTER TABLE "_scenarios_v" DROP COLUMN "version_created_by_client_id";
  ALTER TABLE "faqs" DROP COLUMN "created_by_client_id";
  ALTER TABLE "_faqs_v" DROP COLUMN "version_created_by_client_id";`)
}
