import { model } from "@medusajs/framework/utils"

/** One conversation's way through one version. */
const ChatbotSession = model
  .define("inbox_chatbot_session", {
    id: model.id({ prefix: "botses" }).primaryKey(),
    conversation_id: model.text(),
    chatbot_id: model.text(),
    version_id: model.text(),
    state: model.json(),
    /** Messages of the conversation up to this sequence are answered. */
    handled_sequence: model.number().default(0),
    /** Turns taken; what is compared when one is saved. */
    turn: model.number().default(0),
    /** When the menu's patience ends; null: never. */
    waiting_until: model.dateTime().nullable(),
    ended_at: model.dateTime().nullable(),
  })
  .indexes([
    { name: "IDX_inbox_chatbot_session_conversation", on: ["conversation_id"], unique: true },
    { name: "IDX_inbox_chatbot_session_due", on: ["waiting_until"], where: "ended_at IS NULL" },
    { name: "IDX_inbox_chatbot_session_active", on: ["chatbot_id"], where: "ended_at IS NULL" },
  ])

export default ChatbotSession
