import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261122174319 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "inbox_contact_identity" ("id" text not null, "channel_id" text not null, "user_id" text null, "wa_id" text null, "phone_key" text null, "username" text null, "profile_name" text null, "avatar_url" text null, "customer_id" text null, "candidate_customer_ids" text[] null, "last_inbound_at" timestamptz null, "service_window_expires_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "inbox_contact_identity_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_inbox_identity_user_id" ON "inbox_contact_identity" ("channel_id", "user_id") WHERE user_id IS NOT NULL AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_inbox_identity_wa_id" ON "inbox_contact_identity" ("channel_id", "wa_id") WHERE wa_id IS NOT NULL AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_inbox_identity_phone_key" ON "inbox_contact_identity" ("channel_id", "phone_key") WHERE phone_key IS NOT NULL AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_inbox_identity_customer_id" ON "inbox_contact_identity" ("customer_id") WHERE customer_id IS NOT NULL AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_inbox_identity_unresolved" ON "inbox_contact_identity" ("created_at") WHERE customer_id IS NULL AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_inbox_identity_window" ON "inbox_contact_identity" ("service_window_expires_at") WHERE service_window_expires_at IS NOT NULL AND deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "inbox_contact_phone" ("id" text not null, "customer_id" text not null, "phone" text not null, "phone_key" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "inbox_contact_phone_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_inbox_contact_phone_customer" ON "inbox_contact_phone" ("customer_id", "phone") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_inbox_contact_phone_key" ON "inbox_contact_phone" ("phone_key") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "inbox_conversation" ("id" text not null, "number" serial, "status" text check ("status" in ('bot', 'open', 'closed')) not null default 'open', "channel_id" text not null, "identity_id" text not null, "customer_id" text null, "assignee_id" text null, "department_id" text null, "unread_count" integer not null default 0, "read_sequence" integer not null default 0, "last_sequence" integer not null default 0, "last_message" jsonb null, "last_activity_at" timestamptz not null, "waiting_since" timestamptz null, "closed_at" timestamptz null, "closed_by" text null, "close_reason" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "inbox_conversation_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_inbox_conversation_identity_id" ON "inbox_conversation" ("identity_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_inbox_conversation_open_identity" ON "inbox_conversation" ("identity_id") WHERE status <> 'closed' AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_inbox_conversation_number" ON "inbox_conversation" ("number") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_inbox_conversation_all" ON "inbox_conversation" ("last_activity_at", "id") WHERE status <> 'closed' AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_inbox_conversation_mine" ON "inbox_conversation" ("assignee_id", "last_activity_at", "id") WHERE status <> 'closed' AND assignee_id IS NOT NULL AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_inbox_conversation_unassigned" ON "inbox_conversation" ("last_activity_at", "id") WHERE status <> 'closed' AND assignee_id IS NULL AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_inbox_conversation_department" ON "inbox_conversation" ("department_id", "last_activity_at", "id") WHERE status <> 'closed' AND department_id IS NOT NULL AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_inbox_conversation_channel" ON "inbox_conversation" ("channel_id", "last_activity_at", "id") WHERE status <> 'closed' AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_inbox_conversation_closed" ON "inbox_conversation" ("last_activity_at", "id") WHERE status = 'closed' AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_inbox_conversation_customer" ON "inbox_conversation" ("customer_id", "last_activity_at", "id") WHERE customer_id IS NOT NULL AND deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "inbox_delivery" ("id" text not null, "number" bigserial, "provider" text not null, "body" text not null, "state" text check ("state" in ('pending', 'stored', 'done', 'failed')) not null default 'pending', "attempts" integer not null default 0, "next_attempt_at" timestamptz null, "error" text null, "received_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "inbox_delivery_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_inbox_delivery_open" ON "inbox_delivery" ("number") WHERE state IN ('pending', 'stored') AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_inbox_delivery_done" ON "inbox_delivery" ("received_at") WHERE state = 'done' AND deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "inbox_event" ("id" bigserial primary key, "type" text not null, "topics" text[] not null, "conversation_id" text not null, "message_id" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null);`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_inbox_event_age" ON "inbox_event" ("created_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "inbox_message" ("id" text not null, "conversation_id" text not null, "channel_id" text not null, "sequence" integer not null, "client_id" text null, "external_id" text null, "direction" text check ("direction" in ('inbound', 'outbound')) not null, "kind" text check ("kind" in ('text', 'image', 'video', 'audio', 'document', 'sticker', 'location', 'contacts', 'interactive', 'order', 'template', 'story', 'share', 'activity', 'unsupported')) not null, "text" text null, "reply_to_id" text null, "reply_to_external_id" text null, "status" text check ("status" in ('queued', 'sending', 'sent', 'delivered', 'read', 'played', 'failed', 'unconfirmed')) not null, "status_times" jsonb not null, "error" jsonb null, "author_type" text check ("author_type" in ('contact', 'agent', 'bot', 'system', 'external')) not null, "author_id" text null, "author_name" text not null, "details" jsonb not null, "raw" jsonb null, "occurred_at" timestamptz not null, "edited_at" timestamptz null, "revoked_at" timestamptz null, "attempts" integer not null default 0, "attempts_base" integer not null default 0, "next_attempt_at" timestamptz null, "sending_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "inbox_message_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_inbox_message_conversation_id" ON "inbox_message" ("conversation_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_inbox_message_external_id" ON "inbox_message" ("channel_id", "external_id") WHERE external_id IS NOT NULL AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_inbox_message_sequence" ON "inbox_message" ("conversation_id", "sequence") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_inbox_message_client_id" ON "inbox_message" ("conversation_id", "client_id") WHERE client_id IS NOT NULL AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_inbox_message_thread" ON "inbox_message" ("conversation_id", "occurred_at", "sequence") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_inbox_message_outbox" ON "inbox_message" ("conversation_id", "sequence") WHERE status IN ('queued', 'sending') AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_inbox_message_unsent" ON "inbox_message" ("created_at") WHERE status IN ('queued', 'sending') AND deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "inbox_attachment" ("id" text not null, "message_id" text null, "channel_id" text not null, "kind" text check ("kind" in ('image', 'video', 'audio', 'document', 'sticker')) not null, "mime_type" text null, "name" text null, "size" integer null, "sha256" text null, "state" text check ("state" in ('fetching', 'ready', 'failed')) not null default 'fetching', "external_id" text null, "file_id" text null, "error" jsonb null, "details" jsonb not null, "rank" integer not null default 0, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "inbox_attachment_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_inbox_attachment_message_id" ON "inbox_attachment" ("message_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_inbox_attachment_fetching" ON "inbox_attachment" ("created_at") WHERE state = 'fetching' AND deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "inbox_pending_update" ("id" text not null, "channel_id" text not null, "external_id" text not null, "event" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "inbox_pending_update_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_inbox_pending_update_target" ON "inbox_pending_update" ("channel_id", "external_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_inbox_pending_update_age" ON "inbox_pending_update" ("created_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "inbox_reaction" ("id" text not null, "message_id" text not null, "emoji" text not null, "author_type" text check ("author_type" in ('contact', 'agent')) not null, "author_id" text not null, "author_name" text not null, "occurred_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "inbox_reaction_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_inbox_reaction_message_id" ON "inbox_reaction" ("message_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_inbox_reaction_author" ON "inbox_reaction" ("message_id", "author_type", "author_id") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "inbox_setting" ("key" text not null, "value" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "inbox_setting_pkey" primary key ("key"));`
    )

    this.addSql(
      `alter table if exists "inbox_conversation" add constraint "inbox_conversation_identity_id_foreign" foreign key ("identity_id") references "inbox_contact_identity" ("id") on update cascade;`
    )

    this.addSql(
      `alter table if exists "inbox_message" add constraint "inbox_message_conversation_id_foreign" foreign key ("conversation_id") references "inbox_conversation" ("id") on update cascade;`
    )

    this.addSql(
      `alter table if exists "inbox_attachment" add constraint "inbox_attachment_message_id_foreign" foreign key ("message_id") references "inbox_message" ("id") on update cascade on delete set null;`
    )

    this.addSql(
      `alter table if exists "inbox_reaction" add constraint "inbox_reaction_message_id_foreign" foreign key ("message_id") references "inbox_message" ("id") on update cascade;`
    )

    // Words of a contact's names and number for the inbox search. Generated, so the model does not know it.
    this.addSql(
      `alter table "inbox_contact_identity" add column "search" tsvector generated always as (to_tsvector('simple', coalesce("profile_name", '') || ' ' || coalesce("username", '') || ' ' || coalesce("wa_id", ''))) stored;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_inbox_identity_search" ON "inbox_contact_identity" USING gin ("search");`
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "inbox_conversation" drop constraint if exists "inbox_conversation_identity_id_foreign";`
    )

    this.addSql(
      `alter table if exists "inbox_message" drop constraint if exists "inbox_message_conversation_id_foreign";`
    )

    this.addSql(
      `alter table if exists "inbox_attachment" drop constraint if exists "inbox_attachment_message_id_foreign";`
    )

    this.addSql(
      `alter table if exists "inbox_reaction" drop constraint if exists "inbox_reaction_message_id_foreign";`
    )

    this.addSql(`drop table if exists "inbox_contact_identity" cascade;`)

    this.addSql(`drop table if exists "inbox_contact_phone" cascade;`)

    this.addSql(`drop table if exists "inbox_conversation" cascade;`)

    this.addSql(`drop table if exists "inbox_delivery" cascade;`)

    this.addSql(`drop table if exists "inbox_event" cascade;`)

    this.addSql(`drop table if exists "inbox_message" cascade;`)

    this.addSql(`drop table if exists "inbox_attachment" cascade;`)

    this.addSql(`drop table if exists "inbox_pending_update" cascade;`)

    this.addSql(`drop table if exists "inbox_reaction" cascade;`)

    this.addSql(`drop table if exists "inbox_setting" cascade;`)
  }
}
