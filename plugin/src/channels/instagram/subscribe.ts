import type { ConnectedChannel } from "../../types/channel"
import { isPage, sender, type InstagramClient } from "./client"

/** Of an Instagram account; a Page knows fewer, and some by other names. */
const ACCOUNT_FIELDS = [
  "messages",
  "messaging_postbacks",
  "messaging_seen",
  "messaging_referral",
  "message_reactions",
  "message_edit",
]

const PAGE_FIELDS = ["messages", "messaging_postbacks", "messaging_referrals", "message_reactions"]

/**
 * Asks for this account's webhooks. Meta's pages name some fields differently and refuse the call for one they
 * do not know, so `settings.webhook_fields` (a list, or words separated by commas) overrides ours.
 * @throws ChannelError
 */
export async function subscribe(client: InstagramClient, channel: ConnectedChannel): Promise<void> {
  const usual = isPage(channel) ? PAGE_FIELDS : ACCOUNT_FIELDS
  const subscribed_fields = fieldsOf(channel.settings.webhook_fields, usual).join(",")
  await client.write(channel, `${sender(channel)}/subscribed_apps`, { subscribed_fields })
}

function fieldsOf(setting: unknown, usual: string[]): string[] {
  const given = Array.isArray(setting) ? setting : typeof setting === "string" ? setting.split(",") : []
  const fields = given.map((field) => String(field).trim()).filter(Boolean)
  return fields.length ? fields : usual
}
