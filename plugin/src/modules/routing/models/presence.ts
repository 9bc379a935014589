import { model } from "@medusajs/framework/utils"

/** Whether a user is there; one row for who ever opened the inbox. */
const Presence = model
  .define("inbox_presence", {
    user_id: model.text().primaryKey(),
    /** What they chose: `online`, `away`, `offline`. */
    chosen: model.text().default("online"),
    is_connected: model.boolean().default(false),
    /** Since when no stream of theirs is open. */
    offline_since: model.dateTime().nullable(),
  })
  .indexes([{ name: "IDX_inbox_presence_connected", on: ["user_id"], where: "is_connected" }])

export default Presence
