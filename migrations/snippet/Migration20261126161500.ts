import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261126161500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "inbox_snippet" ("id" text not null, "shortcut" text not null, "title" text not null, "text" text not null, "category" text null, "scope" text check ("scope" in ('personal', 'department', 'everyone')) not null, "department_id" text null, "created_by" text not null, "usage_count" integer not null default 0, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "inbox_snippet_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_inbox_snippet_department" ON "inbox_snippet" ("department_id") WHERE scope = 'department' AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_inbox_snippet_owner" ON "inbox_snippet" ("created_by") WHERE scope = 'personal' AND deleted_at IS NULL;`
    )
    // A shortcut means one thing to everybody who sees it in the same scope.
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_inbox_snippet_shortcut" ON "inbox_snippet" (lower("shortcut"), "scope", (CASE "scope" WHEN 'personal' THEN "created_by" WHEN 'department' THEN "department_id" ELSE '' END)) WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `create table if not exists "inbox_snippet_usage" ("id" text not null, "snippet_id" text not null, "user_id" text not null, "count" integer not null default 0, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "inbox_snippet_usage_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_inbox_snippet_usage_user" ON "inbox_snippet_usage" ("user_id", "snippet_id") WHERE deleted_at IS NULL;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "inbox_snippet_usage" cascade;`)
    this.addSql(`drop table if exists "inbox_snippet" cascade;`)
  }
}
