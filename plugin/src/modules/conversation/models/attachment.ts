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
    file_id: model.text().nullable(),
    /** `{ code, message, retryable }` of a medium that could not be had. */
    error: model.json().nullable(),
    details: model.json(),
    rank: model.number().default(0),
  })
  .indexes([
    {
      name: "IDX_inbox_attachment_fetching",
      on: ["created_at"],
      where: "state = 'fetching' AND deleted_at IS NULL",
    },
  ])

export default Attachment
