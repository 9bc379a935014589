import { model } from "@medusajs/framework/utils"

/** What an agent has written in a conversation and not sent. */
const Draft = model
  .define("inbox_draft", {
    id: model.id({ prefix: "draft" }).primaryKey(),
    conversation_id: model.text(),
    user_id: model.text(),
    text: model.text(),
    reply_to_id: model.text().nullable(),
    attachment_ids: model.array(),
    /** Grows with every change. */
    revision: model.number().default(1),
  })
  .indexes([{ name: "IDX_inbox_draft_owner", on: ["conversation_id", "user_id"], unique: true }])

export default Draft
