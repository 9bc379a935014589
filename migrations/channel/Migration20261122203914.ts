import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261122203914 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "inbox_channel" add column if not exists "disabled_at" timestamptz null, add column if not exists "last_delivery_at" timestamptz null, add column if not exists "poll_cursor" jsonb null, add column if not exists "polled_at" timestamptz null, add column if not exists "templates_synced_at" timestamptz null;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "inbox_channel" drop column if exists "disabled_at", drop column if exists "last_delivery_at", drop column if exists "poll_cursor", drop column if exists "polled_at", drop column if exists "templates_synced_at";`
    )
  }
}
