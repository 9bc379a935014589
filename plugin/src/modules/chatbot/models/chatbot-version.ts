import { model } from "@medusajs/framework/utils"

/** A flow as it was published; never changed, so that conversations inside it can end in it. */
const ChatbotVersion = model
  .define("inbox_chatbot_version", {
    id: model.id({ prefix: "botver" }).primaryKey(),
    chatbot_id: model.text(),
    number: model.number(),
    flow: model.json(),
    published_at: model.dateTime(),
  })
  .indexes([{ name: "IDX_inbox_chatbot_version_number", on: ["chatbot_id", "number"], unique: true }])

export default ChatbotVersion
