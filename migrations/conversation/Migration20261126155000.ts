import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * Rows of these tables are never deleted softly, and nothing that reads them says so: an index over the living alone
 * cannot be used, and the whole table is read instead.
 */
const INDEXES: [name: string, unique: boolean, table: string, columns: string, where: string | null][] = [
  ["IDX_inbox_contact_phone_customer", true, "inbox_contact_phone", "customer_id, phone", null],
  ["IDX_inbox_contact_phone_key", false, "inbox_contact_phone", "phone_key", null],
  ["IDX_inbox_delivery_open", false, "inbox_delivery", "number", "state IN ('pending', 'stored')"],
  ["IDX_inbox_delivery_done", false, "inbox_delivery", "received_at", "state = 'done'"],
  ["IDX_inbox_event_age", false, "inbox_event", "created_at", null],
  [
    "IDX_inbox_message_external_id",
    true,
    "inbox_message",
    "channel_id, external_id",
    "external_id IS NOT NULL",
  ],
  ["IDX_inbox_message_sequence", true, "inbox_message", "conversation_id, sequence", null],
  [
    "IDX_inbox_message_client_id",
    true,
    "inbox_message",
    "conversation_id, client_id",
    "client_id IS NOT NULL",
  ],
  ["IDX_inbox_message_thread", false, "inbox_message", "conversation_id, occurred_at, sequence", null],
  [
    "IDX_inbox_message_outbox",
    false,
    "inbox_message",
    "conversation_id, sequence",
    "status IN ('queued', 'sending')",
  ],
  ["IDX_inbox_message_unsent", false, "inbox_message", "created_at", "status IN ('queued', 'sending')"],
  ["IDX_inbox_pending_update_target", false, "inbox_pending_update", "channel_id, external_id", null],
  ["IDX_inbox_pending_update_age", false, "inbox_pending_update", "created_at", null],
  ["IDX_inbox_reaction_author", true, "inbox_reaction", "message_id, author_type, author_id", null],
]

const create = (
  [name, unique, table, columns, where]: (typeof INDEXES)[number],
  living: string | null
): string => {
  const condition = [where, living].filter(Boolean).join(" AND ")
  return `CREATE ${unique ? "UNIQUE " : ""}INDEX IF NOT EXISTS "${name}" ON "${table}" (${columns})${condition ? ` WHERE ${condition}` : ""};`
}

export class Migration20261126155000 extends Migration {
  override async up(): Promise<void> {
    for (const index of INDEXES) {
      this.addSql(`drop index if exists "${index[0]}";`)
      this.addSql(create(index, null))
    }
    // The index of the thread begins with the same column.
    this.addSql(`drop index if exists "IDX_inbox_message_conversation_id";`)
  }

  override async down(): Promise<void> {
    for (const index of INDEXES) {
      this.addSql(`drop index if exists "${index[0]}";`)
      this.addSql(create(index, "deleted_at IS NULL"))
    }
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_inbox_message_conversation_id" ON "inbox_message" ("conversation_id") WHERE deleted_at IS NULL;`
    )
  }
}
