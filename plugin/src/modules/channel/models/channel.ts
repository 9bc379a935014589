import { model } from "@medusajs/framework/utils"
import Template from "./template"

/** One connected account: this phone number, this Instagram account, this website. */
const Channel = model
  .define("inbox_channel", {
    id: model.id({ prefix: "chan" }).primaryKey(),
    provider: model.text(),
    name: model.text(),
    /** The account on the platform; what its webhooks name. */
    external_id: model.text(),
    /** Encrypted; see `utils/encryption`. */
    credentials: model.text(),
    settings: model.json(),
    health_state: model.enum(["connected", "degraded", "disconnected"]).default("connected"),
    health_reason: model.text().nullable(),
    health_checked_at: model.dateTime().nullable(),
    /** Since when a person has switched it off; its deliveries are kept, nothing is sent. */
    disabled_at: model.dateTime().nullable(),
    /** To the minute. */
    last_delivery_at: model.dateTime().nullable(),
    poll_cursor: model.json().nullable(),
    polled_at: model.dateTime().nullable(),
    templates_synced_at: model.dateTime().nullable(),
    templates: model.hasMany(() => Template, { mappedBy: "channel" }),
  })
  .indexes([
    {
      name: "IDX_inbox_channel_account",
      on: ["provider", "external_id"],
      unique: true,
      where: "deleted_at IS NULL",
    },
  ])

export default Channel
