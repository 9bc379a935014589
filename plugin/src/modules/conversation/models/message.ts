import { model } from "@medusajs/framework/utils"
import { MESSAGE_KINDS, MESSAGE_STATUSES } from "../../../types/http/conversation"
import Attachment from "./attachment"
import Conversation from "./conversation"
import Reaction from "./reaction"

/** A line of the thread: what somebody said, or (kind `activity`) what happened. */
const Message = model
  .define("inbox_message", {
    id: model.id({ prefix: "msg" }).primaryKey(),
    conversation: model.belongsTo(() => Conversation, { mappedBy: "messages" }),
    channel_id: model.text(),
    sequence: model.number(),
    client_id: model.text().nullable(),
    /** The platform's id, such as a wamid. */
    external_id: model.text().nullable(),
    direction: model.enum(["inbound", "outbound"]),
    kind: model.enum([...MESSAGE_KINDS]),
    text: model.text().nullable(),
    reply_to_id: model.text().nullable(),
    /** Kept as the platform gave it: the quoted message may be older than the inbox. */
    reply_to_external_id: model.text().nullable(),
    status: model.enum([...MESSAGE_STATUSES]),
    /** When each status was reached, by the platform's clock: `{ sent: ISO, delivered: ISO, … }`. */
    status_times: model.json(),
    /** `{ code, message, retryable, provider_code }` */
    error: model.json().nullable(),
    author_type: model.enum(["contact", "agent", "bot", "system", "external"]),
    author_id: model.text().nullable(),
    author_name: model.text(),
    details: model.json(),
    /** What the platform delivered, untouched, for what we do not understand yet. */
    raw: model.json().nullable(),
    occurred_at: model.dateTime(),
    /** Of lines that stand in the contact's timeline too: whose. */
    timeline_identity_id: model.text().nullable(),
    edited_at: model.dateTime().nullable(),
    revoked_at: model.dateTime().nullable(),
    /** Calls made to the platform, ever; part of the reference a status carries. */
    attempts: model.number().default(0),
    /** `attempts` when a person last asked for a retry: the limit counts from there. */
    attempts_base: model.number().default(0),
    next_attempt_at: model.dateTime().nullable(),
    sending_at: model.dateTime().nullable(),
    attachments: model.hasMany(() => Attachment, { mappedBy: "message" }),
    reactions: model.hasMany(() => Reaction, { mappedBy: "message" }),
  })
  .indexes([
    {
      name: "IDX_inbox_message_external_id",
      on: ["channel_id", "external_id"],
      unique: true,
      where: "external_id IS NOT NULL",
    },
    { name: "IDX_inbox_message_sequence", on: ["conversation_id", "sequence"], unique: true },
    {
      name: "IDX_inbox_message_client_id",
      on: ["conversation_id", "client_id"],
      unique: true,
      where: "client_id IS NOT NULL",
    },
    { name: "IDX_inbox_message_thread", on: ["conversation_id", "occurred_at", "sequence"] },
    {
      name: "IDX_inbox_message_timeline",
      on: ["timeline_identity_id", "created_at", "id"],
      where: "timeline_identity_id IS NOT NULL",
    },
    {
      name: "IDX_inbox_message_outbox",
      on: ["conversation_id", "sequence"],
      where: "status IN ('queued', 'sending')",
    },
    { name: "IDX_inbox_message_unsent", on: ["created_at"], where: "status IN ('queued', 'sending')" },
  ])

export default Message
