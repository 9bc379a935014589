import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * Signs become spaces, as in what is looked for: left to itself, Postgres takes an address for one word, and what
 * stands between certain tags for nothing at all.
 */
const SIGNS = "<>@./\\-_:;,!()[]{}#$%&*+=|~^`"

/** Without case and accents: what people type into a search has neither. */
const SEARCHED = `to_tsvector('simple', translate(lower("text"), 'áàâãäåéèêëíìîïóòôõöúùûüçñý${SIGNS}',
  'aaaaaaeeeeiiiiooooouuuucny${" ".repeat(SIGNS.length)}'))`

export class Migration20261126160000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "inbox_draft" ("id" text not null, "conversation_id" text not null, "user_id" text not null, "text" text not null, "reply_to_id" text null, "attachment_ids" text[] not null default '{}', "revision" integer not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "inbox_draft_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_inbox_draft_owner" ON "inbox_draft" ("conversation_id", "user_id") WHERE deleted_at IS NULL;`
    )
    // Generated, so the model does not know it; null where there is nothing to find.
    this.addSql(
      `alter table "inbox_message" add column "search" tsvector generated always as (CASE WHEN kind <> 'activity' AND revoked_at IS NULL AND "text" IS NOT NULL THEN ${SEARCHED} END) stored;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_inbox_message_search" ON "inbox_message" USING gin ("search") WHERE "search" IS NOT NULL;`
    )
    this.addSql(`alter table if exists "inbox_attachment" add column if not exists "snippet_id" text null;`)
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_inbox_attachment_snippet" ON "inbox_attachment" ("snippet_id") WHERE snippet_id IS NOT NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_inbox_attachment_file" ON "inbox_attachment" ("file_id") WHERE file_id IS NOT NULL;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_inbox_attachment_file";`)
    this.addSql(`alter table if exists "inbox_attachment" drop column if exists "snippet_id";`)
    this.addSql(`alter table if exists "inbox_message" drop column if exists "search";`)
    this.addSql(`drop table if exists "inbox_draft" cascade;`)
  }
}
