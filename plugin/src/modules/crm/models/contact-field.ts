import { model } from "@medusajs/framework/utils"

/** A field that is shown beside a conversation. Its values are the customer's: a column of theirs or a key of `metadata`. */
const ContactField = model
  .define("crm_contact_field", {
    id: model.id({ prefix: "cfld" }).primaryKey(),
    key: model.text(),
    label: model.text(),
    type: model.text(),
    options: model.array(),
    currency_code: model.text().nullable(),
    editable: model.boolean().default(true),
    group: model.text().nullable(),
    rank: model.number(),
  })
  .indexes([{ name: "IDX_crm_contact_field_key", on: ["key"], unique: true }])

export default ContactField
