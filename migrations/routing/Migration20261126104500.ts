import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const TIMES = `"created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null`

export class Migration20261126104500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "inbox_agent" ("id" text not null, "user_id" text not null, "role" text check ("role" in ('agent', 'supervisor', 'admin')) not null default 'agent', "capacity" integer null, "grants" text[] null, "is_active" boolean not null default true, ${TIMES}, constraint "inbox_agent_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_inbox_agent_user" ON "inbox_agent" ("user_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_inbox_agent_role" ON "inbox_agent" ("role") WHERE is_active AND deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "inbox_department" ("id" text not null, "name" text not null, "business_hours" jsonb null, "channel_ids" text[] not null, ${TIMES}, constraint "inbox_department_pkey" primary key ("id"));`
    )
    this.addSql(
      `create table if not exists "inbox_department_member" ("id" text not null, "department_id" text not null, "user_id" text not null, ${TIMES}, constraint "inbox_department_member_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_inbox_department_member" ON "inbox_department_member" ("department_id", "user_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_inbox_department_member_user" ON "inbox_department_member" ("user_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `alter table if exists "inbox_department_member" drop constraint if exists "inbox_department_member_department_id_foreign";`
    )
    this.addSql(
      `alter table if exists "inbox_department_member" add constraint "inbox_department_member_department_id_foreign" foreign key ("department_id") references "inbox_department" ("id") on update cascade on delete cascade;`
    )

    this.addSql(
      `create table if not exists "inbox_routing_policy" ("id" text not null, "scope" text check ("scope" in ('account', 'department', 'channel')) not null, "scope_id" text null, "method" text not null, "fallback_method" text null, "options" jsonb not null, ${TIMES}, constraint "inbox_routing_policy_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_inbox_routing_policy_scope" ON "inbox_routing_policy" ("scope", "scope_id") WHERE scope_id IS NOT NULL AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_inbox_routing_policy_account" ON "inbox_routing_policy" ("scope") WHERE scope_id IS NULL AND deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "inbox_presence" ("user_id" text not null, "chosen" text not null default 'online', "is_connected" boolean not null default false, "offline_since" timestamptz null, ${TIMES}, constraint "inbox_presence_pkey" primary key ("user_id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_inbox_presence_connected" ON "inbox_presence" ("user_id") WHERE is_connected;`
    )
    this.addSql(
      `create table if not exists "inbox_connection" ("id" text not null, "user_id" text not null, "expires_at" timestamptz not null, "awake_until" timestamptz null, ${TIMES}, constraint "inbox_connection_pkey" primary key ("id"));`
    )
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_inbox_connection_user" ON "inbox_connection" ("user_id");`)
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_inbox_connection_expiry" ON "inbox_connection" ("expires_at");`
    )

    this.addSql(
      `create table if not exists "inbox_contact_owner" ("customer_id" text not null, "owner_id" text not null, ${TIMES}, constraint "inbox_contact_owner_pkey" primary key ("customer_id"));`
    )
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_inbox_contact_owner" ON "inbox_contact_owner" ("owner_id");`)
  }

  override async down(): Promise<void> {
    for (const table of [
      "inbox_contact_owner",
      "inbox_connection",
      "inbox_presence",
      "inbox_routing_policy",
      "inbox_department_member",
      "inbox_department",
      "inbox_agent",
    ]) {
      this.addSql(`drop table if exists "${table}" cascade;`)
    }
  }
}
