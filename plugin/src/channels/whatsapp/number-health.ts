import type { ChannelHealth } from "../../types/channel"

export const degraded = (reason: string): ChannelHealth => ({ state: "degraded", reason })
export const disconnected = (reason: string): ChannelHealth => ({ state: "disconnected", reason })

/** A number's `status` by what to do about it; `CONNECTED` and ones we do not know pass. */
const STATUSES = new Map<string, ChannelHealth>([
  [
    "PENDING",
    disconnected("The phone number is not registered yet: finish its registration in the WhatsApp Manager"),
  ],
  [
    "DISCONNECTED",
    disconnected("The phone number is disconnected: register it again in the WhatsApp Manager"),
  ],
  ["UNVERIFIED", disconnected("The phone number is not verified: verify it in the WhatsApp Manager")],
  ["BANNED", disconnected("Meta has banned the phone number: appeal in the WhatsApp Manager")],
  ["DELETED", disconnected("The phone number was deleted from the WhatsApp account: add it again")],
  ["MIGRATED", disconnected("The phone number was moved to another account: connect it from there")],
  ["FLAGGED", degraded("Meta has flagged the phone number for low quality: send fewer unwanted messages")],
  [
    "RESTRICTED",
    degraded("Meta has restricted the phone number: its daily limit is reached or its quality too low"),
  ],
  ["RATE_LIMITED", degraded("Meta slows the phone number down: it sends too much at once")],
])

export const checkStatus = (status: string | null | undefined) =>
  STATUSES.get(status?.toUpperCase() ?? "") ?? null

export function checkQuality(rating: string | null | undefined): ChannelHealth {
  return rating?.toUpperCase() === "RED"
    ? degraded("The phone number's quality is low: contacts block or report it, and Meta may restrict it")
    : { state: "connected", reason: null }
}
