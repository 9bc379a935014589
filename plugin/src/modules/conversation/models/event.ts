import { model } from "@medusajs/framework/utils"

/**
 * The log behind the streams, written in the transaction of the change it tells of: what a screen
 * missed is read from here, so no event is lost with a process, a network or a message broker.
 */
const Event = model
  .define("inbox_event", {
    id: model.autoincrement().primaryKey(),
    type: model.text(),
    /** Who may receive it, such as `agent.user_1`, `account.queue`, `account.all`. */
    topics: model.array(),
    conversation_id: model.text(),
    message_id: model.text().nullable(),
  })
  .indexes([{ name: "IDX_inbox_event_age", on: ["created_at"] }])

export default Event
