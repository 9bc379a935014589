import type { NewOutboundMessage } from "../../modules/conversation/storage/queue-message"
import type { WindowNeed } from "../../modules/conversation/storage/windows"
import type { ChannelCapabilities } from "../../types/http/channel"

/** The window an author needs on a channel: machines may have less time than people; null: none. */
export function windowNeed(
  { service_window_hours, automated_window_hours }: ChannelCapabilities,
  author: NewOutboundMessage["author"]
): WindowNeed | null {
  if (service_window_hours === null) return null
  return { hours: author.type === "agent" ? null : (automated_window_hours ?? null) }
}
