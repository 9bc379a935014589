import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const COMMON = `"created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null`

/** Fields, companies, pipelines, deals, tasks and merges. A shop begins with one pipeline. */
export class Migration20261127001500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "crm_contact_field" ("id" text not null, "key" text not null, "label" text not null, "type" text not null, "options" text[] not null default '{}', "currency_code" text null, "editable" boolean not null default true, "group" text null, "rank" integer not null, ${COMMON}, constraint "crm_contact_field_pkey" primary key ("id"));`
    )
    this.addSql(
      `create unique index if not exists "IDX_crm_contact_field_key" on "crm_contact_field" ("key") where deleted_at is null;`
    )
    this.addSql(
      `create table if not exists "crm_company" ("id" text not null, "name" text not null, "tax_id" text null, "domain" text null, "address" text null, "created_by" text null, ${COMMON}, constraint "crm_company_pkey" primary key ("id"));`
    )
    this.addSql(
      `create index if not exists "IDX_crm_company_name" on "crm_company" ("name", "id") where deleted_at is null;`
    )
    this.addSql(
      `create table if not exists "crm_company_contact" ("id" text not null, "company_id" text not null, "customer_id" text not null, "role" text null, ${COMMON}, constraint "crm_company_contact_pkey" primary key ("id"), constraint "crm_company_contact_company_id_foreign" foreign key ("company_id") references "crm_company" ("id") on update cascade on delete cascade);`
    )
    this.addSql(
      `create unique index if not exists "IDX_crm_company_contact" on "crm_company_contact" ("company_id", "customer_id") where deleted_at is null;`
    )
    this.addSql(
      `create index if not exists "IDX_crm_company_contact_customer" on "crm_company_contact" ("customer_id") where deleted_at is null;`
    )
    this.addSql(
      `create table if not exists "crm_pipeline" ("id" text not null, "name" text not null, ${COMMON}, constraint "crm_pipeline_pkey" primary key ("id"));`
    )
    this.addSql(
      `create table if not exists "crm_stage" ("id" text not null, "pipeline_id" text not null, "name" text not null, "kind" text not null, "rank" integer not null, ${COMMON}, constraint "crm_stage_pkey" primary key ("id"), constraint "crm_stage_pipeline_id_foreign" foreign key ("pipeline_id") references "crm_pipeline" ("id") on update cascade on delete cascade);`
    )
    this.addSql(
      `create index if not exists "IDX_crm_stage_pipeline" on "crm_stage" ("pipeline_id", "rank") where deleted_at is null;`
    )
    this.addSql(
      `create table if not exists "crm_deal" ("id" text not null, "title" text not null, "customer_id" text not null, "company_id" text null, "stage_id" text not null, "amount" double precision null, "currency_code" text null, "owner_id" text null, "expected_close_at" text null, "products" jsonb not null default '[]', "lost_reason" text null, "conversation_id" text null, "order_id" text null, "created_by" text null, "stage_changed_at" timestamptz not null default now(), "closed_at" timestamptz null, ${COMMON}, constraint "crm_deal_pkey" primary key ("id"), constraint "crm_deal_stage_id_foreign" foreign key ("stage_id") references "crm_stage" ("id"), constraint "crm_deal_company_id_foreign" foreign key ("company_id") references "crm_company" ("id") on delete set null);`
    )
    for (const [name, column] of [
      ["changed", ""],
      ["customer", `"customer_id", `],
      ["stage", `"stage_id", `],
      ["owner", `"owner_id", `],
      ["company", `"company_id", `],
    ]) {
      this.addSql(
        `create index if not exists "IDX_crm_deal_${name}" on "crm_deal" (${column}"stage_changed_at", "id") where deleted_at is null;`
      )
    }
    this.addSql(
      `create table if not exists "crm_task" ("id" text not null, "title" text not null, "text" text null, "customer_id" text null, "assignee_id" text null, "due_at" timestamptz null, "priority" text not null, "completed_at" timestamptz null, "completed_by" text null, "conversation_id" text null, "deal_id" text null, "created_by" text null, "reminded_at" timestamptz null, ${COMMON}, constraint "crm_task_pkey" primary key ("id"), constraint "crm_task_deal_id_foreign" foreign key ("deal_id") references "crm_deal" ("id") on delete set null);`
    )
    for (const [name, columns, where] of [
      ["customer", `"customer_id", "due_at", "id"`, "completed_at is null and deleted_at is null"],
      [
        "customer_done",
        `"customer_id", "completed_at", "id"`,
        "completed_at is not null and deleted_at is null",
      ],
      ["assignee", `"assignee_id", "due_at", "id"`, "completed_at is null and deleted_at is null"],
      ["open", `"due_at", "id"`, "completed_at is null and deleted_at is null"],
      ["done", `"completed_at", "id"`, "completed_at is not null and deleted_at is null"],
      ["deal", `"deal_id"`, "deal_id is not null and deleted_at is null"],
      [
        "reminder",
        `"due_at"`,
        "completed_at is null and reminded_at is null and due_at is not null and deleted_at is null",
      ],
    ]) {
      this.addSql(
        `create index if not exists "IDX_crm_task_${name}" on "crm_task" (${columns}) where ${where};`
      )
    }
    this.addSql(
      `create table if not exists "crm_merge" ("id" text not null, "into_customer_id" text not null, "from_customer_id" text not null, "from_name" text not null, "moved" jsonb not null, "merged_by" text null, "merged_at" timestamptz not null default now(), "undone_at" timestamptz null, ${COMMON}, constraint "crm_merge_pkey" primary key ("id"));`
    )
    this.addSql(
      `create index if not exists "IDX_crm_merge_into" on "crm_merge" ("into_customer_id", "merged_at") where deleted_at is null;`
    )
    this.addSql(
      `create unique index if not exists "IDX_crm_merge_from" on "crm_merge" ("from_customer_id") where undone_at is null and deleted_at is null;`
    )
    this.addSql(
      `insert into "crm_pipeline" ("id", "name") select 'crmpipe_sales', 'Sales' where not exists (select 1 from "crm_pipeline");`
    )
    this.addSql(
      `insert into "crm_stage" ("id", "pipeline_id", "name", "kind", "rank")
       select 'crmstage_' || lower("name"), 'crmpipe_sales', "name", "kind", "rank"
       from (values ('New', 'open', 0), ('Qualified', 'open', 1), ('Proposal', 'open', 2), ('Won', 'won', 3), ('Lost', 'lost', 4)) as stages ("name", "kind", "rank")
       where not exists (select 1 from "crm_stage");`
    )
    this.addSql(`alter table "crm_timeline_entry" add column if not exists "edited_at" timestamptz null;`)
  }

  override async down(): Promise<void> {
    for (const table of [
      "merge",
      "task",
      "deal",
      "stage",
      "pipeline",
      "company_contact",
      "company",
      "contact_field",
    ]) {
      this.addSql(`drop table if exists "crm_${table}" cascade;`)
    }
    this.addSql(`alter table "crm_timeline_entry" drop column if exists "edited_at";`)
  }
}
