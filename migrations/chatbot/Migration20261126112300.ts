import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261126112300 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "inbox_chatbot" ("id" text not null, "name" text not null, "channel_ids" text[] not null, "flow" jsonb not null, "published_version_id" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "inbox_chatbot_pkey" primary key ("id"));`
    )
    this.addSql(
      `create table if not exists "inbox_chatbot_version" ("id" text not null, "chatbot_id" text not null, "number" integer not null, "flow" jsonb not null, "published_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "inbox_chatbot_version_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_inbox_chatbot_version_number" ON "inbox_chatbot_version" ("chatbot_id", "number") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `create table if not exists "inbox_chatbot_session" ("id" text not null, "conversation_id" text not null, "chatbot_id" text not null, "version_id" text not null, "state" jsonb not null, "handled_sequence" integer not null default 0, "turn" integer not null default 0, "waiting_until" timestamptz null, "ended_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "inbox_chatbot_session_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_inbox_chatbot_session_conversation" ON "inbox_chatbot_session" ("conversation_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_inbox_chatbot_session_due" ON "inbox_chatbot_session" ("waiting_until") WHERE ended_at IS NULL AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_inbox_chatbot_session_active" ON "inbox_chatbot_session" ("chatbot_id") WHERE ended_at IS NULL AND deleted_at IS NULL;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "inbox_chatbot_session" cascade;`)
    this.addSql(`drop table if exists "inbox_chatbot_version" cascade;`)
    this.addSql(`drop table if exists "inbox_chatbot" cascade;`)
  }
}
