import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const INDEXES = {
  IDX_inbox_conversation_queue: `("department_id", "last_activity_at", "id") WHERE status <> 'closed' AND assignee_id IS NULL AND deleted_at IS NULL`,
  IDX_inbox_conversation_waiting: `("queued_at", "id") WHERE status = 'open' AND assignee_id IS NULL AND deleted_at IS NULL`,
  IDX_inbox_conversation_bot: `("bot_due_at") WHERE status = 'bot' AND bot_due_at IS NOT NULL AND deleted_at IS NULL`,
  IDX_inbox_conversation_closed_mine: `("assignee_id", "last_activity_at", "id") WHERE status = 'closed' AND assignee_id IS NOT NULL AND deleted_at IS NULL`,
  IDX_inbox_conversation_closed_department: `("department_id", "last_activity_at", "id") WHERE status = 'closed' AND department_id IS NOT NULL AND deleted_at IS NULL`,
}

export class Migration20261126104501 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "inbox_conversation" add column if not exists "queued_at" timestamptz null, add column if not exists "queue_method" text null, add column if not exists "avoid_agent_id" text null, add column if not exists "bot_due_at" timestamptz null;`
    )
    // What nobody has today waits since the contact began to.
    this.addSql(
      `update "inbox_conversation" set "queued_at" = coalesce("waiting_since", "created_at") where status = 'open' and assignee_id is null and "queued_at" is null;`
    )
    for (const [name, definition] of Object.entries(INDEXES)) {
      this.addSql(`CREATE INDEX IF NOT EXISTS "${name}" ON "inbox_conversation" ${definition};`)
    }
  }

  override async down(): Promise<void> {
    for (const name of Object.keys(INDEXES)) this.addSql(`drop index if exists "${name}";`)
    this.addSql(
      `alter table if exists "inbox_conversation" drop column if exists "queued_at", drop column if exists "queue_method", drop column if exists "avoid_agent_id", drop column if exists "bot_due_at";`
    )
  }
}
