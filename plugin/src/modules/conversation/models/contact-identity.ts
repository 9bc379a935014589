import { model } from "@medusajs/framework/utils"
import Conversation from "./conversation"

/**
 * A person's address on one channel. Either id may be missing: WhatsApp hides the number of people
 * with a username, and an outbound conversation begins with a number only.
 */
const ContactIdentity = model
  .define("inbox_contact_identity", {
    id: model.id({ prefix: "cident" }).primaryKey(),
    channel_id: model.text(),
    /** The platform's own id: WhatsApp business-scoped user id, Instagram-scoped id, webchat visitor. */
    user_id: model.text().nullable(),
    /** WhatsApp phone id, digits, verbatim as the platform gave it: it is what sending needs. */
    wa_id: model.text().nullable(),
    /** `wa_id` folded so that old and new forms of one number are equal; see `utils/phone-key`. */
    phone_key: model.text().nullable(),
    username: model.text().nullable(),
    profile_name: model.text().nullable(),
    /** What Medusa's customer is called, kept here for lists and search; null while they have no name. */
    customer_name: model.text().nullable(),
    /** When that customer was last changed. */
    customer_named_at: model.dateTime().nullable(),
    /** A copy of the profile picture, in Medusa's File module. */
    avatar_file_id: model.text().nullable(),
    profile_fetched_at: model.dateTime().nullable(),
    /** When the person last said that they want no marketing. */
    marketing_opt_out_at: model.dateTime().nullable(),
    customer_id: model.text().nullable(),
    /** Other customers with this number, when the match was not certain. */
    candidate_customer_ids: model.array().nullable(),
    last_inbound_at: model.dateTime().nullable(),
    service_window_expires_at: model.dateTime().nullable(),
    /** Until the end of the window has been noticed and told. */
    is_window_open: model.boolean().default(false),
    conversations: model.hasMany(() => Conversation, { mappedBy: "identity" }),
  })
  .indexes([
    {
      name: "IDX_inbox_identity_user_id",
      on: ["channel_id", "user_id"],
      unique: true,
      where: "user_id IS NOT NULL AND deleted_at IS NULL",
    },
    {
      name: "IDX_inbox_identity_wa_id",
      on: ["channel_id", "wa_id"],
      unique: true,
      where: "wa_id IS NOT NULL AND deleted_at IS NULL",
    },
    {
      name: "IDX_inbox_identity_phone_key",
      on: ["channel_id", "phone_key"],
      where: "phone_key IS NOT NULL AND deleted_at IS NULL",
    },
    {
      name: "IDX_inbox_identity_customer_id",
      on: ["customer_id"],
      where: "customer_id IS NOT NULL AND deleted_at IS NULL",
    },
    {
      name: "IDX_inbox_identity_unresolved",
      on: ["created_at"],
      where: "customer_id IS NULL AND deleted_at IS NULL",
    },
    {
      name: "IDX_inbox_identity_window",
      on: ["service_window_expires_at"],
      where: "is_window_open AND deleted_at IS NULL",
    },
  ])

export default ContactIdentity
