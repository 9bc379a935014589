import { model } from "@medusajs/framework/utils"

/** A flow people edit, and the version of it that answers on its channels. */
const Chatbot = model.define("inbox_chatbot", {
  id: model.id({ prefix: "bot" }).primaryKey(),
  name: model.text(),
  channel_ids: model.array(),
  /** The draft. */
  flow: model.json(),
  /** What new conversations begin with; null: nothing. */
  published_version_id: model.text().nullable(),
})

export default Chatbot
