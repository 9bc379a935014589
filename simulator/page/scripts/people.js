import { addressOf } from "./words.js"

/** @param {import("./types.js").ShownState["numbers"][number]} number @returns {import("./types.js").Business} */
export const fromNumber = (number) => ({
  platform: "whatsapp",
  id: number.phone_number_id,
  name: number.verified_name,
  address: number.display_phone_number,
  webhook_url: number.override_callback_uri ?? number.webhook_url,
  subscribed: number.subscribed,
  webhook_version: number.webhook_version,
})

/** @param {import("./types.js").ShownInstagram["accounts"][number]} account @returns {import("./types.js").Business} */
export const fromAccount = (account) => ({
  platform: "instagram",
  id: account.account_id,
  name: account.name,
  address: `@${account.username}`,
  webhook_url: account.webhook_url,
  subscribed: account.subscribed_fields.length > 0,
  webhook_version: null,
})

/** @param {import("./types.js").Contact} contact @returns {import("./types.js").Customer} */
export const fromContact = (contact) => ({
  platform: "whatsapp",
  id: contact.id,
  business_id: null,
  name: contact.name,
  address: addressOf(contact),
  user_id: contact.user_id,
  online: contact.online,
  read_receipts: contact.read_receipts,
  reachable: contact.reachable,
})

/** @param {import("./types.js").ShownInstagram["customers"][number]} customer @returns {import("./types.js").Customer} */
export const fromCustomer = (customer) => ({
  platform: "instagram",
  id: customer.id,
  business_id: customer.account_id,
  name: customer.name ?? `@${customer.username}`,
  address: `@${customer.username}`,
  user_id: customer.id,
  online: true,
  read_receipts: true,
  reachable: customer.reachable,
})
