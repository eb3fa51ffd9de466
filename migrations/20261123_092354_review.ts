import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_comparisons_review_state" AS ENUM('draft', 'in-review', 'changes-requested', 'approved', 'published');
  CREATE TYPE "public"."enum__comparisons_v_version_review_state" AS ENUM('draft', 'in-review', 'changes-requested', 'approved', 'published');
  CREATE TYPE "public"."enum_comments_event" AS ENUM('comment', 'submit', 'withdraw', 'approve', 'request-changes');
  ALTER TYPE "public"."enum_payload_jobs_log_task_slug" ADD VALUE 'sendMail' BEFORE 'schedulePublish';
  ALTER TYPE "public"."enum_payload_jobs_task_slug" ADD VALUE 'sendMail' BEFORE 'schedulePublish';
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
  
  CREATE TABLE "editorial" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"four_eyes" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone
  );
  
  ALTER TABLE "comparisons" ADD COLUMN "review_state" "enum_comparisons_review_state" DEFAULT 'draft';
  ALTER TABLE "comparisons" ADD COLUMN "submitted_by_id" integer;
  ALTER TABLE "comparisons" ADD COLUMN "content_edited_by_id" integer;
  ALTER TABLE "_comparisons_v" ADD COLUMN "version_review_state" "enum__comparisons_v_version_review_state" DEFAULT 'draft';
  ALTER TABLE "_comparisons_v" ADD COLUMN "version_submitted_by_id" integer;
  ALTER TABLE "_comparisons_v" ADD COLUMN "version_content_edited_by_id" integer;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "comments_id" integer;
  ALTER TABLE "comments" ADD CONSTRAINT "comments_comparison_id_comparisons_id_fk" FOREIGN KEY ("comparison_id") REFERENCES "public"."comparisons"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "comments" ADD CONSTRAINT "comments_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "comments_comparison_idx" ON "comments" USING btree ("comparison_id");
  CREATE INDEX "comments_author_idx" ON "comments" USING btree ("author_id");
  CREATE INDEX "comments_resolved_idx" ON "comments" USING btree ("resolved");
  CREATE INDEX "comments_updated_at_idx" ON "comments" USING btree ("updated_at");
  CREATE INDEX "comments_created_at_idx" ON "comments" USING btree ("created_at");
  ALTER TABLE "comparisons" ADD CONSTRAINT "comparisons_submitted_by_id_users_id_fk" FOREIGN KEY ("submitted_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "comparisons" ADD CONSTRAINT "comparisons_content_edited_by_id_users_id_fk" FOREIGN KEY ("content_edited_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_comparisons_v" ADD CONSTRAINT "_comparisons_v_version_submitted_by_id_users_id_fk" FOREIGN KEY ("version_submitted_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_comparisons_v" ADD CONSTRAINT "_comparisons_v_version_content_edited_by_id_users_id_fk" FOREIGN KEY ("version_content_edited_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_comments_fk" FOREIGN KEY ("comments_id") REFERENCES "public"."comments"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "comparisons_review_state_idx" ON "comparisons" USING btree ("review_state");
  CREATE INDEX "comparisons_submitted_by_idx" ON "comparisons" USING btree ("submitted_by_id");
  CREATE INDEX "comparisons_content_edited_by_idx" ON "comparisons" USING btree ("content_edited_by_id");
  CREATE INDEX "_comparisons_v_version_version_review_state_idx" ON "_comparisons_v" USING btree ("version_review_state");
  CREATE INDEX "_comparisons_v_version_version_submitted_by_idx" ON "_comparisons_v" USING btree ("version_submitted_by_id");
  CREATE INDEX "_comparisons_v_version_version_content_edited_by_idx" ON "_comparisons_v" USING btree ("version_content_edited_by_id");
  CREATE INDEX "payload_locked_documents_rels_comments_id_idx" ON "payload_locked_documents_rels" USING btree ("comments_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "comments" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "editorial" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "comments" CASCADE;
  DROP TABLE "editorial" CASCADE;
  ALTER TABLE "comparisons" DROP CONSTRAINT "comparisons_submitted_by_id_users_id_fk";
  
  ALTER TABLE "comparisons" DROP CONSTRAINT "comparisons_content_edited_by_id_users_id_fk";
  
  ALTER TABLE "_comparisons_v" DROP CONSTRAINT "_comparisons_v_version_submitted_by_id_users_id_fk";
  
  ALTER TABLE "_comparisons_v" DROP CONSTRAINT "_comparisons_v_version_content_edited_by_id_users_id_fk";
  
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_comments_fk";
  
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
  DROP INDEX "_comparisons_v_version_version_review_state_idx";
  DROP INDEX "_comparisons_v_version_version_submitted_by_idx";
  DROP INDEX "_comparisons_v_version_version_content_edited_by_idx";
  DROP INDEX "payload_locked_documents_rels_comments_id_idx";
  ALTER TABLE "comparisons" DROP COLUMN "review_state";
  ALTER TABLE "comparisons" DROP COLUMN "submitted_by_id";
  ALTER TABLE "comparisons" DROP COLUMN "content_edited_by_id";
  ALTER TABLE "_comparisons_v" DROP COLUMN "version_review_state";
  ALTER TABLE "_comparisons_v" DROP COLUMN "version_submitted_by_id";
  ALTER TABLE "_comparisons_v" DROP COLUMN "version_content_edited_by_id";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "comments_id";
  DROP TYPE "public"."enum_comparisons_review_state";
  DROP TYPE "public"."enum__comparisons_v_version_review_state";
  DROP TYPE "public"."enum_comments_event";`)
}
