import { model } from "@medusajs/framework/utils"

/** Who looks after a customer. */
const ContactOwner = model
  .define("inbox_contact_owner", {
    customer_id: model.text().primaryKey(),
    owner_id: model.text(),
  })
  .indexes([{ name: "IDX_inbox_contact_owner", on: ["owner_id"] }])

export default ContactOwner
