import { model } from "@medusajs/framework/utils"

/** One open stream, for as long as whoever holds it gives signs of life. */
const Connection = model
  .define("inbox_connection", {
    id: model.id({ prefix: "iconn" }).primaryKey(),
    user_id: model.text(),
    /** Until when the process that serves the stream has vouched for it. */
    expires_at: model.dateTime(),
    /** Until when its browser has said that it is awake: after it the stream waits for it to wake; null where it does not say. */
    awake_until: model.dateTime().nullable(),
  })
  .indexes([
    { name: "IDX_inbox_connection_user", on: ["user_id"] },
    { name: "IDX_inbox_connection_expiry", on: ["expires_at"] },
  ])

export default Connection
