import type { CompanyEntryData, DealEntryData, TaskEntryData } from "./crm"

/** The plugin's own kinds of entry; third parties add theirs, see docs/timeline.md. */
export const TIMELINE_KINDS = [
  "conversation",
  "transfer",
  "note",
  "deal",
  "task",
  "company",
  "owner",
  "order",
] as const
export type TimelineKind = (typeof TIMELINE_KINDS)[number]

interface Named {
  id: string
  name: string
}

interface TimelineEntryBase {
  id: string
  /** ISO 8601; the timeline is ordered by it, newest first. */
  occurred_at: string
  /** What happened, in English; screens say it in their own words for the kinds they know. */
  title: string
  /** A note's text, or more about what happened. */
  text: string | null
  /** Where to see more: a path of the admin or an https address. */
  url: string | null
  /** Who did it; null: nobody in particular. */
  actor: { id: string | null; name: string } | null
}

export interface NoteEntryData {
  /** Whether whoever asks may. */
  can_delete: boolean
  can_edit: boolean
  /** ISO 8601; null: as it was written. */
  edited_at: string | null
}

export interface ConversationEntryData {
  conversation_id: string
  number: number
  status: "bot" | "open" | "closed"
  channel: { id: string; provider: string; name: string }
  assignee: Named | null
  started_at: string
  closed_at: string | null
  closed_by: Named | null
  /** Seconds from its beginning to its end; null while it is not closed. */
  duration: number | null
  message_count: number | null
  reason: string | null
}

export interface TransferEntryData {
  conversation_id: string
  number: number
  /** Null: the queue of the whole account. */
  target: { type: "agent" | "department"; id: string; name: string } | null
}

export interface OwnerEntryData {
  /** Null: nobody. */
  owner: Named | null
}

export interface OrderEntryData {
  order_id: string
  display_id: number
  status: string
  payment_status: string | null
  fulfillment_status: string | null
  total: number
  currency_code: string
}

/** One thing that happened with a contact. `data` depends on the kind. */
export type TimelineEntryDTO = TimelineEntryBase &
  (
    | { kind: "conversation"; data: ConversationEntryData }
    /** `text` is the note that went along. */
    | { kind: "transfer"; data: TransferEntryData }
    | { kind: "note"; data: NoteEntryData }
    | { kind: "owner"; data: OwnerEntryData }
    | { kind: "order"; data: OrderEntryData }
    | { kind: "deal"; data: DealEntryData }
    | { kind: "task"; data: TaskEntryData }
    | { kind: "company"; data: CompanyEntryData }
    /** Of a third party. */
    | { kind: `${string}.${string}`; data: Record<string, unknown> }
  )

export interface TimelineResponse {
  entries: TimelineEntryDTO[]
  next_cursor: string | null
}

export interface CreateNoteBody {
  text: string
}

export interface TimelineEntryResponse {
  entry: TimelineEntryDTO
}
