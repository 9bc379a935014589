import { errorCode, isTemporary, RequestError } from "../shared/api/errors"
import type { MessageDTO, SendMessageBody } from "../shared/types"
import type { Outbox, OutboxEntry } from "./outbox"

const RETRY_DELAYS_MS = [2_000, 5_000, 15_000, 30_000, 60_000]

interface SenderDependencies {
  send: (conversationId: string, body: SendMessageBody) => Promise<MessageDTO>
  /** Called with each confirmed message before its entry leaves the outbox, so that no bubble blinks. */
  onSent: (message: MessageDTO) => void
  /** Called with a message the server has with other words than it was changed to meanwhile. */
  onOutdated: (message: MessageDTO, text: string) => void
  /** Runs `work` while no other tab sends for the same key. */
  exclusively: (key: string, work: () => Promise<void>) => Promise<void>
  schedule: (work: () => void, milliseconds: number) => void
}

/**
 * Sends what is in the outbox, one after the other per conversation, so that order is kept. A send that got
 * no answer is repeated with the same `client_id`, which the server takes only once.
 */
export class OutboxSender {
  private readonly failures = new Map<string, number>()

  constructor(
    private readonly outbox: Outbox,
    private readonly dependencies: SenderDependencies
  ) {}

  flush(key: string): Promise<void> {
    return this.dependencies.exclusively(key, () => this.sendPending(key))
  }

  async flushAll(agentId: string): Promise<void> {
    await Promise.all(this.outbox.keysOf(agentId).map((key) => this.flush(key)))
  }

  /** Tries a refused or waiting entry again at once. */
  retry(key: string, clientId: string): Promise<void> {
    this.outbox.update(key, clientId, { state: "sending", error: null })
    return this.flush(key)
  }

  private async sendPending(key: string): Promise<void> {
    for (;;) {
      const entry = this.outbox.get(key).find((candidate) => candidate.state !== "refused")
      if (!entry) {
        this.failures.delete(key)
        return
      }
      try {
        const message = await this.dependencies.send(entry.conversation_id, toBody(entry))
        const last = this.outbox.get(key).find(({ client_id }) => client_id === entry.client_id)
        this.dependencies.onSent(message)
        this.outbox.remove(key, entry.client_id)
        if (last?.is_edited && message.text !== last.text) {
          // It had arrived as it was before, or was on its way.
          this.dependencies.onOutdated(message, last.text)
        }
        this.failures.delete(key)
      } catch (error) {
        const isWorthRepeating = isTemporary(error)
        this.outbox.update(key, entry.client_id, {
          state: isWorthRepeating ? "waiting" : "refused",
          error: {
            code: errorCode(error),
            message: error instanceof Error ? error.message : "",
            ...(error instanceof RequestError ? { details: error.details } : {}),
          },
        })
        if (isWorthRepeating) {
          this.tryLater(key, error)
          return
        }
      }
    }
  }

  private tryLater(key: string, error: unknown): void {
    const failures = this.failures.get(key) ?? 0
    this.failures.set(key, failures + 1)
    const asked = error instanceof RequestError && error.retryAfter ? error.retryAfter * 1_000 : 0
    const delay = RETRY_DELAYS_MS[Math.min(failures, RETRY_DELAYS_MS.length - 1)] ?? 0
    this.dependencies.schedule(() => void this.flush(key), Math.max(asked, delay))
  }
}

function toBody(entry: OutboxEntry): SendMessageBody {
  return {
    client_id: entry.client_id,
    ...(entry.text ? { text: entry.text } : {}),
    ...(entry.attachments?.length ? { attachment_ids: entry.attachments.map(({ id }) => id) } : {}),
    ...(entry.location ? { location: entry.location } : {}),
    ...(entry.contacts ? { contacts: entry.contacts } : {}),
    ...(entry.reply_to?.id ? { reply_to_id: entry.reply_to.id } : {}),
  }
}
