import { model } from "@medusajs/framework/utils"

/** One open stream, for as long as whoever holds it gives signs of life. */
const Connection = model
  .define("inbox_connection", {
    id: model.id({ prefix: "iconn" }).primaryKey(),
    user_id: model.text(),
    /** Whether the browser itself has to tell that it is awake; else the process that serves the stream does. */
    must_tell: model.boolean().default(false),
    expires_at: model.dateTime(),
  })
  .indexes([
    { name: "IDX_inbox_connection_user", on: ["user_id"] },
    { name: "IDX_inbox_connection_expiry", on: ["expires_at"] },
  ])

export default Connection
