import type { StreamEvents, StreamEventType } from "../types"

/** One event of the stream with its data, told apart by `type`. */
export type StreamEvent = {
  [Type in StreamEventType]: { type: Type; data: StreamEvents[Type] }
}[StreamEventType]

const TYPES: Record<StreamEventType, true> = {
  "message.created": true,
  "message.updated": true,
  "conversation.updated": true,
  "conversation.removed": true,
  typing: true,
  "presence.updated": true,
  "timeline.updated": true,
  "viewer.updated": true,
  "crm.updated": true,
  "draft.updated": true,
  reset: true,
}

/** Reads an event as the server wrote it; null for types this version does not know. */
export function readEvent(type: string, data: string): StreamEvent | null {
  if (!Object.hasOwn(TYPES, type)) {
    return null
  }
  try {
    return { type, data: JSON.parse(data) } as StreamEvent
  } catch {
    return null
  }
}
