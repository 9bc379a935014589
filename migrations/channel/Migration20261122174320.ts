import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261122174320 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "inbox_channel" ("id" text not null, "provider" text not null, "name" text not null, "external_id" text not null, "credentials" text not null, "settings" jsonb not null, "health_state" text check ("health_state" in ('connected', 'degraded', 'disconnected')) not null default 'connected', "health_reason" text null, "health_checked_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "inbox_channel_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_inbox_channel_account" ON "inbox_channel" ("provider", "external_id") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "inbox_template" ("id" text not null, "channel_id" text not null, "external_id" text not null, "name" text not null, "language" text not null, "status" text not null, "category" text not null, "parameter_format" text check ("parameter_format" in ('POSITIONAL', 'NAMED')) not null default 'POSITIONAL', "components" jsonb not null, "quality" text null, "rejected_reason" text null, "synced_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "inbox_template_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_inbox_template_channel_id" ON "inbox_template" ("channel_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_inbox_template_name" ON "inbox_template" ("channel_id", "name", "language") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "inbox_unknown_account" ("id" text not null, "provider" text not null, "external_id" text not null, "deliveries" integer not null default 0, "last_seen_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "inbox_unknown_account_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_inbox_unknown_account" ON "inbox_unknown_account" ("provider", "external_id") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `alter table if exists "inbox_template" add constraint "inbox_template_channel_id_foreign" foreign key ("channel_id") references "inbox_channel" ("id") on update cascade;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "inbox_template" drop constraint if exists "inbox_template_channel_id_foreign";`
    )

    this.addSql(`drop table if exists "inbox_channel" cascade;`)

    this.addSql(`drop table if exists "inbox_template" cascade;`)

    this.addSql(`drop table if exists "inbox_unknown_account" cascade;`)
  }
}
