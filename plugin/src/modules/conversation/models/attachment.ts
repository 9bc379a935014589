import { model } from "@medusajs/framework/utils"
import Message from "./message"

/** A file of a message; the bytes are in Medusa's File module under `file_id`. */
const Attachment = model
  .define("inbox_attachment", {
    id: model.id({ prefix: "iatt" }).primaryKey(),
    message: model.belongsTo(() => Message, { mappedBy: "attachments" }).nullable(),
    channel_id: model.text(),
    kind: model.enum(["image", "video", "audio", "document", "sticker"]),
    mime_type: model.text().nullable(),
    name: model.text().nullable(),
    size: model.number().nullable(),
    sha256: model.text().nullable(),
    state: model.enum(["fetching", "ready", "failed"]).default("fetching"),
    external_id: model.text().nullable(),
    /** Where the platform keeps the bytes, when it names an address. */
    source_url: model.text().nullable(),
    /** In Medusa's File module. */
    file_id: model.text().nullable(),
    thumbnail_file_id: model.text().nullable(),
    /** Pixels. */
    width: model.number().nullable(),
    height: model.number().nullable(),
    /** Seconds. */
    duration: model.float().nullable(),
    /** A recording from the microphone. */
    voice: model.boolean().default(false),
    /** User or contact identity that uploaded it; null for what a platform delivered. */
    created_by: model.text().nullable(),
    fetched_bytes: model.number().default(0),
    attempts: model.number().default(0),
    /** Not before this, or, while somebody fetches, when they are given up. */
    next_attempt_at: model.dateTime().nullable(),
    /** `{ code, message, retryable }` of a medium that could not be had. */
    error: model.json().nullable(),
    details: model.json(),
    rank: model.number().default(0),
    /** The snippet it belongs to, of files that are no message's. */
    snippet_id: model.text().nullable(),
  })
  .indexes([
    {
      name: "IDX_inbox_attachment_fetching",
      on: ["created_at"],
      where: "state = 'fetching' AND deleted_at IS NULL",
    },
    {
      name: "IDX_inbox_attachment_unused",
      on: ["created_at"],
      where: "message_id IS NULL AND deleted_at IS NULL",
    },
  ])

export default Attachment
