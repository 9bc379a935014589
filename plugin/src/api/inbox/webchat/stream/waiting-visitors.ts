import type { MedusaContainer } from "@medusajs/framework/types"
import { inboxModules } from "../../../../workflows/modules"
import type { Visitor } from "../access"

interface Waiting {
  visitor: Visitor
  onFound(): void
}

/** How often at most visitors who have not written yet are looked for. */
const LOOK_AGAIN_MS = 500

/**
 * Visitors with an open stream of whom nothing is stored yet. The log speaks of nobody before their first
 * message, so whenever it grows all of them are looked for at once.
 */
export class WaitingVisitors {
  private readonly waiting = new Set<Waiting>()
  private stopListening: () => void = () => {}
  private timer: NodeJS.Timeout | undefined
  private lookedAt = 0

  constructor(private readonly container: MedusaContainer) {}

  /** Calls back once something of the visitor is stored; returns how to give up. */
  add(visitor: Visitor, onFound: () => void): () => void {
    const entry = { visitor, onFound }
    this.waiting.add(entry)
    if (this.waiting.size === 1) {
      this.stopListening = inboxModules(this.container).realtime.onRing(() => this.lookSoon())
    }
    // The first message may have been stored while the stream was opening.
    this.lookSoon()
    return () => this.remove(entry)
  }

  private remove(entry: Waiting): void {
    if (!this.waiting.delete(entry) || this.waiting.size) return
    this.stopListening()
    clearTimeout(this.timer)
    this.timer = undefined
  }

  private lookSoon(): void {
    const delay = Math.max(0, this.lookedAt + LOOK_AGAIN_MS - Date.now())
    this.timer ??= setTimeout(() => void this.look(), delay)
  }

  private async look(): Promise<void> {
    this.lookedAt = Date.now()
    const entries = [...this.waiting]
    try {
      const known = await this.findKnown(entries.map(({ visitor }) => visitor))
      for (const entry of entries.filter(({ visitor }) => isKnown(known, visitor))) {
        this.remove(entry)
        entry.onFound()
      }
      this.timer = undefined
    } catch {
      // The database is away: the next ring, or this, looks again.
      this.timer = undefined
      if (this.waiting.size) this.lookSoon()
    }
  }

  /** Index: IDX_inbox_identity_user_id, IDX_inbox_identity_customer_id. */
  private async findKnown(visitors: Visitor[]): Promise<Set<string>> {
    const customers = visitors.flatMap(({ token }) => token.customer_id ?? [])
    const found = await inboxModules(this.container).conversations.listInboxContactIdentities(
      {
        channel_id: [...new Set(visitors.map(({ channel }) => channel.id))],
        $or: [
          { user_id: visitors.map(({ token }) => token.visitor_id) },
          ...(customers.length ? [{ customer_id: customers }] : []),
        ],
      },
      { select: ["channel_id", "user_id", "customer_id"], take: null as unknown as number }
    )
    return new Set(
      found.flatMap(({ channel_id, user_id, customer_id }) => [
        `${channel_id} ${user_id}`,
        `${channel_id} ${customer_id}`,
      ])
    )
  }
}

const isKnown = (known: Set<string>, { channel, token }: Visitor) =>
  known.has(`${channel.id} ${token.visitor_id}`) || known.has(`${channel.id} ${token.customer_id}`)
