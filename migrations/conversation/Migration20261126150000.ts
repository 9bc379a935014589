import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261126150000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "inbox_contact_identity" add column if not exists "is_window_open" boolean not null default false;`
    )
    this.addSql(
      `update "inbox_contact_identity" set "is_window_open" = true where "service_window_expires_at" > now();`
    )
    this.addSql(`drop index if exists "IDX_inbox_identity_window";`)
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_inbox_identity_window" ON "inbox_contact_identity" ("service_window_expires_at") WHERE is_window_open AND deleted_at IS NULL;`
    )
    this.addSql(
      `alter table if exists "inbox_conversation" add column if not exists "resumed_at" timestamptz null, add column if not exists "message_count" integer null;`
    )
    this.addSql(
      `alter table if exists "inbox_message" add column if not exists "timeline_identity_id" text null;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_inbox_message_timeline" ON "inbox_message" ("timeline_identity_id", "created_at", "id") WHERE timeline_identity_id IS NOT NULL;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "inbox_message" drop column if exists "timeline_identity_id";`)
    this.addSql(
      `alter table if exists "inbox_conversation" drop column if exists "resumed_at", drop column if exists "message_count";`
    )
    this.addSql(`drop index if exists "IDX_inbox_identity_window";`)
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_inbox_identity_window" ON "inbox_contact_identity" ("service_window_expires_at") WHERE service_window_expires_at IS NOT NULL AND deleted_at IS NULL;`
    )
    this.addSql(`alter table if exists "inbox_contact_identity" drop column if exists "is_window_open";`)
  }
}
