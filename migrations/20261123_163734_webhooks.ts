import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_webhooks_collections" AS ENUM('comparisons', 'topics', 'pages', 'options', 'criteria', 'scenarios', 'faqs');
  CREATE TYPE "public"."enum_webhook_deliveries_type" AS ENUM('published', 'unpublished', 'changed', 'deleted', 'test');
  CREATE TYPE "public"."enum_webhook_deliveries_state" AS ENUM('waiting', 'sending', 'delivered', 'failed');
  CREATE TABLE "webhooks_collections" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "enum_webhooks_collections",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "webhook_deliveries" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"webhook_id" integer NOT NULL,
  	"type" "enum_webhook_deliveries_type" NOT NULL,
  	"title" varchar NOT NULL,
  	"state" "enum_webhook_deliveries_state" NOT NULL,
  	"problem" varchar,
  	"tries" numeric DEFAULT 0 NOT NULL,
  	"status" numeric,
  	"response" varchar,
  	"last_tried_at" timestamp(3) with time zone,
  	"next_try_at" timestamp(3) with time zone,
  	"give_up_at" timestamp(3) with time zone,
  	"delivered_at" timestamp(3) with time zone,
  	"event_id" varchar NOT NULL,
  	"sequence" numeric,
  	"document_collection" varchar,
  	"document_id" numeric,
  	"body" varchar NOT NULL,
  	"leased_until" timestamp(3) with time zone,
  	"holds_up" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "webhooks_collections" ADD CONSTRAINT "webhooks_collections_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."webhooks"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "webhook_deliveries" ADD CONSTRAINT "webhook_deliveries_webhook_id_webhooks_id_fk" FOREIGN KEY ("webhook_id") REFERENCES "public"."webhooks"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "webhooks_collections_order_idx" ON "webhooks_collections" USING btree ("order");
  CREATE INDEX "webhooks_collections_parent_idx" ON "webhooks_collections" USING btree ("parent_id");
  CREATE INDEX "webhook_deliveries_webhook_idx" ON "webhook_deliveries" USING btree ("webhook_id");
  CREATE INDEX "webhook_deliveries_state_idx" ON "webhook_deliveries" USING btree ("state");
  CREATE INDEX "webhook_deliveries_event_id_idx" ON "webhook_deliveries" USING btree ("event_id");
  CREATE INDEX "webhook_deliveries_updated_at_idx" ON "webhook_deliveries" USING btree ("updated_at");
  CREATE INDEX "webhook_deliveries_created_at_idx" ON "webhook_deliveries" USING btree ("created_at");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "webhooks_collections" CASCADE;
  DROP TABLE "webhook_deliveries" CASCADE;
  DROP TYPE "public"."enum_webhooks_collections";
  DROP TYPE "public"."enum_webhook_deliveries_type";
  DROP TYPE "public"."enum_webhook_deliveries_state";`)
}
