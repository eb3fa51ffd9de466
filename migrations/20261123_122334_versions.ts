import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TYPE "public"."enum_activity_action" ADD VALUE 'trashed' BEFORE 'deleted';
  ALTER TYPE "public"."enum_activity_action" ADD VALUE 'restored' BEFORE 'deleted';
  ALTER TYPE "public"."enum_activity_action" ADD VALUE 'not published' BEFORE 'reviewed';
  ALTER TYPE "public"."enum_activity_action" ADD VALUE 'not unpublished' BEFORE 'reviewed';
  CREATE TABLE "preview_links" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"label" varchar NOT NULL,
  	"expires_at" timestamp(3) with time zone NOT NULL,
  	"revoked_at" timestamp(3) with time zone,
  	"token_hash" varchar,
  	"created_by_id" integer,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "preview_links_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"comparisons_id" integer,
  	"pages_id" integer
  );
  
  ALTER TABLE "comparisons" ADD COLUMN "deleted_at" timestamp(3) with time zone;
  ALTER TABLE "_comparisons_v" ADD COLUMN "version_deleted_at" timestamp(3) with time zone;
  ALTER TABLE "topics" ADD COLUMN "deleted_at" timestamp(3) with time zone;
  ALTER TABLE "_topics_v" ADD COLUMN "version_deleted_at" timestamp(3) with time zone;
  ALTER TABLE "pages" ADD COLUMN "deleted_at" timestamp(3) with time zone;
  ALTER TABLE "_pages_v" ADD COLUMN "version_deleted_at" timestamp(3) with time zone;
  ALTER TABLE "options" ADD COLUMN "deleted_at" timestamp(3) with time zone;
  ALTER TABLE "_options_v" ADD COLUMN "version_deleted_at" timestamp(3) with time zone;
  ALTER TABLE "criteria" ADD COLUMN "deleted_at" timestamp(3) with time zone;
  ALTER TABLE "_criteria_v" ADD COLUMN "version_deleted_at" timestamp(3) with time zone;
  ALTER TABLE "scenarios" ADD COLUMN "deleted_at" timestamp(3) with time zone;
  ALTER TABLE "_scenarios_v" ADD COLUMN "version_deleted_at" timestamp(3) with time zone;
  ALTER TABLE "faqs" ADD COLUMN "deleted_at" timestamp(3) with time zone;
  ALTER TABLE "_faqs_v" ADD COLUMN "version_deleted_at" timestamp(3) with time zone;
  ALTER TABLE "activity" ADD COLUMN "reason" varchar;
  ALTER TABLE "preview_links" ADD CONSTRAINT "preview_links_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "preview_links_rels" ADD CONSTRAINT "preview_links_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."preview_links"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "preview_links_rels" ADD CONSTRAINT "preview_links_rels_comparisons_fk" FOREIGN KEY ("comparisons_id") REFERENCES "public"."comparisons"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "preview_links_rels" ADD CONSTRAINT "preview_links_rels_pages_fk" FOREIGN KEY ("pages_id") REFERENCES "public"."pages"("id") ON DELETE cascade ON UPDATE no action;
  CREATE UNIQUE INDEX "preview_links_token_hash_idx" ON "preview_links" USING btree ("token_hash");
  CREATE INDEX "preview_links_created_by_idx" ON "preview_links" USING btree ("created_by_id");
  CREATE INDEX "preview_links_updated_at_idx" ON "preview_links" USING btree ("updated_at");
  CREATE INDEX "preview_links_created_at_idx" ON "preview_links" USING btree ("created_at");
  CREATE INDEX "preview_links_rels_order_idx" ON "preview_links_rels" USING btree ("order");
  CREATE INDEX "preview_links_rels_parent_idx" ON "preview_links_rels" USING btree ("parent_id");
  CREATE INDEX "preview_links_rels_path_idx" ON "preview_links_rels" USING btree ("path");
  CREATE INDEX "preview_links_rels_comparisons_id_idx" ON "preview_links_rels" USING btree ("comparisons_id");
  CREATE INDEX "preview_links_rels_pages_id_idx" ON "preview_links_rels" USING btree ("pages_id");
  CREATE INDEX "comparisons_deleted_at_idx" ON "comparisons" USING btree ("deleted_at");
  CREATE INDEX "_comparisons_v_version_version_deleted_at_idx" ON "_comparisons_v" USING btree ("version_deleted_at");
  CREATE INDEX "topics_deleted_at_idx" ON "topics" USING btree ("deleted_at");
  CREATE INDEX "_topics_v_version_version_deleted_at_idx" ON "_topics_v" USING btree ("version_deleted_at");
  CREATE INDEX "pages_deleted_at_idx" ON "pages" USING btree ("deleted_at");
  CREATE INDEX "_pages_v_version_version_deleted_at_idx" ON "_pages_v" USING btree ("version_deleted_at");
  CREATE INDEX "options_deleted_at_idx" ON "options" USING btree ("deleted_at");
  CREATE INDEX "_options_v_version_version_deleted_at_idx" ON "_options_v" USING btree ("version_deleted_at");
  CREATE INDEX "criteria_deleted_at_idx" ON "criteria" USING btree ("deleted_at");
  CREATE INDEX "_criteria_v_version_version_deleted_at_idx" ON "_criteria_v" USING btree ("version_deleted_at");
  CREATE INDEX "scenarios_deleted_at_idx" ON "scenarios" USING btree ("deleted_at");
  CREATE INDEX "_scenarios_v_version_version_deleted_at_idx" ON "_scenarios_v" USING btree ("version_deleted_at");
  CREATE INDEX "faqs_deleted_at_idx" ON "faqs" USING btree ("deleted_at");
  CREATE INDEX "_faqs_v_version_version_deleted_at_idx" ON "_faqs_v" USING btree ("version_deleted_at");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "preview_links" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "preview_links_rels" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "preview_links" CASCADE;
  DROP TABLE "preview_links_rels" CASCADE;
  ALTER TABLE "activity" ALTER COLUMN "action" SET DATA TYPE text;
  DROP TYPE "public"."enum_activity_action";
  CREATE TYPE "public"."enum_activity_action" AS ENUM('created', 'saved draft', 'published', 'unpublished', 'changed', 'deleted', 'reviewed', 'answered', 'erased');
  ALTER TABLE "activity" ALTER COLUMN "action" SET DATA TYPE "public"."enum_activity_action" USING "action"::"public"."enum_activity_action";
  DROP INDEX "comparisons_deleted_at_idx";
  DROP INDEX "_comparisons_v_version_version_deleted_at_idx";
  DROP INDEX "topics_deleted_at_idx";
  DROP INDEX "_topics_v_version_version_deleted_at_idx";
  DROP INDEX "pages_deleted_at_idx";
  DROP INDEX "_pages_v_version_version_deleted_at_idx";
  DROP INDEX "options_deleted_at_idx";
  DROP INDEX "_options_v_version_version_deleted_at_idx";
  DROP INDEX "criteria_deleted_at_idx";
  DROP INDEX "_criteria_v_version_version_deleted_at_idx";
  DROP INDEX "scenarios_deleted_at_idx";
  DROP INDEX "_scenarios_v_version_version_deleted_at_idx";
  DROP INDEX "faqs_deleted_at_idx";
  DROP INDEX "_faqs_v_version_version_deleted_at_idx";
  ALTER TABLE "comparisons" DROP COLUMN "deleted_at";
  ALTER TABLE "_comparisons_v" DROP COLUMN "version_deleted_at";
  ALTER TABLE "topics" DROP COLUMN "deleted_at";
  ALTER TABLE "_topics_v" DROP COLUMN "version_deleted_at";
  ALTER TABLE "pages" DROP COLUMN "deleted_at";
  ALTER TABLE "_pages_v" DROP COLUMN "version_deleted_at";
  ALTER TABLE "options" DROP COLUMN "deleted_at";
  ALTER TABLE "_options_v" DROP COLUMN "version_deleted_at";
  ALTER TABLE "criteria" DROP COLUMN "deleted_at";
  ALTER TABLE "_criteria_v" DROP COLUMN "version_deleted_at";
  ALTER TABLE "scenarios" DROP COLUMN "deleted_at";
  ALTER TABLE "_scenarios_v" DROP COLUMN "version_deleted_at";
  ALTER TABLE "faqs" DROP COLUMN "deleted_at";
  ALTER TABLE "_faqs_v" DROP COLUMN "version_deleted_at";
  ALTER TABLE "activity" DROP COLUMN "reason";`)
}
