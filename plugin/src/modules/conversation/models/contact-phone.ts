import { model } from "@medusajs/framework/utils"

/** Phone numbers of Medusa customers, folded for matching: `customer.phone` is free text without an index. */
const ContactPhone = model
  .define("inbox_contact_phone", {
    id: model.id({ prefix: "cphone" }).primaryKey(),
    customer_id: model.text(),
    /** Digits in international form. */
    phone: model.text(),
    phone_key: model.text(),
  })
  .indexes([
    { name: "IDX_inbox_contact_phone_customer", on: ["customer_id", "phone"], unique: true },
    { name: "IDX_inbox_contact_phone_key", on: ["phone_key"] },
  ])

export default ContactPhone
