import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_source_checks_state" AS ENUM('ok', 'guarded', 'failing', 'broken');
  ALTER TYPE "public"."enum_inquiries_status" ADD VALUE 'spam';
  ALTER TYPE "public"."enum_activity_action" ADD VALUE 'reviewed';
  ALTER TYPE "public"."enum_activity_action" ADD VALUE 'answered';
  ALTER TYPE "public"."enum_activity_action" ADD VALUE 'erased';
  CREATE TABLE "source_checks" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"url" varchar NOT NULL,
  	"state" "enum_source_checks_state" NOT NULL,
  	"status" numeric,
  	"problem" varchar,
  	"checked_at" timestamp(3) with time zone NOT NULL,
  	"failures" numeric DEFAULT 0 NOT NULL,
  	"failing_since" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "inquiries_replies" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"message" varchar,
  	"sent_by" varchar,
  	"sent_at" timestamp(3) with time zone
  );
  
  CREATE TABLE "freshness" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"review_every_days" numeric DEFAULT 180 NOT NULL,
  	"due_soon_days" numeric DEFAULT 30 NOT NULL,
  	"recheck_after_days" numeric DEFAULT 365 NOT NULL,
  	"check_sources" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone
  );
  
  ALTER TABLE "comparisons" ADD COLUMN "cells_to_verify" numeric;
  ALTER TABLE "comparisons" ADD COLUMN "oldest_check_at" timestamp(3) with time zone;
  ALTER TABLE "_comparisons_v" ADD COLUMN "version_cells_to_verify" numeric;
  ALTER TABLE "_comparisons_v" ADD COLUMN "version_oldest_check_at" timestamp(3) with time zone;
  ALTER TABLE "inquiries" ADD COLUMN "erased_at" timestamp(3) with time zone;
  ALTER TABLE "redirects" ADD COLUMN "made_for" varchar;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "source_checks_id" integer;
  ALTER TABLE "inquiries_replies" ADD CONSTRAINT "inquiries_replies_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."inquiries"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "source_checks_state_idx" ON "source_checks" USING btree ("state");
  CREATE INDEX "source_checks_checked_at_idx" ON "source_checks" USING btree ("checked_at");
  CREATE INDEX "source_checks_updated_at_idx" ON "source_checks" USING btree ("updated_at");
  CREATE INDEX "source_checks_created_at_idx" ON "source_checks" USING btree ("created_at");
  CREATE INDEX "inquiries_replies_order_idx" ON "inquiries_replies" USING btree ("_order");
  CREATE INDEX "inquiries_replies_parent_id_idx" ON "inquiries_replies" USING btree ("_parent_id");
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_source_checks_fk" FOREIGN KEY ("source_checks_id") REFERENCES "public"."source_checks"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "comparisons_cells_to_verify_idx" ON "comparisons" USING btree ("cells_to_verify");
  CREATE INDEX "comparisons_oldest_check_at_idx" ON "comparisons" USING btree ("oldest_check_at");
  CREATE INDEX "_comparisons_v_version_version_cells_to_verify_idx" ON "_comparisons_v" USING btree ("version_cells_to_verify");
  CREATE INDEX "_comparisons_v_version_version_oldest_check_at_idx" ON "_comparisons_v" USING btree ("version_oldest_check_at");
  CREATE INDEX "redirects_made_for_idx" ON "redirects" USING btree ("made_for");
  CREATE INDEX "payload_locked_documents_rels_source_checks_id_idx" ON "payload_locked_documents_rels" USING btree ("source_checks_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "source_checks" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "inquiries_replies" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "freshness" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "source_checks" CASCADE;
  DROP TABLE "inquiries_replies" CASCADE;
  DROP TABLE "freshness" CASCADE;
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_source_checks_fk";
  
  ALTER TABLE "inquiries" ALTER COLUMN "status" SET DATA TYPE text;
  ALTER TABLE "inquiries" ALTER COLUMN "status" SET DEFAULT 'new'::text;
  DROP TYPE "public"."enum_inquiries_status";
  CREATE TYPE "public"."enum_inquiries_status" AS ENUM('new', 'answered', 'closed');
  ALTER TABLE "inquiries" ALTER COLUMN "status" SET DEFAULT 'new'::"public"."enum_inquiries_status";
  ALTER TABLE "inquiries" ALTER COLUMN "status" SET DATA TYPE "public"."enum_inquiries_status" USING "status"::"public"."enum_inquiries_status";
  ALTER TABLE "activity" ALTER COLUMN "action" SET DATA TYPE text;
  DROP TYPE "public"."enum_activity_action";
  CREATE TYPE "public"."enum_activity_action" AS ENUM('created', 'saved draft', 'published', 'unpublished', 'changed', 'deleted');
  ALTER TABLE "activity" ALTER COLUMN "action" SET DATA TYPE "public"."enum_activity_action" USING "action"::"public"."enum_activity_action";
  DROP INDEX "comparisons_cells_to_verify_idx";
  DROP INDEX "comparisons_oldest_check_at_idx";
  DROP INDEX "_comparisons_v_version_version_cells_to_verify_idx";
  DROP INDEX "_comparisons_v_version_version_oldest_check_at_idx";
  DROP INDEX "redirects_made_for_idx";
  DROP INDEX "payload_locked_documents_rels_source_checks_id_idx";
  ALTER TABLE "comparisons" DROP COLUMN "cells_to_verify";
  ALTER TABLE "comparisons" DROP COLUMN "oldest_check_at";
  ALTER TABLE "_comparisons_v" DROP COLUMN "version_cells_to_verify";
  ALTER TABLE "_comparisons_v" DROP COLUMN "version_oldest_check_at";
  ALTER TABLE "inquiries" DROP COLUMN "erased_at";
  ALTER TABLE "redirects" DROP COLUMN "made_for";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "source_checks_id";
  DROP TYPE "public"."enum_source_checks_state";`)
}
