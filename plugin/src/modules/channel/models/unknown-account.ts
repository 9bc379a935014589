import { model } from "@medusajs/framework/utils"

/** Accounts whose signed deliveries reach us but that are no channel of ours: counted, never stored. */
const UnknownAccount = model
  .define("inbox_unknown_account", {
    id: model.id({ prefix: "unacc" }).primaryKey(),
    provider: model.text(),
    external_id: model.text(),
    deliveries: model.number().default(0),
    last_seen_at: model.dateTime(),
  })
  .indexes([{ name: "IDX_inbox_unknown_account", on: ["provider", "external_id"], unique: true }])

export default UnknownAccount
