import { browserStorage, PersistentStore, type KeyValueStorage } from "../shared/storage/persistent-store"
import type {
  AttachmentDTO,
  ContactCardDetails,
  LocationDetails,
  MessageStatus,
  ReplyToDTO,
} from "../shared/types"

/**
 * `sending`: on its way or about to be. `waiting`: no answer came, tried again by itself. `refused`: the
 * server said no; a person decides.
 */
export type OutboxState = "sending" | "waiting" | "refused"

/** A message the server has not confirmed yet. */
export interface OutboxEntry {
  client_id: string
  conversation_id: string
  /** May be empty when there are files. */
  text: string
  /** Uploaded files; each becomes a message of its own. */
  attachments?: AttachmentDTO[]
  /** Whether the text goes under the first file. */
  is_caption?: boolean
  /** In place of words and files. */
  location?: LocationDetails
  contacts?: ContactCardDetails[]
  /** Changed after it may have reached the server as it was before. */
  is_edited?: boolean
  reply_to: ReplyToDTO | null
  /** ISO 8601, this browser's clock. */
  created_at: string
  state: OutboxState
  error: { code: string; message: string; details?: Record<string, unknown> } | null
}

/** What a message looks like before the server knows of it: only a refusal is a failure. */
export const outboxStatus = ({ state }: OutboxEntry): MessageStatus =>
  state === "refused" ? "failed" : "queued"

const NONE: readonly OutboxEntry[] = []

/** Unconfirmed messages in the order they were written, kept over reloads, per agent and conversation. */
export class Outbox {
  private readonly store: PersistentStore<readonly OutboxEntry[]>

  constructor(storage: KeyValueStorage | null) {
    this.store = new PersistentStore("inbox:outbox:", NONE, storage, (entries) => entries.length === 0)
  }

  get(key: string): readonly OutboxEntry[] {
    return this.store.get(key)
  }

  add(key: string, entry: OutboxEntry): void {
    this.store.set(key, [...this.get(key), entry])
  }

  update(
    key: string,
    clientId: string,
    change: Partial<Pick<OutboxEntry, "state" | "error" | "text" | "is_edited">>
  ): void {
    const entries = this.get(key)
    if (entries.some((entry) => entry.client_id === clientId)) {
      this.store.set(
        key,
        entries.map((entry) => (entry.client_id === clientId ? { ...entry, ...change } : entry))
      )
    }
  }

  remove(key: string, clientId: string): void {
    const entries = this.get(key)
    const rest = entries.filter((entry) => entry.client_id !== clientId)
    if (rest.length < entries.length) {
      this.store.set(key, rest)
    }
  }

  /** Keys of an agent's conversations with unconfirmed messages. */
  keysOf(agentId: string): string[] {
    return this.store.keys(`${agentId}:`)
  }

  subscribe = (listener: () => void): (() => void) => this.store.subscribe(listener)
}

export const outboxKey = (agentId: string, conversationId: string) => `${agentId}:${conversationId}`

export const outbox = new Outbox(browserStorage())
