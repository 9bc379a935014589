import { model } from "@medusajs/framework/utils"
import Channel from "./channel"

/** A WhatsApp message template as Meta last reported it. */
const Template = model
  .define("inbox_template", {
    id: model.id({ prefix: "tmpl" }).primaryKey(),
    channel: model.belongsTo(() => Channel, { mappedBy: "templates" }),
    external_id: model.text(),
    name: model.text(),
    /** With underscore: `pt_BR`. */
    language: model.text(),
    status: model.text(),
    category: model.text(),
    parameter_format: model.enum(["POSITIONAL", "NAMED"]).default("POSITIONAL"),
    components: model.json(),
    quality: model.text().nullable(),
    rejected_reason: model.text().nullable(),
    synced_at: model.dateTime(),
  })
  .indexes([
    {
      name: "IDX_inbox_template_name",
      on: ["channel_id", "name", "language"],
      unique: true,
      where: "deleted_at IS NULL",
    },
  ])

export default Template
