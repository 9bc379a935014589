import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261122203913 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "inbox_contact_identity" add column if not exists "profile_fetched_at" timestamptz null, add column if not exists "marketing_opt_out_at" timestamptz null;`
    )
    this.addSql(
      `alter table if exists "inbox_contact_identity" rename column "avatar_url" to "avatar_file_id";`
    )

    this.addSql(
      `alter table if exists "inbox_attachment" add column if not exists "source_url" text null, add column if not exists "thumbnail_file_id" text null, add column if not exists "width" integer null, add column if not exists "height" integer null, add column if not exists "duration" real null, add column if not exists "voice" boolean not null default false, add column if not exists "created_by" text null, add column if not exists "fetched_bytes" integer not null default 0, add column if not exists "attempts" integer not null default 0, add column if not exists "next_attempt_at" timestamptz null;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_inbox_attachment_unused" ON "inbox_attachment" ("created_at") WHERE message_id IS NULL AND deleted_at IS NULL;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "inbox_contact_identity" drop column if exists "profile_fetched_at", drop column if exists "marketing_opt_out_at";`
    )

    this.addSql(
      `alter table if exists "inbox_contact_identity" rename column "avatar_file_id" to "avatar_url";`
    )

    this.addSql(`drop index if exists "IDX_inbox_attachment_unused";`)
    this.addSql(
      `alter table if exists "inbox_attachment" drop column if exists "source_url", drop column if exists "thumbnail_file_id", drop column if exists "width", drop column if exists "height", drop column if exists "duration", drop column if exists "voice", drop column if exists "created_by", drop column if exists "fetched_bytes", drop column if exists "attempts", drop column if exists "next_attempt_at";`
    )
  }
}
