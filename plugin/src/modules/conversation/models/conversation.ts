import { model } from "@medusajs/framework/utils"
import ContactIdentity from "./contact-identity"
import Message from "./message"

/** One service episode of one contact on one channel. */
const Conversation = model
  .define("inbox_conversation", {
    id: model.id({ prefix: "conv" }).primaryKey(),
    number: model.autoincrement(),
    status: model.enum(["bot", "open", "closed"]).default("open"),
    channel_id: model.text(),
    identity: model.belongsTo(() => ContactIdentity, { mappedBy: "conversations" }),
    /** Copied from the identity, so that a contact's conversations are found without a join. */
    customer_id: model.text().nullable(),
    assignee_id: model.text().nullable(),
    department_id: model.text().nullable(),
    /** Since when it has been waiting for somebody to have it; null while the chatbot or an agent does. */
    queued_at: model.dateTime().nullable(),
    /** By which it is to be given out instead of by the policies: what a chatbot asked for. */
    queue_method: model.text().nullable(),
    /** Who gave it away and is not to get it back by itself. */
    avoid_agent_id: model.text().nullable(),
    /** When the chatbot has something to do here: an answer to read, or a question nobody answered. */
    bot_due_at: model.dateTime().nullable(),
    unread_count: model.number().default(0),
    read_sequence: model.number().default(0),
    last_sequence: model.number().default(0),
    /** `{ text, kind, direction, occurred_at }` of the newest message in thread order. */
    last_message: model.json().nullable(),
    last_activity_at: model.dateTime(),
    /** Since when the contact has been waiting for an answer. */
    waiting_since: model.dateTime().nullable(),
    /** When a template asked the contact to go on; null again once they write. */
    resumed_at: model.dateTime().nullable(),
    /** What was said, counted when it closed. */
    message_count: model.number().nullable(),
    closed_at: model.dateTime().nullable(),
    closed_by: model.text().nullable(),
    close_reason: model.text().nullable(),
    messages: model.hasMany(() => Message, { mappedBy: "conversation" }),
  })
  .indexes([
    {
      name: "IDX_inbox_conversation_open_identity",
      on: ["identity_id"],
      unique: true,
      where: "status <> 'closed' AND deleted_at IS NULL",
    },
    { name: "IDX_inbox_conversation_number", on: ["number"], unique: true },
    {
      name: "IDX_inbox_conversation_all",
      on: ["last_activity_at", "id"],
      where: "status <> 'closed' AND deleted_at IS NULL",
    },
    {
      name: "IDX_inbox_conversation_mine",
      on: ["assignee_id", "last_activity_at", "id"],
      where: "status <> 'closed' AND assignee_id IS NOT NULL AND deleted_at IS NULL",
    },
    {
      name: "IDX_inbox_conversation_unassigned",
      on: ["last_activity_at", "id"],
      where: "status <> 'closed' AND assignee_id IS NULL AND deleted_at IS NULL",
    },
    {
      name: "IDX_inbox_conversation_queue",
      on: ["department_id", "last_activity_at", "id"],
      where: "status <> 'closed' AND assignee_id IS NULL AND deleted_at IS NULL",
    },
    {
      name: "IDX_inbox_conversation_waiting",
      on: ["queued_at", "id"],
      where: "status = 'open' AND assignee_id IS NULL AND deleted_at IS NULL",
    },
    {
      name: "IDX_inbox_conversation_bot",
      on: ["bot_due_at"],
      where: "status = 'bot' AND bot_due_at IS NOT NULL AND deleted_at IS NULL",
    },
    {
      name: "IDX_inbox_conversation_closed_mine",
      on: ["assignee_id", "last_activity_at", "id"],
      where: "status = 'closed' AND assignee_id IS NOT NULL AND deleted_at IS NULL",
    },
    {
      name: "IDX_inbox_conversation_closed_department",
      on: ["department_id", "last_activity_at", "id"],
      where: "status = 'closed' AND department_id IS NOT NULL AND deleted_at IS NULL",
    },
    {
      name: "IDX_inbox_conversation_department",
      on: ["department_id", "last_activity_at", "id"],
      where: "status <> 'closed' AND department_id IS NOT NULL AND deleted_at IS NULL",
    },
    {
      name: "IDX_inbox_conversation_channel",
      on: ["channel_id", "last_activity_at", "id"],
      where: "status <> 'closed' AND deleted_at IS NULL",
    },
    {
      name: "IDX_inbox_conversation_closed",
      on: ["last_activity_at", "id"],
      where: "status = 'closed' AND deleted_at IS NULL",
    },
    {
      name: "IDX_inbox_conversation_customer",
      on: ["customer_id", "last_activity_at", "id"],
      where: "customer_id IS NOT NULL AND deleted_at IS NULL",
    },
  ])

export default Conversation
