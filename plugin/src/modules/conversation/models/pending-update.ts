import { model } from "@medusajs/framework/utils"

/** A status, reaction, edit or deletion that arrived before the message it speaks of. */
const PendingUpdate = model
  .define("inbox_pending_update", {
    id: model.id({ prefix: "pupd" }).primaryKey(),
    channel_id: model.text(),
    external_id: model.text(),
    /** The event as the provider parsed it. */
    event: model.json(),
  })
  .indexes([
    { name: "IDX_inbox_pending_update_target", on: ["channel_id", "external_id"] },
    { name: "IDX_inbox_pending_update_age", on: ["created_at"] },
  ])

export default PendingUpdate
