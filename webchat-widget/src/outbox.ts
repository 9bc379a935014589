import type { AttachmentResponse } from "../../plugin/src/types/http/conversation"
import type { WebchatMessageDTO, WebchatMessageResponse } from "../../plugin/src/types/http/webchat"
import { RequestError } from "./http"
import type { Unsent } from "./storage"

/** A message on its way, drawn before the server knows of it. */
export interface Pending extends Unsent {
  file: File | null
  /** Of the upload, once it is there. */
  attachment_id?: string
  state: "sending" | "waiting" | "failed"
  /** Why it was refused for good. */
  error: RequestError | null
}

export interface OutboxDoor {
  call<Answer>(path: string, body: object): Promise<Answer>
  onSent(message: WebchatMessageDTO | null): void
  onChange(): void
  keep(unsent: Unsent[]): void
}

const FIRST_DELAY_MS = 1_000
const LONGEST_DELAY_MS = 30_000

/** Sends one message after the other; what does not arrive is tried again, what is refused stays to be seen. */
export class Outbox {
  private isRunning = false
  private attempt = 0
  private timer?: ReturnType<typeof setTimeout>
  pending: Pending[] = []

  constructor(private readonly door: OutboxDoor) {}

  add(message: Pick<Pending, "text" | "file" | "option_id">): void {
    const unsent = { client_id: crypto.randomUUID?.() ?? fallbackId(), at: new Date().toISOString() }
    this.pending.push({ ...message, ...unsent, state: "sending", error: null })
    this.changed()
    this.run()
  }

  restore(unsent: Unsent[]): void {
    this.pending.push(
      ...unsent.map((message) => ({ ...message, file: null, state: "waiting" as const, error: null }))
    )
    if (unsent.length) this.run()
  }

  retry(clientId: string): void {
    const message = this.pending.find(({ client_id }) => client_id === clientId)
    if (message) Object.assign(message, { state: "waiting", error: null })
    this.changed()
    this.run()
  }

  drop(clientId: string): void {
    this.pending = this.pending.filter(({ client_id }) => client_id !== clientId)
    this.changed()
  }

  clear(): void {
    this.pending = []
    clearTimeout(this.timer)
    this.changed()
  }

  /** Now rather than after the pause: the network is back. */
  run = (): void => {
    clearTimeout(this.timer)
    if (!this.isRunning) void this.send()
  }

  private async send(): Promise<void> {
    this.isRunning = true
    for (;;) {
      const message = this.pending.find(({ state }) => state !== "failed")
      if (!message) break
      message.state = "sending"
      try {
        this.door.onSent(await this.post(message))
        this.attempt = 0
        this.drop(message.client_id)
      } catch (error) {
        if (this.isRefused(message, error)) continue
        break
      }
    }
    this.isRunning = false
  }

  /** Marks a message that will never be taken; what may be taken later waits. */
  private isRefused(message: Pending, error: unknown): boolean {
    const reason = error instanceof RequestError ? error : new RequestError(0, "unexpected", String(error))
    message.state = reason.isPassing ? "waiting" : "failed"
    message.error = reason.isPassing ? null : reason
    this.changed()
    if (!reason.isPassing) return true
    const delay = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** this.attempt++)
    this.timer = setTimeout(this.run, Math.max(delay, reason.retryAfter ?? 0))
    return false
  }

  private async post(message: Pending): Promise<WebchatMessageDTO | null> {
    if (message.file && !message.attachment_id) {
      const form = new FormData()
      form.set("file", message.file, message.file.name)
      const { attachment } = await this.door.call<AttachmentResponse>("/attachments", form)
      message.attachment_id = attachment.id
    }
    const { client_id, text, option_id, attachment_id } = message
    const body = {
      client_id,
      ...(text ? { text } : {}),
      ...(option_id ? { option_id } : {}),
      ...(attachment_id ? { attachment_ids: [attachment_id] } : {}),
      page_url: location.href.slice(0, 2_000),
    }
    return (await this.door.call<WebchatMessageResponse>("/messages", body)).message
  }

  private changed(): void {
    this.door.keep(this.pending.filter(({ file, state }) => !file && state !== "failed"))
    this.door.onChange()
  }
}

/** For pages without TLS, where browsers offer no random UUID. */
const fallbackId = () => `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`
