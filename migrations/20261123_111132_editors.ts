import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_comparisons_review_state" AS ENUM('draft', 'in-review', 'changes-requested', 'approved', 'published');
  CREATE TYPE "public"."enum__comparisons_v_version_review_state" AS ENUM('draft', 'in-review', 'changes-requested', 'approved', 'published');
  CREATE TYPE "public"."enum_source_checks_state" AS ENUM('ok', 'guarded', 'failing', 'broken');
  CREATE TYPE "public"."enum_comments_event" AS ENUM('comment', 'submit', 'withdraw', 'approve', 'request-changes');
  ALTER TYPE "public"."enum_inquiries_status" ADD VALUE 'spam';
  ALTER TYPE "public"."enum_activity_action" ADD VALUE 'reviewed';
  ALTER TYPE "public"."enum_activity_action" ADD VALUE 'answered';
  ALTER TYPE "public"."enum_activity_action" ADD VALUE 'erased';
  ALTER TYPE "public"."enum_payload_jobs_log_task_slug" ADD VALUE 'sendMail' BEFORE 'schedulePublish';
  ALTER TYPE "public"."enum_payload_jobs_task_slug" ADD VALUE 'sendMail' BEFORE 'schedulePublish';
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
  
  CREATE TABLE "comments" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"comparison_id" integer NOT NULL,
  	"author_id" integer,
  	"author_name" varchar,
  	"event" "enum_comments_event" DEFAULT 'comment',
  	"body" varchar,
  	"path" varchar,
  	"resolved" boolean DEFAULT false,
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
  
  CREATE TABLE "editorial" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"four_eyes" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone
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
  
  ALTER TABLE "comparisons" ADD COLUMN "review_state" "enum_comparisons_review_state" DEFAULT 'draft';
  ALTER TABLE "comparisons" ADD COLUMN "submitted_by_id" integer;
  ALTER TABLE "comparisons" ADD COLUMN "content_edited_by_id" integer;
  ALTER TABLE "comparisons" ADD COLUMN "cells_to_verify" numeric;
  ALTER TABLE "comparisons" ADD COLUMN "oldest_check_at" timestamp(3) with time zone;
  ALTER TABLE "_comparisons_v" ADD COLUMN "version_review_state" "enum__comparisons_v_version_review_state" DEFAULT 'draft';
  ALTER TABLE "_comparisons_v" ADD COLUMN "version_submitted_by_id" integer;
  ALTER TABLE "_comparisons_v" ADD COLUMN "version_content_edited_by_id" integer;
  ALTER TABLE "_comparisons_v" ADD COLUMN "version_cells_to_verify" numeric;
  ALTER TABLE "_comparisons_v" ADD COLUMN "version_oldest_check_at" timestamp(3) with time zone;
  ALTER TABLE "inquiries" ADD COLUMN "erased_at" timestamp(3) with time zone;
  ALTER TABLE "redirects" ADD COLUMN "made_for" varchar;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "source_checks_id" integer;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "comments_id" integer;
  ALTER TABLE "comments" ADD CONSTRAINT "comments_comparison_id_comparisons_id_fk" FOREIGN KEY ("comparison_id") REFERENCES "public"."comparisons"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "comments" ADD CONSTRAINT "comments_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "inquiries_replies" ADD CONSTRAINT "inquiries_replies_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."inquiries"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "source_checks_state_idx" ON "source_checks" USING btree ("state");
  CREATE INDEX "source_checks_checked_at_idx" ON "source_checks" USING btree ("checked_at");
  CREATE INDEX "source_checks_updated_at_idx" ON "source_checks" USING btree ("updated_at");
  CREATE INDEX "source_checks_created_at_idx" ON "source_checks" USING btree ("created_at");
  CREATE INDEX "comments_comparison_idx" ON "comments" USING btree ("comparison_id");
  CREATE INDEX "comments_author_idx" ON "comments" USING btree ("author_id");
  CREATE INDEX "comments_resolved_idx" ON "comments" USING btree ("resolved");
  CREATE INDEX "comments_updated_at_idx" ON "comments" USING btree ("updated_at");
  CREATE INDEX "comments_created_at_idx" ON "comments" USING btree ("created_at");
  CREATE INDEX "inquiries_replies_order_idx" ON "inquiries_replies" USING btree ("_order");
  CREATE INDEX "inquiries_replies_parent_id_idx" ON "inquiries_replies" USING btree ("_parent_id");
  ALTER TABLE "comparisons" ADD CONSTRAINT "comparisons_submitted_by_id_users_id_fk" FOREIGN KEY ("submitted_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "comparisons" ADD CONSTRAINT "comparisons_content_edited_by_id_users_id_fk" FOREIGN KEY ("content_edited_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_comparisons_v" ADD CONSTRAINT "_comparisons_v_version_submitted_by_id_users_id_fk" FOREIGN KEY ("version_submitted_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_comparisons_v" ADD CONSTRAINT "_comparisons_v_version_content_edited_by_id_users_id_fk" FOREIGN KEY ("version_content_edited_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_source_checks_fk" FOREIGN KEY ("source_checks_id") REFERENCES "public"."source_checks"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_comments_fk" FOREIGN KEY ("comments_id") REFERENCES "public"."comments"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "comparisons_review_state_idx" ON "comparisons" USING btree ("review_state");
  CREATE INDEX "comparisons_submitted_by_idx" ON "comparisons" USING btree ("submitted_by_id");
  CREATE INDEX "comparisons_content_edited_by_idx" ON "comparisons" USING btree ("content_edited_by_id");
  CREATE INDEX "comparisons_cells_to_verify_idx" ON "comparisons" USING btree ("cells_to_verify");
  CREATE INDEX "comparisons_oldest_check_at_idx" ON "comparisons" USING btree ("oldest_check_at");
  CREATE INDEX "_comparisons_v_version_version_review_state_idx" ON "_comparisons_v" USING btree ("version_review_state");
  CREATE INDEX "_comparisons_v_version_version_submitted_by_idx" ON "_comparisons_v" USING btree ("version_submitted_by_id");
  CREATE INDEX "_comparisons_v_version_version_content_edited_by_idx" ON "_comparisons_v" USING btree ("version_content_edited_by_id");
  CREATE INDEX "_comparisons_v_version_version_cells_to_verify_idx" ON "_comparisons_v" USING btree ("version_cells_to_verify");
  CREATE INDEX "_comparisons_v_version_version_oldest_check_at_idx" ON "_comparisons_v" USING btree ("version_oldest_check_at");
  CREATE INDEX "redirects_made_for_idx" ON "redirects" USING btree ("made_for");
  CREATE INDEX "payload_locked_documents_rels_source_checks_id_idx" ON "payload_locked_documents_rels" USING btree ("source_checks_id");
  CREATE INDEX "payload_locked_documents_rels_comments_id_idx" ON "payload_locked_documents_rels" USING btree ("comments_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "source_checks" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "comments" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "inquiries_replies" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "editorial" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "freshness" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "source_checks" CASCADE;
  DROP TABLE "comments" CASCADE;
  DROP TABLE "inquiries_replies" CASCADE;
  DROP TABLE "editorial" CASCADE;
  DROP TABLE "freshness" CASCADE;
  ALTER TABLE "comparisons" DROP CONSTRAINT "comparisons_submitted_by_id_users_id_fk";
  
  ALTER TABLE "comparisons" DROP CONSTRAINT "comparisons_content_edited_by_id_users_id_fk";
  
  ALTER TABLE "_comparisons_v" DROP CONSTRAINT "_comparisons_v_version_submitted_by_id_users_id_fk";
  
  ALTER TABLE "_comparisons_v" DROP CONSTRAINT "_comparisons_v_version_content_edited_by_id_users_id_fk";
  
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_source_checks_fk";
  
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_comments_fk";
  
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
  ALTER TABLE "payload_jobs_log" ALTER COLUMN "task_slug" SET DATA TYPE text;
  DROP TYPE "public"."enum_payload_jobs_log_task_slug";
  CREATE TYPE "public"."enum_payload_jobs_log_task_slug" AS ENUM('inline', 'schedulePublish');
  ALTER TABLE "payload_jobs_log" ALTER COLUMN "task_slug" SET DATA TYPE "public"."enum_payload_jobs_log_task_slug" USING "task_slug"::"public"."enum_payload_jobs_log_task_slug";
  ALTER TABLE "payload_jobs" ALTER COLUMN "task_slug" SET DATA TYPE text;
  DROP TYPE "public"."enum_payload_jobs_task_slug";
  CREATE TYPE "public"."enum_payload_jobs_task_slug" AS ENUM('inline', 'schedulePublish');
  ALTER TABLE "payload_jobs" ALTER COLUMN "task_slug" SET DATA TYPE "public"."enum_payload_jobs_task_slug" USING "task_slug"::"public"."enum_payload_jobs_task_slug";
  DROP INDEX "comparisons_review_state_idx";
  DROP INDEX "comparisons_submitted_by_idx";
  DROP INDEX "comparisons_content_edited_by_idx";
  DROP INDEX "comparisons_cells_to_verify_idx";
  DROP INDEX "comparisons_oldest_check_at_idx";
  DROP INDEX "_comparisons_v_version_version_review_state_idx";
  DROP INDEX "_comparisons_v_version_version_submitted_by_idx";
  DROP INDEX "_comparisons_v_version_version_content_edited_by_idx";
  DROP INDEX "_comparisons_v_version_version_cells_to_verify_idx";
  DROP INDEX "_comparisons_v_version_version_oldest_check_at_idx";
  DROP INDEX "redirects_made_for_idx";
  DROP INDEX "payload_locked_documents_rels_source_checks_id_idx";
  DROP INDEX "payload_locked_documents_rels_comments_id_idx";
  ALTER TABLE "comparisons" DROP COLUMN "review_state";
  ALTER TABLE "comparisons" DROP COLUMN "submitted_by_id";
  ALTER TABLE "comparisons" DROP COLUMN "content_edited_by_id";
  ALTER TABLE "comparisons" DROP COLUMN "cells_to_verify";
  ALTER TABLE "comparisons" DROP COLUMN "oldest_check_at";
  ALTER TABLE "_comparisons_v" DROP COLUMN "version_review_state";
  ALTER TABLE "_comparisons_v" DROP COLUMN "version_submitted_by_id";
  ALTER TABLE "_comparisons_v" DROP COLUMN "version_content_edited_by_id";
  ALTER TABLE "_comparisons_v" DROP COLUMN "version_cells_to_verify";
  ALTER TABLE "_comparisons_v" DROP COLUMN "version_oldest_check_at";
  ALTER TABLE "inquiries" DROP COLUMN "erased_at";
  ALTER TABLE "redirects" DROP COLUMN "made_for";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "source_checks_id";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "comments_id";
  DROP TYPE "public"."enum_comparisons_review_state";
  DROP TYPE "public"."enum__comparisons_v_version_review_state";
  DROP TYPE "public"."enum_source_checks_state";
  DROP TYPE "public"."enum_comments_event";`)
}
