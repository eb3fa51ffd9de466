import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_comparisons_rows_outcome_kind" AS ENUM('win', 'tie', 'together', 'depends', 'none', 'unknown');
  CREATE TYPE "public"."enum_comparisons_recommendations_outcome_kind" AS ENUM('win', 'tie', 'together', 'depends', 'none', 'unknown');
  CREATE TYPE "public"."enum_comparisons_verdict_outcome_kind" AS ENUM('win', 'tie', 'together', 'depends', 'none', 'unknown');
  CREATE TYPE "public"."enum_comparisons_call_to_action_action" AS ENUM('none', 'form', 'link');
  CREATE TYPE "public"."enum_comparisons_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__comparisons_v_version_rows_outcome_kind" AS ENUM('win', 'tie', 'together', 'depends', 'none', 'unknown');
  CREATE TYPE "public"."enum__comparisons_v_version_recommendations_outcome_kind" AS ENUM('win', 'tie', 'together', 'depends', 'none', 'unknown');
  CREATE TYPE "public"."enum__comparisons_v_version_verdict_outcome_kind" AS ENUM('win', 'tie', 'together', 'depends', 'none', 'unknown');
  CREATE TYPE "public"."enum__comparisons_v_version_call_to_action_action" AS ENUM('none', 'form', 'link');
  CREATE TYPE "public"."enum__comparisons_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum_topics_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__topics_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum_pages_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__pages_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum_options_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__options_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum_criteria_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__criteria_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum_scenarios_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__scenarios_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum_faqs_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__faqs_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum_inquiries_status" AS ENUM('new', 'answered', 'closed');
  CREATE TYPE "public"."enum_users_role" AS ENUM('admin', 'editor', 'writer');
  CREATE TYPE "public"."enum_api_clients_scopes" AS ENUM('read-published', 'read-drafts', 'write-drafts', 'publish');
  CREATE TYPE "public"."enum_webhooks_events" AS ENUM('published', 'unpublished', 'changed', 'deleted');
  CREATE TYPE "public"."enum_activity_action" AS ENUM('created', 'saved draft', 'published', 'unpublished', 'changed', 'deleted');
  CREATE TYPE "public"."enum_payload_jobs_log_task_slug" AS ENUM('inline', 'schedulePublish');
  CREATE TYPE "public"."enum_payload_jobs_log_state" AS ENUM('failed', 'succeeded');
  CREATE TYPE "public"."enum_payload_jobs_task_slug" AS ENUM('inline', 'schedulePublish');
  CREATE TABLE "comparisons_options_choose_when" (
  	"_order" integer NOT NULL,
  	"_parent_id" varchar NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"reason" varchar
  );
  
  CREATE TABLE "comparisons_options" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"option_id" integer
  );
  
  CREATE TABLE "comparisons_rows" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"criterion_id" integer,
  	"weight" numeric DEFAULT 1,
  	"cells" jsonb,
  	"outcome_kind" "enum_comparisons_rows_outcome_kind",
  	"outcome_qualifier" varchar,
  	"outcome_condition" varchar,
  	"outcome_label" varchar,
  	"note" varchar
  );
  
  CREATE TABLE "comparisons_recommendations" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"scenario_id" integer,
  	"outcome_kind" "enum_comparisons_recommendations_outcome_kind",
  	"outcome_qualifier" varchar,
  	"outcome_condition" varchar,
  	"outcome_label" varchar,
  	"reasoning" jsonb
  );
  
  CREATE TABLE "comparisons" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"title" varchar,
  	"intro" jsonb,
  	"verdict_outcome_kind" "enum_comparisons_verdict_outcome_kind",
  	"verdict_outcome_qualifier" varchar,
  	"verdict_outcome_condition" varchar,
  	"verdict_outcome_label" varchar,
  	"verdict_text" jsonb,
  	"call_to_action_heading" varchar,
  	"call_to_action_text" jsonb,
  	"call_to_action_action" "enum_comparisons_call_to_action_action" DEFAULT 'none',
  	"call_to_action_label" varchar,
  	"call_to_action_href" varchar,
  	"disclosure" jsonb,
  	"meta_title" varchar,
  	"meta_description" varchar,
  	"meta_image_id" integer,
  	"slug" varchar,
  	"topic_id" integer,
  	"reviewed_by_id" integer,
  	"published_at" timestamp(3) with time zone,
  	"last_reviewed_at" timestamp(3) with time zone,
  	"review_due_at" timestamp(3) with time zone,
  	"created_by_id" integer,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"_status" "enum_comparisons_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "comparisons_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"options_id" integer,
  	"faqs_id" integer,
  	"comparisons_id" integer,
  	"users_id" integer
  );
  
  CREATE TABLE "_comparisons_v_version_options_choose_when" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"reason" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_comparisons_v_version_options" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"option_id" integer,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_comparisons_v_version_rows" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"criterion_id" integer,
  	"weight" numeric DEFAULT 1,
  	"cells" jsonb,
  	"outcome_kind" "enum__comparisons_v_version_rows_outcome_kind",
  	"outcome_qualifier" varchar,
  	"outcome_condition" varchar,
  	"outcome_label" varchar,
  	"note" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_comparisons_v_version_recommendations" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"scenario_id" integer,
  	"outcome_kind" "enum__comparisons_v_version_recommendations_outcome_kind",
  	"outcome_qualifier" varchar,
  	"outcome_condition" varchar,
  	"outcome_label" varchar,
  	"reasoning" jsonb,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_comparisons_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_title" varchar,
  	"version_intro" jsonb,
  	"version_verdict_outcome_kind" "enum__comparisons_v_version_verdict_outcome_kind",
  	"version_verdict_outcome_qualifier" varchar,
  	"version_verdict_outcome_condition" varchar,
  	"version_verdict_outcome_label" varchar,
  	"version_verdict_text" jsonb,
  	"version_call_to_action_heading" varchar,
  	"version_call_to_action_text" jsonb,
  	"version_call_to_action_action" "enum__comparisons_v_version_call_to_action_action" DEFAULT 'none',
  	"version_call_to_action_label" varchar,
  	"version_call_to_action_href" varchar,
  	"version_disclosure" jsonb,
  	"version_meta_title" varchar,
  	"version_meta_description" varchar,
  	"version_meta_image_id" integer,
  	"version_slug" varchar,
  	"version_topic_id" integer,
  	"version_reviewed_by_id" integer,
  	"version_published_at" timestamp(3) with time zone,
  	"version_last_reviewed_at" timestamp(3) with time zone,
  	"version_review_due_at" timestamp(3) with time zone,
  	"version_created_by_id" integer,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version__status" "enum__comparisons_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"latest" boolean,
  	"autosave" boolean
  );
  
  CREATE TABLE "_comparisons_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"options_id" integer,
  	"faqs_id" integer,
  	"comparisons_id" integer,
  	"users_id" integer
  );
  
  CREATE TABLE "topics" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar,
  	"description" varchar,
  	"slug" varchar,
  	"created_by_id" integer,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"_status" "enum_topics_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "_topics_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_name" varchar,
  	"version_description" varchar,
  	"version_slug" varchar,
  	"version_created_by_id" integer,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version__status" "enum__topics_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"latest" boolean,
  	"autosave" boolean
  );
  
  CREATE TABLE "pages" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"title" varchar,
  	"body" jsonb,
  	"meta_title" varchar,
  	"meta_description" varchar,
  	"meta_image_id" integer,
  	"slug" varchar,
  	"created_by_id" integer,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"_status" "enum_pages_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "_pages_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_title" varchar,
  	"version_body" jsonb,
  	"version_meta_title" varchar,
  	"version_meta_description" varchar,
  	"version_meta_image_id" integer,
  	"version_slug" varchar,
  	"version_created_by_id" integer,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version__status" "enum__pages_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"latest" boolean,
  	"autosave" boolean
  );
  
  CREATE TABLE "media" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"alt" varchar NOT NULL,
  	"caption" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"url" varchar,
  	"thumbnail_u_r_l" varchar,
  	"filename" varchar,
  	"mime_type" varchar,
  	"filesize" numeric,
  	"width" numeric,
  	"height" numeric,
  	"focal_x" numeric,
  	"focal_y" numeric,
  	"sizes_small_url" varchar,
  	"sizes_small_width" numeric,
  	"sizes_small_height" numeric,
  	"sizes_small_mime_type" varchar,
  	"sizes_small_filesize" numeric,
  	"sizes_small_filename" varchar,
  	"sizes_large_url" varchar,
  	"sizes_large_width" numeric,
  	"sizes_large_height" numeric,
  	"sizes_large_mime_type" varchar,
  	"sizes_large_filesize" numeric,
  	"sizes_large_filename" varchar,
  	"sizes_share_url" varchar,
  	"sizes_share_width" numeric,
  	"sizes_share_height" numeric,
  	"sizes_share_mime_type" varchar,
  	"sizes_share_filesize" numeric,
  	"sizes_share_filename" varchar
  );
  
  CREATE TABLE "options" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar,
  	"summary" varchar,
  	"website" varchar,
  	"logo_id" integer,
  	"description" jsonb,
  	"slug" varchar,
  	"created_by_id" integer,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"_status" "enum_options_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "_options_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_name" varchar,
  	"version_summary" varchar,
  	"version_website" varchar,
  	"version_logo_id" integer,
  	"version_description" jsonb,
  	"version_slug" varchar,
  	"version_created_by_id" integer,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version__status" "enum__options_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"latest" boolean,
  	"autosave" boolean
  );
  
  CREATE TABLE "criteria" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar,
  	"group" varchar,
  	"measures" varchar,
  	"how_we_judge" jsonb,
  	"slug" varchar,
  	"created_by_id" integer,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"_status" "enum_criteria_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "_criteria_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_name" varchar,
  	"version_group" varchar,
  	"version_measures" varchar,
  	"version_how_we_judge" jsonb,
  	"version_slug" varchar,
  	"version_created_by_id" integer,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version__status" "enum__criteria_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"latest" boolean,
  	"autosave" boolean
  );
  
  CREATE TABLE "scenarios" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar,
  	"description" varchar,
  	"slug" varchar,
  	"created_by_id" integer,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"_status" "enum_scenarios_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "_scenarios_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_name" varchar,
  	"version_description" varchar,
  	"version_slug" varchar,
  	"version_created_by_id" integer,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version__status" "enum__scenarios_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"latest" boolean,
  	"autosave" boolean
  );
  
  CREATE TABLE "faqs" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"question" varchar,
  	"answer" jsonb,
  	"created_by_id" integer,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"_status" "enum_faqs_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "_faqs_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_question" varchar,
  	"version_answer" jsonb,
  	"version_created_by_id" integer,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version__status" "enum__faqs_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"latest" boolean,
  	"autosave" boolean
  );
  
  CREATE TABLE "inquiries" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"email" varchar NOT NULL,
  	"message" varchar NOT NULL,
  	"comparison_id" integer,
  	"status" "enum_inquiries_status" DEFAULT 'new' NOT NULL,
  	"notes" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "users_sessions" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"created_at" timestamp(3) with time zone,
  	"expires_at" timestamp(3) with time zone NOT NULL
  );
  
  CREATE TABLE "users" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"role" "enum_users_role" DEFAULT 'writer' NOT NULL,
  	"public_profile" boolean DEFAULT false,
  	"job_title" varchar,
  	"bio" varchar,
  	"slug" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"email" varchar NOT NULL,
  	"reset_password_token" varchar,
  	"reset_password_expiration" timestamp(3) with time zone,
  	"salt" varchar,
  	"hash" varchar,
  	"reset_password_requested_at" timestamp(3) with time zone,
  	"login_attempts" numeric DEFAULT 0,
  	"lock_until" timestamp(3) with time zone
  );
  
  CREATE TABLE "api_clients_scopes" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "enum_api_clients_scopes",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "api_clients" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"expires_at" timestamp(3) with time zone,
  	"revoked" boolean DEFAULT false,
  	"key_start" varchar,
  	"key_hash" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "redirects" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"from" varchar NOT NULL,
  	"to" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "webhooks_events" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "enum_webhooks_events",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "webhooks" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"url" varchar NOT NULL,
  	"enabled" boolean DEFAULT true,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "activity" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"title" varchar,
  	"action" "enum_activity_action" NOT NULL,
  	"document_collection" varchar NOT NULL,
  	"document_id" numeric,
  	"actor_id" numeric,
  	"actor_name" varchar,
  	"tags" jsonb,
  	"paths" jsonb,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_kv" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"key" varchar NOT NULL,
  	"data" jsonb NOT NULL
  );
  
  CREATE TABLE "payload_jobs_log" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"executed_at" timestamp(3) with time zone NOT NULL,
  	"completed_at" timestamp(3) with time zone NOT NULL,
  	"task_slug" "enum_payload_jobs_log_task_slug" NOT NULL,
  	"task_i_d" varchar NOT NULL,
  	"input" jsonb,
  	"output" jsonb,
  	"state" "enum_payload_jobs_log_state" NOT NULL,
  	"error" jsonb
  );
  
  CREATE TABLE "payload_jobs" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"input" jsonb,
  	"completed_at" timestamp(3) with time zone,
  	"total_tried" numeric DEFAULT 0,
  	"has_error" boolean DEFAULT false,
  	"error" jsonb,
  	"task_slug" "enum_payload_jobs_task_slug",
  	"queue" varchar DEFAULT 'default',
  	"wait_until" timestamp(3) with time zone,
  	"processing" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_locked_documents" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"global_slug" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_locked_documents_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"comparisons_id" integer,
  	"topics_id" integer,
  	"pages_id" integer,
  	"media_id" integer,
  	"options_id" integer,
  	"criteria_id" integer,
  	"scenarios_id" integer,
  	"faqs_id" integer,
  	"inquiries_id" integer,
  	"users_id" integer,
  	"api_clients_id" integer,
  	"redirects_id" integer,
  	"webhooks_id" integer,
  	"activity_id" integer
  );
  
  CREATE TABLE "payload_preferences" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"key" varchar,
  	"value" jsonb,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_preferences_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"users_id" integer,
  	"api_clients_id" integer
  );
  
  CREATE TABLE "payload_migrations" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar,
  	"batch" numeric,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "site_navigation" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"label" varchar NOT NULL,
  	"href" varchar NOT NULL
  );
  
  CREATE TABLE "site_footer_links" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"label" varchar NOT NULL,
  	"href" varchar NOT NULL
  );
  
  CREATE TABLE "site" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar DEFAULT 'Verdict' NOT NULL,
  	"tagline" varchar,
  	"description" varchar,
  	"publisher_name" varchar,
  	"publisher_url" varchar,
  	"publisher_email" varchar,
  	"footer_text" varchar,
  	"updated_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone
  );
  
  ALTER TABLE "comparisons_options_choose_when" ADD CONSTRAINT "comparisons_options_choose_when_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."comparisons_options"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "comparisons_options" ADD CONSTRAINT "comparisons_options_option_id_options_id_fk" FOREIGN KEY ("option_id") REFERENCES "public"."options"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "comparisons_options" ADD CONSTRAINT "comparisons_options_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."comparisons"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "comparisons_rows" ADD CONSTRAINT "comparisons_rows_criterion_id_criteria_id_fk" FOREIGN KEY ("criterion_id") REFERENCES "public"."criteria"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "comparisons_rows" ADD CONSTRAINT "comparisons_rows_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."comparisons"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "comparisons_recommendations" ADD CONSTRAINT "comparisons_recommendations_scenario_id_scenarios_id_fk" FOREIGN KEY ("scenario_id") REFERENCES "public"."scenarios"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "comparisons_recommendations" ADD CONSTRAINT "comparisons_recommendations_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."comparisons"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "comparisons" ADD CONSTRAINT "comparisons_meta_image_id_media_id_fk" FOREIGN KEY ("meta_image_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "comparisons" ADD CONSTRAINT "comparisons_topic_id_topics_id_fk" FOREIGN KEY ("topic_id") REFERENCES "public"."topics"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "comparisons" ADD CONSTRAINT "comparisons_reviewed_by_id_users_id_fk" FOREIGN KEY ("reviewed_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "comparisons" ADD CONSTRAINT "comparisons_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "comparisons_rels" ADD CONSTRAINT "comparisons_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."comparisons"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "comparisons_rels" ADD CONSTRAINT "comparisons_rels_options_fk" FOREIGN KEY ("options_id") REFERENCES "public"."options"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "comparisons_rels" ADD CONSTRAINT "comparisons_rels_faqs_fk" FOREIGN KEY ("faqs_id") REFERENCES "public"."faqs"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "comparisons_rels" ADD CONSTRAINT "comparisons_rels_comparisons_fk" FOREIGN KEY ("comparisons_id") REFERENCES "public"."comparisons"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "comparisons_rels" ADD CONSTRAINT "comparisons_rels_users_fk" FOREIGN KEY ("users_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_comparisons_v_version_options_choose_when" ADD CONSTRAINT "_comparisons_v_version_options_choose_when_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_comparisons_v_version_options"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_comparisons_v_version_options" ADD CONSTRAINT "_comparisons_v_version_options_option_id_options_id_fk" FOREIGN KEY ("option_id") REFERENCES "public"."options"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_comparisons_v_version_options" ADD CONSTRAINT "_comparisons_v_version_options_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_comparisons_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_comparisons_v_version_rows" ADD CONSTRAINT "_comparisons_v_version_rows_criterion_id_criteria_id_fk" FOREIGN KEY ("criterion_id") REFERENCES "public"."criteria"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_comparisons_v_version_rows" ADD CONSTRAINT "_comparisons_v_version_rows_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_comparisons_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_comparisons_v_version_recommendations" ADD CONSTRAINT "_comparisons_v_version_recommendations_scenario_id_scenarios_id_fk" FOREIGN KEY ("scenario_id") REFERENCES "public"."scenarios"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_comparisons_v_version_recommendations" ADD CONSTRAINT "_comparisons_v_version_recommendations_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_comparisons_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_comparisons_v" ADD CONSTRAINT "_comparisons_v_parent_id_comparisons_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."comparisons"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_comparisons_v" ADD CONSTRAINT "_comparisons_v_version_meta_image_id_media_id_fk" FOREIGN KEY ("version_meta_image_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_comparisons_v" ADD CONSTRAINT "_comparisons_v_version_topic_id_topics_id_fk" FOREIGN KEY ("version_topic_id") REFERENCES "public"."topics"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_comparisons_v" ADD CONSTRAINT "_comparisons_v_version_reviewed_by_id_users_id_fk" FOREIGN KEY ("version_reviewed_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_comparisons_v" ADD CONSTRAINT "_comparisons_v_version_created_by_id_users_id_fk" FOREIGN KEY ("version_created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_comparisons_v_rels" ADD CONSTRAINT "_comparisons_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_comparisons_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_comparisons_v_rels" ADD CONSTRAINT "_comparisons_v_rels_options_fk" FOREIGN KEY ("options_id") REFERENCES "public"."options"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_comparisons_v_rels" ADD CONSTRAINT "_comparisons_v_rels_faqs_fk" FOREIGN KEY ("faqs_id") REFERENCES "public"."faqs"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_comparisons_v_rels" ADD CONSTRAINT "_comparisons_v_rels_comparisons_fk" FOREIGN KEY ("comparisons_id") REFERENCES "public"."comparisons"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_comparisons_v_rels" ADD CONSTRAINT "_comparisons_v_rels_users_fk" FOREIGN KEY ("users_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "topics" ADD CONSTRAINT "topics_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_topics_v" ADD CONSTRAINT "_topics_v_parent_id_topics_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."topics"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_topics_v" ADD CONSTRAINT "_topics_v_version_created_by_id_users_id_fk" FOREIGN KEY ("version_created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "pages" ADD CONSTRAINT "pages_meta_image_id_media_id_fk" FOREIGN KEY ("meta_image_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "pages" ADD CONSTRAINT "pages_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_pages_v" ADD CONSTRAINT "_pages_v_parent_id_pages_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."pages"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_pages_v" ADD CONSTRAINT "_pages_v_version_meta_image_id_media_id_fk" FOREIGN KEY ("version_meta_image_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_pages_v" ADD CONSTRAINT "_pages_v_version_created_by_id_users_id_fk" FOREIGN KEY ("version_created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "options" ADD CONSTRAINT "options_logo_id_media_id_fk" FOREIGN KEY ("logo_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "options" ADD CONSTRAINT "options_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_options_v" ADD CONSTRAINT "_options_v_parent_id_options_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."options"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_options_v" ADD CONSTRAINT "_options_v_version_logo_id_media_id_fk" FOREIGN KEY ("version_logo_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_options_v" ADD CONSTRAINT "_options_v_version_created_by_id_users_id_fk" FOREIGN KEY ("version_created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "criteria" ADD CONSTRAINT "criteria_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_criteria_v" ADD CONSTRAINT "_criteria_v_parent_id_criteria_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."criteria"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_criteria_v" ADD CONSTRAINT "_criteria_v_version_created_by_id_users_id_fk" FOREIGN KEY ("version_created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "scenarios" ADD CONSTRAINT "scenarios_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_scenarios_v" ADD CONSTRAINT "_scenarios_v_parent_id_scenarios_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."scenarios"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_scenarios_v" ADD CONSTRAINT "_scenarios_v_version_created_by_id_users_id_fk" FOREIGN KEY ("version_created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "faqs" ADD CONSTRAINT "faqs_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_faqs_v" ADD CONSTRAINT "_faqs_v_parent_id_faqs_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."faqs"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_faqs_v" ADD CONSTRAINT "_faqs_v_version_created_by_id_users_id_fk" FOREIGN KEY ("version_created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "inquiries" ADD CONSTRAINT "inquiries_comparison_id_comparisons_id_fk" FOREIGN KEY ("comparison_id") REFERENCES "public"."comparisons"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "users_sessions" ADD CONSTRAINT "users_sessions_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "api_clients_scopes" ADD CONSTRAINT "api_clients_scopes_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."api_clients"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "webhooks_events" ADD CONSTRAINT "webhooks_events_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."webhooks"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_jobs_log" ADD CONSTRAINT "payload_jobs_log_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."payload_jobs"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."payload_locked_documents"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_comparisons_fk" FOREIGN KEY ("comparisons_id") REFERENCES "public"."comparisons"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_topics_fk" FOREIGN KEY ("topics_id") REFERENCES "public"."topics"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_pages_fk" FOREIGN KEY ("pages_id") REFERENCES "public"."pages"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_options_fk" FOREIGN KEY ("options_id") REFERENCES "public"."options"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_criteria_fk" FOREIGN KEY ("criteria_id") REFERENCES "public"."criteria"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_scenarios_fk" FOREIGN KEY ("scenarios_id") REFERENCES "public"."scenarios"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_faqs_fk" FOREIGN KEY ("faqs_id") REFERENCES "public"."faqs"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_inquiries_fk" FOREIGN KEY ("inquiries_id") REFERENCES "public"."inquiries"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_users_fk" FOREIGN KEY ("users_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_api_clients_fk" FOREIGN KEY ("api_clients_id") REFERENCES "public"."api_clients"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_redirects_fk" FOREIGN KEY ("redirects_id") REFERENCES "public"."redirects"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_webhooks_fk" FOREIGN KEY ("webhooks_id") REFERENCES "public"."webhooks"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_activity_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."activity"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."payload_preferences"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_users_fk" FOREIGN KEY ("users_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_api_clients_fk" FOREIGN KEY ("api_clients_id") REFERENCES "public"."api_clients"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "site_navigation" ADD CONSTRAINT "site_navigation_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."site"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "site_footer_links" ADD CONSTRAINT "site_footer_links_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."site"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "comparisons_options_choose_when_order_idx" ON "comparisons_options_choose_when" USING btree ("_order");
  CREATE INDEX "comparisons_options_choose_when_parent_id_idx" ON "comparisons_options_choose_when" USING btree ("_parent_id");
  CREATE INDEX "comparisons_options_order_idx" ON "comparisons_options" USING btree ("_order");
  CREATE INDEX "comparisons_options_parent_id_idx" ON "comparisons_options" USING btree ("_parent_id");
  CREATE INDEX "comparisons_options_option_idx" ON "comparisons_options" USING btree ("option_id");
  CREATE INDEX "comparisons_rows_order_idx" ON "comparisons_rows" USING btree ("_order");
  CREATE INDEX "comparisons_rows_parent_id_idx" ON "comparisons_rows" USING btree ("_parent_id");
  CREATE INDEX "comparisons_rows_criterion_idx" ON "comparisons_rows" USING btree ("criterion_id");
  CREATE INDEX "comparisons_recommendations_order_idx" ON "comparisons_recommendations" USING btree ("_order");
  CREATE INDEX "comparisons_recommendations_parent_id_idx" ON "comparisons_recommendations" USING btree ("_parent_id");
  CREATE INDEX "comparisons_recommendations_scenario_idx" ON "comparisons_recommendations" USING btree ("scenario_id");
  CREATE INDEX "comparisons_title_idx" ON "comparisons" USING btree ("title");
  CREATE INDEX "comparisons_meta_meta_image_idx" ON "comparisons" USING btree ("meta_image_id");
  CREATE UNIQUE INDEX "comparisons_slug_idx" ON "comparisons" USING btree ("slug");
  CREATE INDEX "comparisons_topic_idx" ON "comparisons" USING btree ("topic_id");
  CREATE INDEX "comparisons_reviewed_by_idx" ON "comparisons" USING btree ("reviewed_by_id");
  CREATE INDEX "comparisons_published_at_idx" ON "comparisons" USING btree ("published_at");
  CREATE INDEX "comparisons_last_reviewed_at_idx" ON "comparisons" USING btree ("last_reviewed_at");
  CREATE INDEX "comparisons_review_due_at_idx" ON "comparisons" USING btree ("review_due_at");
  CREATE INDEX "comparisons_created_by_idx" ON "comparisons" USING btree ("created_by_id");
  CREATE INDEX "comparisons_updated_at_idx" ON "comparisons" USING btree ("updated_at");
  CREATE INDEX "comparisons_created_at_idx" ON "comparisons" USING btree ("created_at");
  CREATE INDEX "comparisons__status_idx" ON "comparisons" USING btree ("_status");
  CREATE INDEX "comparisons_rels_order_idx" ON "comparisons_rels" USING btree ("order");
  CREATE INDEX "comparisons_rels_parent_idx" ON "comparisons_rels" USING btree ("parent_id");
  CREATE INDEX "comparisons_rels_path_idx" ON "comparisons_rels" USING btree ("path");
  CREATE INDEX "comparisons_rels_options_id_idx" ON "comparisons_rels" USING btree ("options_id");
  CREATE INDEX "comparisons_rels_faqs_id_idx" ON "comparisons_rels" USING btree ("faqs_id");
  CREATE INDEX "comparisons_rels_comparisons_id_idx" ON "comparisons_rels" USING btree ("comparisons_id");
  CREATE INDEX "comparisons_rels_users_id_idx" ON "comparisons_rels" USING btree ("users_id");
  CREATE INDEX "_comparisons_v_version_options_choose_when_order_idx" ON "_comparisons_v_version_options_choose_when" USING btree ("_order");
  CREATE INDEX "_comparisons_v_version_options_choose_when_parent_id_idx" ON "_comparisons_v_version_options_choose_when" USING btree ("_parent_id");
  CREATE INDEX "_comparisons_v_version_options_order_idx" ON "_comparisons_v_version_options" USING btree ("_order");
  CREATE INDEX "_comparisons_v_version_options_parent_id_idx" ON "_comparisons_v_version_options" USING btree ("_parent_id");
  CREATE INDEX "_comparisons_v_version_options_option_idx" ON "_comparisons_v_version_options" USING btree ("option_id");
  CREATE INDEX "_comparisons_v_version_rows_order_idx" ON "_comparisons_v_version_rows" USING btree ("_order");
  CREATE INDEX "_comparisons_v_version_rows_parent_id_idx" ON "_comparisons_v_version_rows" USING btree ("_parent_id");
  CREATE INDEX "_comparisons_v_version_rows_criterion_idx" ON "_comparisons_v_version_rows" USING btree ("criterion_id");
  CREATE INDEX "_comparisons_v_version_recommendations_order_idx" ON "_comparisons_v_version_recommendations" USING btree ("_order");
  CREATE INDEX "_comparisons_v_version_recommendations_parent_id_idx" ON "_comparisons_v_version_recommendations" USING btree ("_parent_id");
  CREATE INDEX "_comparisons_v_version_recommendations_scenario_idx" ON "_comparisons_v_version_recommendations" USING btree ("scenario_id");
  CREATE INDEX "_comparisons_v_parent_idx" ON "_comparisons_v" USING btree ("parent_id");
  CREATE INDEX "_comparisons_v_version_version_title_idx" ON "_comparisons_v" USING btree ("version_title");
  CREATE INDEX "_comparisons_v_version_meta_version_meta_image_idx" ON "_comparisons_v" USING btree ("version_meta_image_id");
  CREATE INDEX "_comparisons_v_version_version_slug_idx" ON "_comparisons_v" USING btree ("version_slug");
  CREATE INDEX "_comparisons_v_version_version_topic_idx" ON "_comparisons_v" USING btree ("version_topic_id");
  CREATE INDEX "_comparisons_v_version_version_reviewed_by_idx" ON "_comparisons_v" USING btree ("version_reviewed_by_id");
  CREATE INDEX "_comparisons_v_version_version_published_at_idx" ON "_comparisons_v" USING btree ("version_published_at");
  CREATE INDEX "_comparisons_v_version_version_last_reviewed_at_idx" ON "_comparisons_v" USING btree ("version_last_reviewed_at");
  CREATE INDEX "_comparisons_v_version_version_review_due_at_idx" ON "_comparisons_v" USING btree ("version_review_due_at");
  CREATE INDEX "_comparisons_v_version_version_created_by_idx" ON "_comparisons_v" USING btree ("version_created_by_id");
  CREATE INDEX "_comparisons_v_version_version_updated_at_idx" ON "_comparisons_v" USING btree ("version_updated_at");
  CREATE INDEX "_comparisons_v_version_version_created_at_idx" ON "_comparisons_v" USING btree ("version_created_at");
  CREATE INDEX "_comparisons_v_version_version__status_idx" ON "_comparisons_v" USING btree ("version__status");
  CREATE INDEX "_comparisons_v_created_at_idx" ON "_comparisons_v" USING btree ("created_at");
  CREATE INDEX "_comparisons_v_updated_at_idx" ON "_comparisons_v" USING btree ("updated_at");
  CREATE INDEX "_comparisons_v_latest_idx" ON "_comparisons_v" USING btree ("latest");
  CREATE INDEX "_comparisons_v_autosave_idx" ON "_comparisons_v" USING btree ("autosave");
  CREATE INDEX "_comparisons_v_rels_order_idx" ON "_comparisons_v_rels" USING btree ("order");
  CREATE INDEX "_comparisons_v_rels_parent_idx" ON "_comparisons_v_rels" USING btree ("parent_id");
  CREATE INDEX "_comparisons_v_rels_path_idx" ON "_comparisons_v_rels" USING btree ("path");
  CREATE INDEX "_comparisons_v_rels_options_id_idx" ON "_comparisons_v_rels" USING btree ("options_id");
  CREATE INDEX "_comparisons_v_rels_faqs_id_idx" ON "_comparisons_v_rels" USING btree ("faqs_id");
  CREATE INDEX "_comparisons_v_rels_comparisons_id_idx" ON "_comparisons_v_rels" USING btree ("comparisons_id");
  CREATE INDEX "_comparisons_v_rels_users_id_idx" ON "_comparisons_v_rels" USING btree ("users_id");
  CREATE INDEX "topics_name_idx" ON "topics" USING btree ("name");
  CREATE UNIQUE INDEX "topics_slug_idx" ON "topics" USING btree ("slug");
  CREATE INDEX "topics_created_by_idx" ON "topics" USING btree ("created_by_id");
  CREATE INDEX "topics_updated_at_idx" ON "topics" USING btree ("updated_at");
  CREATE INDEX "topics_created_at_idx" ON "topics" USING btree ("created_at");
  CREATE INDEX "topics__status_idx" ON "topics" USING btree ("_status");
  CREATE INDEX "_topics_v_parent_idx" ON "_topics_v" USING btree ("parent_id");
  CREATE INDEX "_topics_v_version_version_name_idx" ON "_topics_v" USING btree ("version_name");
  CREATE INDEX "_topics_v_version_version_slug_idx" ON "_topics_v" USING btree ("version_slug");
  CREATE INDEX "_topics_v_version_version_created_by_idx" ON "_topics_v" USING btree ("version_created_by_id");
  CREATE INDEX "_topics_v_version_version_updated_at_idx" ON "_topics_v" USING btree ("version_updated_at");
  CREATE INDEX "_topics_v_version_version_created_at_idx" ON "_topics_v" USING btree ("version_created_at");
  CREATE INDEX "_topics_v_version_version__status_idx" ON "_topics_v" USING btree ("version__status");
  CREATE INDEX "_topics_v_created_at_idx" ON "_topics_v" USING btree ("created_at");
  CREATE INDEX "_topics_v_updated_at_idx" ON "_topics_v" USING btree ("updated_at");
  CREATE INDEX "_topics_v_latest_idx" ON "_topics_v" USING btree ("latest");
  CREATE INDEX "_topics_v_autosave_idx" ON "_topics_v" USING btree ("autosave");
  CREATE INDEX "pages_meta_meta_image_idx" ON "pages" USING btree ("meta_image_id");
  CREATE UNIQUE INDEX "pages_slug_idx" ON "pages" USING btree ("slug");
  CREATE INDEX "pages_created_by_idx" ON "pages" USING btree ("created_by_id");
  CREATE INDEX "pages_updated_at_idx" ON "pages" USING btree ("updated_at");
  CREATE INDEX "pages_created_at_idx" ON "pages" USING btree ("created_at");
  CREATE INDEX "pages__status_idx" ON "pages" USING btree ("_status");
  CREATE INDEX "_pages_v_parent_idx" ON "_pages_v" USING btree ("parent_id");
  CREATE INDEX "_pages_v_version_meta_version_meta_image_idx" ON "_pages_v" USING btree ("version_meta_image_id");
  CREATE INDEX "_pages_v_version_version_slug_idx" ON "_pages_v" USING btree ("version_slug");
  CREATE INDEX "_pages_v_version_version_created_by_idx" ON "_pages_v" USING btree ("version_created_by_id");
  CREATE INDEX "_pages_v_version_version_updated_at_idx" ON "_pages_v" USING btree ("version_updated_at");
  CREATE INDEX "_pages_v_version_version_created_at_idx" ON "_pages_v" USING btree ("version_created_at");
  CREATE INDEX "_pages_v_version_version__status_idx" ON "_pages_v" USING btree ("version__status");
  CREATE INDEX "_pages_v_created_at_idx" ON "_pages_v" USING btree ("created_at");
  CREATE INDEX "_pages_v_updated_at_idx" ON "_pages_v" USING btree ("updated_at");
  CREATE INDEX "_pages_v_latest_idx" ON "_pages_v" USING btree ("latest");
  CREATE INDEX "_pages_v_autosave_idx" ON "_pages_v" USING btree ("autosave");
  CREATE INDEX "media_updated_at_idx" ON "media" USING btree ("updated_at");
  CREATE INDEX "media_created_at_idx" ON "media" USING btree ("created_at");
  CREATE UNIQUE INDEX "media_filename_idx" ON "media" USING btree ("filename");
  CREATE INDEX "media_sizes_small_sizes_small_filename_idx" ON "media" USING btree ("sizes_small_filename");
  CREATE INDEX "media_sizes_large_sizes_large_filename_idx" ON "media" USING btree ("sizes_large_filename");
  CREATE INDEX "media_sizes_share_sizes_share_filename_idx" ON "media" USING btree ("sizes_share_filename");
  CREATE INDEX "options_name_idx" ON "options" USING btree ("name");
  CREATE INDEX "options_logo_idx" ON "options" USING btree ("logo_id");
  CREATE UNIQUE INDEX "options_slug_idx" ON "options" USING btree ("slug");
  CREATE INDEX "options_created_by_idx" ON "options" USING btree ("created_by_id");
  CREATE INDEX "options_updated_at_idx" ON "options" USING btree ("updated_at");
  CREATE INDEX "options_created_at_idx" ON "options" USING btree ("created_at");
  CREATE INDEX "options__status_idx" ON "options" USING btree ("_status");
  CREATE INDEX "_options_v_parent_idx" ON "_options_v" USING btree ("parent_id");
  CREATE INDEX "_options_v_version_version_name_idx" ON "_options_v" USING btree ("version_name");
  CREATE INDEX "_options_v_version_version_logo_idx" ON "_options_v" USING btree ("version_logo_id");
  CREATE INDEX "_options_v_version_version_slug_idx" ON "_options_v" USING btree ("version_slug");
  CREATE INDEX "_options_v_version_version_created_by_idx" ON "_options_v" USING btree ("version_created_by_id");
  CREATE INDEX "_options_v_version_version_updated_at_idx" ON "_options_v" USING btree ("version_updated_at");
  CREATE INDEX "_options_v_version_version_created_at_idx" ON "_options_v" USING btree ("version_created_at");
  CREATE INDEX "_options_v_version_version__status_idx" ON "_options_v" USING btree ("version__status");
  CREATE INDEX "_options_v_created_at_idx" ON "_options_v" USING btree ("created_at");
  CREATE INDEX "_options_v_updated_at_idx" ON "_options_v" USING btree ("updated_at");
  CREATE INDEX "_options_v_latest_idx" ON "_options_v" USING btree ("latest");
  CREATE INDEX "_options_v_autosave_idx" ON "_options_v" USING btree ("autosave");
  CREATE INDEX "criteria_name_idx" ON "criteria" USING btree ("name");
  CREATE INDEX "criteria_group_idx" ON "criteria" USING btree ("group");
  CREATE UNIQUE INDEX "criteria_slug_idx" ON "criteria" USING btree ("slug");
  CREATE INDEX "criteria_created_by_idx" ON "criteria" USING btree ("created_by_id");
  CREATE INDEX "criteria_updated_at_idx" ON "criteria" USING btree ("updated_at");
  CREATE INDEX "criteria_created_at_idx" ON "criteria" USING btree ("created_at");
  CREATE INDEX "criteria__status_idx" ON "criteria" USING btree ("_status");
  CREATE INDEX "_criteria_v_parent_idx" ON "_criteria_v" USING btree ("parent_id");
  CREATE INDEX "_criteria_v_version_version_name_idx" ON "_criteria_v" USING btree ("version_name");
  CREATE INDEX "_criteria_v_version_version_group_idx" ON "_criteria_v" USING btree ("version_group");
  CREATE INDEX "_criteria_v_version_version_slug_idx" ON "_criteria_v" USING btree ("version_slug");
  CREATE INDEX "_criteria_v_version_version_created_by_idx" ON "_criteria_v" USING btree ("version_created_by_id");
  CREATE INDEX "_criteria_v_version_version_updated_at_idx" ON "_criteria_v" USING btree ("version_updated_at");
  CREATE INDEX "_criteria_v_version_version_created_at_idx" ON "_criteria_v" USING btree ("version_created_at");
  CREATE INDEX "_criteria_v_version_version__status_idx" ON "_criteria_v" USING btree ("version__status");
  CREATE INDEX "_criteria_v_created_at_idx" ON "_criteria_v" USING btree ("created_at");
  CREATE INDEX "_criteria_v_updated_at_idx" ON "_criteria_v" USING btree ("updated_at");
  CREATE INDEX "_criteria_v_latest_idx" ON "_criteria_v" USING btree ("latest");
  CREATE INDEX "_criteria_v_autosave_idx" ON "_criteria_v" USING btree ("autosave");
  CREATE INDEX "scenarios_name_idx" ON "scenarios" USING btree ("name");
  CREATE UNIQUE INDEX "scenarios_slug_idx" ON "scenarios" USING btree ("slug");
  CREATE INDEX "scenarios_created_by_idx" ON "scenarios" USING btree ("created_by_id");
  CREATE INDEX "scenarios_updated_at_idx" ON "scenarios" USING btree ("updated_at");
  CREATE INDEX "scenarios_created_at_idx" ON "scenarios" USING btree ("created_at");
  CREATE INDEX "scenarios__status_idx" ON "scenarios" USING btree ("_status");
  CREATE INDEX "_scenarios_v_parent_idx" ON "_scenarios_v" USING btree ("parent_id");
  CREATE INDEX "_scenarios_v_version_version_name_idx" ON "_scenarios_v" USING btree ("version_name");
  CREATE INDEX "_scenarios_v_version_version_slug_idx" ON "_scenarios_v" USING btree ("version_slug");
  CREATE INDEX "_scenarios_v_version_version_created_by_idx" ON "_scenarios_v" USING btree ("version_created_by_id");
  CREATE INDEX "_scenarios_v_version_version_updated_at_idx" ON "_scenarios_v" USING btree ("version_updated_at");
  CREATE INDEX "_scenarios_v_version_version_created_at_idx" ON "_scenarios_v" USING btree ("version_created_at");
  CREATE INDEX "_scenarios_v_version_version__status_idx" ON "_scenarios_v" USING btree ("version__status");
  CREATE INDEX "_scenarios_v_created_at_idx" ON "_scenarios_v" USING btree ("created_at");
  CREATE INDEX "_scenarios_v_updated_at_idx" ON "_scenarios_v" USING btree ("updated_at");
  CREATE INDEX "_scenarios_v_latest_idx" ON "_scenarios_v" USING btree ("latest");
  CREATE INDEX "_scenarios_v_autosave_idx" ON "_scenarios_v" USING btree ("autosave");
  CREATE INDEX "faqs_question_idx" ON "faqs" USING btree ("question");
  CREATE INDEX "faqs_created_by_idx" ON "faqs" USING btree ("created_by_id");
  CREATE INDEX "faqs_updated_at_idx" ON "faqs" USING btree ("updated_at");
  CREATE INDEX "faqs_created_at_idx" ON "faqs" USING btree ("created_at");
  CREATE INDEX "faqs__status_idx" ON "faqs" USING btree ("_status");
  CREATE INDEX "_faqs_v_parent_idx" ON "_faqs_v" USING btree ("parent_id");
  CREATE INDEX "_faqs_v_version_version_question_idx" ON "_faqs_v" USING btree ("version_question");
  CREATE INDEX "_faqs_v_version_version_created_by_idx" ON "_faqs_v" USING btree ("version_created_by_id");
  CREATE INDEX "_faqs_v_version_version_updated_at_idx" ON "_faqs_v" USING btree ("version_updated_at");
  CREATE INDEX "_faqs_v_version_version_created_at_idx" ON "_faqs_v" USING btree ("version_created_at");
  CREATE INDEX "_faqs_v_version_version__status_idx" ON "_faqs_v" USING btree ("version__status");
  CREATE INDEX "_faqs_v_created_at_idx" ON "_faqs_v" USING btree ("created_at");
  CREATE INDEX "_faqs_v_updated_at_idx" ON "_faqs_v" USING btree ("updated_at");
  CREATE INDEX "_faqs_v_latest_idx" ON "_faqs_v" USING btree ("latest");
  CREATE INDEX "_faqs_v_autosave_idx" ON "_faqs_v" USING btree ("autosave");
  CREATE INDEX "inquiries_email_idx" ON "inquiries" USING btree ("email");
  CREATE INDEX "inquiries_comparison_idx" ON "inquiries" USING btree ("comparison_id");
  CREATE INDEX "inquiries_status_idx" ON "inquiries" USING btree ("status");
  CREATE INDEX "inquiries_updated_at_idx" ON "inquiries" USING btree ("updated_at");
  CREATE INDEX "inquiries_created_at_idx" ON "inquiries" USING btree ("created_at");
  CREATE INDEX "users_sessions_order_idx" ON "users_sessions" USING btree ("_order");
  CREATE INDEX "users_sessions_parent_id_idx" ON "users_sessions" USING btree ("_parent_id");
  CREATE INDEX "users_public_profile_idx" ON "users" USING btree ("public_profile");
  CREATE UNIQUE INDEX "users_slug_idx" ON "users" USING btree ("slug");
  CREATE INDEX "users_updated_at_idx" ON "users" USING btree ("updated_at");
  CREATE INDEX "users_created_at_idx" ON "users" USING btree ("created_at");
  CREATE UNIQUE INDEX "users_email_idx" ON "users" USING btree ("email");
  CREATE INDEX "api_clients_scopes_order_idx" ON "api_clients_scopes" USING btree ("order");
  CREATE INDEX "api_clients_scopes_parent_idx" ON "api_clients_scopes" USING btree ("parent_id");
  CREATE UNIQUE INDEX "api_clients_key_hash_idx" ON "api_clients" USING btree ("key_hash");
  CREATE INDEX "api_clients_updated_at_idx" ON "api_clients" USING btree ("updated_at");
  CREATE INDEX "api_clients_created_at_idx" ON "api_clients" USING btree ("created_at");
  CREATE UNIQUE INDEX "redirects_from_idx" ON "redirects" USING btree ("from");
  CREATE INDEX "redirects_to_idx" ON "redirects" USING btree ("to");
  CREATE INDEX "redirects_updated_at_idx" ON "redirects" USING btree ("updated_at");
  CREATE INDEX "redirects_created_at_idx" ON "redirects" USING btree ("created_at");
  CREATE INDEX "webhooks_events_order_idx" ON "webhooks_events" USING btree ("order");
  CREATE INDEX "webhooks_events_parent_idx" ON "webhooks_events" USING btree ("parent_id");
  CREATE INDEX "webhooks_updated_at_idx" ON "webhooks" USING btree ("updated_at");
  CREATE INDEX "webhooks_created_at_idx" ON "webhooks" USING btree ("created_at");
  CREATE INDEX "activity_action_idx" ON "activity" USING btree ("action");
  CREATE INDEX "activity_document_collection_idx" ON "activity" USING btree ("document_collection");
  CREATE INDEX "activity_document_id_idx" ON "activity" USING btree ("document_id");
  CREATE INDEX "activity_actor_id_idx" ON "activity" USING btree ("actor_id");
  CREATE INDEX "activity_updated_at_idx" ON "activity" USING btree ("updated_at");
  CREATE INDEX "activity_created_at_idx" ON "activity" USING btree ("created_at");
  CREATE UNIQUE INDEX "payload_kv_key_idx" ON "payload_kv" USING btree ("key");
  CREATE INDEX "payload_jobs_log_order_idx" ON "payload_jobs_log" USING btree ("_order");
  CREATE INDEX "payload_jobs_log_parent_id_idx" ON "payload_jobs_log" USING btree ("_parent_id");
  CREATE INDEX "payload_jobs_completed_at_idx" ON "payload_jobs" USING btree ("completed_at");
  CREATE INDEX "payload_jobs_total_tried_idx" ON "payload_jobs" USING btree ("total_tried");
  CREATE INDEX "payload_jobs_has_error_idx" ON "payload_jobs" USING btree ("has_error");
  CREATE INDEX "payload_jobs_task_slug_idx" ON "payload_jobs" USING btree ("task_slug");
  CREATE INDEX "payload_jobs_queue_idx" ON "payload_jobs" USING btree ("queue");
  CREATE INDEX "payload_jobs_wait_until_idx" ON "payload_jobs" USING btree ("wait_until");
  CREATE INDEX "payload_jobs_processing_idx" ON "payload_jobs" USING btree ("processing");
  CREATE INDEX "payload_jobs_updated_at_idx" ON "payload_jobs" USING btree ("updated_at");
  CREATE INDEX "payload_jobs_created_at_idx" ON "payload_jobs" USING btree ("created_at");
  CREATE INDEX "payload_locked_documents_global_slug_idx" ON "payload_locked_documents" USING btree ("global_slug");
  CREATE INDEX "payload_locked_documents_updated_at_idx" ON "payload_locked_documents" USING btree ("updated_at");
  CREATE INDEX "payload_locked_documents_created_at_idx" ON "payload_locked_documents" USING btree ("created_at");
  CREATE INDEX "payload_locked_documents_rels_order_idx" ON "payload_locked_documents_rels" USING btree ("order");
  CREATE INDEX "payload_locked_documents_rels_parent_idx" ON "payload_locked_documents_rels" USING btree ("parent_id");
  CREATE INDEX "payload_locked_documents_rels_path_idx" ON "payload_locked_documents_rels" USING btree ("path");
  CREATE INDEX "payload_locked_documents_rels_comparisons_id_idx" ON "payload_locked_documents_rels" USING btree ("comparisons_id");
  CREATE INDEX "payload_locked_documents_rels_topics_id_idx" ON "payload_locked_documents_rels" USING btree ("topics_id");
  CREATE INDEX "payload_locked_documents_rels_pages_id_idx" ON "payload_locked_documents_rels" USING btree ("pages_id");
  CREATE INDEX "payload_locked_documents_rels_media_id_idx" ON "payload_locked_documents_rels" USING btree ("media_id");
  CREATE INDEX "payload_locked_documents_rels_options_id_idx" ON "payload_locked_documents_rels" USING btree ("options_id");
  CREATE INDEX "payload_locked_documents_rels_criteria_id_idx" ON "payload_locked_documents_rels" USING btree ("criteria_id");
  CREATE INDEX "payload_locked_documents_rels_scenarios_id_idx" ON "payload_locked_documents_rels" USING btree ("scenarios_id");
  CREATE INDEX "payload_locked_documents_rels_faqs_id_idx" ON "payload_locked_documents_rels" USING btree ("faqs_id");
  CREATE INDEX "payload_locked_documents_rels_inquiries_id_idx" ON "payload_locked_documents_rels" USING btree ("inquiries_id");
  CREATE INDEX "payload_locked_documents_rels_users_id_idx" ON "payload_locked_documents_rels" USING btree ("users_id");
  CREATE INDEX "payload_locked_documents_rels_api_clients_id_idx" ON "payload_locked_documents_rels" USING btree ("api_clients_id");
  CREATE INDEX "payload_locked_documents_rels_redirects_id_idx" ON "payload_locked_documents_rels" USING btree ("redirects_id");
  CREATE INDEX "payload_locked_documents_rels_webhooks_id_idx" ON "payload_locked_documents_rels" USING btree ("webhooks_id");
  CREATE INDEX "payload_locked_documents_rels_activity_id_idx" ON "payload_locked_documents_rels" USING btree ("activity_id");
  CREATE INDEX "payload_preferences_key_idx" ON "payload_preferences" USING btree ("key");
  CREATE INDEX "payload_preferences_updated_at_idx" ON "payload_preferences" USING btree ("updated_at");
  CREATE INDEX "payload_preferences_created_at_idx" ON "payload_preferences" USING btree ("created_at");
  CREATE INDEX "payload_preferences_rels_order_idx" ON "payload_preferences_rels" USING btree ("order");
  CREATE INDEX "payload_preferences_rels_parent_idx" ON "payload_preferences_rels" USING btree ("parent_id");
  CREATE INDEX "payload_preferences_rels_path_idx" ON "payload_preferences_rels" USING btree ("path");
  CREATE INDEX "payload_preferences_rels_users_id_idx" ON "payload_preferences_rels" USING btree ("users_id");
  CREATE INDEX "payload_preferences_rels_api_clients_id_idx" ON "payload_preferences_rels" USING btree ("api_clients_id");
  CREATE INDEX "payload_migrations_updated_at_idx" ON "payload_migrations" USING btree ("updated_at");
  CREATE INDEX "payload_migrations_created_at_idx" ON "payload_migrations" USING btree ("created_at");
  CREATE INDEX "site_navigation_order_idx" ON "site_navigation" USING btree ("_order");
  CREATE INDEX "site_navigation_parent_id_idx" ON "site_navigation" USING btree ("_parent_id");
  CREATE INDEX "site_footer_links_order_idx" ON "site_footer_links" USING btree ("_order");
  CREATE INDEX "site_footer_links_parent_id_idx" ON "site_footer_links" USING btree ("_parent_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "comparisons_options_choose_when" CASCADE;
  DROP TABLE "comparisons_options" CASCADE;
  DROP TABLE "comparisons_rows" CASCADE;
  DROP TABLE "comparisons_recommendations" CASCADE;
  DROP TABLE "comparisons" CASCADE;
  DROP TABLE "comparisons_rels" CASCADE;
  DROP TABLE "_comparisons_v_version_options_choose_when" CASCADE;
  DROP TABLE "_comparisons_v_version_options" CASCADE;
  DROP TABLE "_comparisons_v_version_rows" CASCADE;
  DROP TABLE "_comparisons_v_version_recommendations" CASCADE;
  DROP TABLE "_comparisons_v" CASCADE;
  DROP TABLE "_comparisons_v_rels" CASCADE;
  DROP TABLE "topics" CASCADE;
  DROP TABLE "_topics_v" CASCADE;
  DROP TABLE "pages" CASCADE;
  DROP TABLE "_pages_v" CASCADE;
  DROP TABLE "media" CASCADE;
  DROP TABLE "options" CASCADE;
  DROP TABLE "_options_v" CASCADE;
  DROP TABLE "criteria" CASCADE;
  DROP TABLE "_criteria_v" CASCADE;
  DROP TABLE "scenarios" CASCADE;
  DROP TABLE "_scenarios_v" CASCADE;
  DROP TABLE "faqs" CASCADE;
  DROP TABLE "_faqs_v" CASCADE;
  DROP TABLE "inquiries" CASCADE;
  DROP TABLE "users_sessions" CASCADE;
  DROP TABLE "users" CASCADE;
  DROP TABLE "api_clients_scopes" CASCADE;
  DROP TABLE "api_clients" CASCADE;
  DROP TABLE "redirects" CASCADE;
  DROP TABLE "webhooks_events" CASCADE;
  DROP TABLE "webhooks" CASCADE;
  DROP TABLE "activity" CASCADE;
  DROP TABLE "payload_kv" CASCADE;
  DROP TABLE "payload_jobs_log" CASCADE;
  DROP TABLE "payload_jobs" CASCADE;
  DROP TABLE "payload_locked_documents" CASCADE;
  DROP TABLE "payload_locked_documents_rels" CASCADE;
  DROP TABLE "payload_preferences" CASCADE;
  DROP TABLE "payload_preferences_rels" CASCADE;
  DROP TABLE "payload_migrations" CASCADE;
  DROP TABLE "site_navigation" CASCADE;
  DROP TABLE "site_footer_links" CASCADE;
  DROP TABLE "site" CASCADE;
  DROP TYPE "public"."enum_comparisons_rows_outcome_kind";
  DROP TYPE "public"."enum_comparisons_recommendations_outcome_kind";
  DROP TYPE "public"."enum_comparisons_verdict_outcome_kind";
  DROP TYPE "public"."enum_comparisons_call_to_action_action";
  DROP TYPE "public"."enum_comparisons_status";
  DROP TYPE "public"."enum__comparisons_v_version_rows_outcome_kind";
  DROP TYPE "public"."enum__comparisons_v_version_recommendations_outcome_kind";
  DROP TYPE "public"."enum__comparisons_v_version_verdict_outcome_kind";
  DROP TYPE "public"."enum__comparisons_v_version_call_to_action_action";
  DROP TYPE "public"."enum__comparisons_v_version_status";
  DROP TYPE "public"."enum_topics_status";
  DROP TYPE "public"."enum__topics_v_version_status";
  DROP TYPE "public"."enum_pages_status";
  DROP TYPE "public"."enum__pages_v_version_status";
  DROP TYPE "public"."enum_options_status";
  DROP TYPE "public"."enum__options_v_version_status";
  DROP TYPE "public"."enum_criteria_status";
  DROP TYPE "public"."enum__criteria_v_version_status";
  DROP TYPE "public"."enum_scenarios_status";
  DROP TYPE "public"."enum__scenarios_v_version_status";
  DROP TYPE "public"."enum_faqs_status";
  DROP TYPE "public"."enum__faqs_v_version_status";
  DROP TYPE "public"."enum_inquiries_status";
  DROP TYPE "public"."enum_users_role";
  DROP TYPE "public"."enum_api_clients_scopes";
  DROP TYPE "public"."enum_webhooks_events";
  DROP TYPE "public"."enum_activity_action";
  DROP TYPE "public"."enum_payload_jobs_log_task_slug";
  DROP TYPE "public"."enum_payload_jobs_log_state";
  DROP TYPE "public"."enum_payload_jobs_task_slug";`)
}
