import type { ChannelEvent, MessageEvent } from "../../../types/channel"
import type { IdentityRow } from "./rows"

/** An event of a delivery with what the core needs to know of its channel. */
export interface IncomingEvent {
  delivery_id: string
  channel_id: string
  /** Hours of the channel's service window; null when it has none. */
  window_hours: number | null
  /** As what a conversation on this channel begins. */
  begins: Beginning
  event: ChannelEvent
}

/** With the chatbot or with people, and in whose queue. */
export interface Beginning {
  status: "bot" | "open"
  department_id: string | null
}

export type Incoming<Event extends ChannelEvent> = IncomingEvent & { event: Event }

/** An arrival and whose it is. */
export interface Placed {
  arrival: Incoming<MessageEvent>
  identity: IdentityRow
}

/** A message on its channel: what makes two arrivals the same. */
export const keyOf = ({ channel_id, event }: { channel_id: string; event: { external_id: string } }) =>
  `${channel_id} ${event.external_id}`
