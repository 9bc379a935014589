import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261126151000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "crm_timeline_entry" ("id" text not null, "customer_id" text not null, "kind" text not null, "title" text not null, "text" text null, "url" text null, "actor_id" text null, "actor_name" text null, "data" jsonb not null, "key" text null, "occurred_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "crm_timeline_entry_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_crm_timeline_entry_customer" ON "crm_timeline_entry" ("customer_id", "occurred_at", "id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_crm_timeline_entry_kind" ON "crm_timeline_entry" ("customer_id", "kind", "occurred_at", "id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_crm_timeline_entry_key" ON "crm_timeline_entry" ("key") WHERE key IS NOT NULL AND deleted_at IS NULL;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "crm_timeline_entry" cascade;`)
  }
}
