import { delivery, escapeJson, inboundText, signBody } from "../../../simulator/src/index"
import { type Answer, call, succeed } from "./client"

type Change = Parameters<typeof delivery>[0][number]

/** A business number as both sides know it. */
export interface BusinessNumber {
  phone_number_id: string
  waba_id: string
  display_phone_number: string
  access_token: string
  app_secret: string
  verify_token: string
}

/** Another number of the same app when `app` is the same; each has its own business account. */
export function businessNumber(index: number, app = "app"): BusinessNumber {
  return {
    phone_number_id: `1060000000000${index}`,
    waba_id: `2060000000000${index}`,
    display_phone_number: `+55 11 3090-400${index}`,
    access_token: `token-of-number-${index}-e5b1`,
    app_secret: `secret-of-${app}-77ac`,
    verify_token: `verify-${index}`,
  }
}

export interface SentMessage {
  id: string
  to: string | null
  recipient: string | null
  contact_id: string
  body: { text?: { body: string }; context?: { message_id: string } }
  biz_opaque_callback_data: string | null
}

interface Posted {
  secret?: string | null
  headers?: Record<string, string>
}

/** The simulated platform: its control API, and deliveries written by hand. */
export class Platform {
  constructor(
    private readonly url: string,
    private readonly webhookUrl: string,
    readonly number: BusinessNumber
  ) {}

  async control<Body = Record<string, unknown>>(method: string, path: string, body?: unknown): Promise<Body> {
    return succeed(await call<Body>(method, `${this.url}/simulator${path}`, body))
  }

  contact(id: string, given: Record<string, unknown>): Promise<{ contact: { id: string; user_id: string } }> {
    return this.control("POST", "/contacts", { id, name: id, ...given })
  }

  /** Lets somebody write; answers the platform's message id. */
  async write(contactId: string, text: string, extra: Record<string, unknown> = {}): Promise<string> {
    const { message_id } = await this.control("POST", `/contacts/${contactId}/messages`, {
      phone_number_id: this.number.phone_number_id,
      type: "text",
      text: { body: text },
      ...extra,
    })
    return String(message_id)
  }

  /** Something that goes wrong the next time for this number, and for no other. */
  async fault(fault: Record<string, unknown>): Promise<void> {
    await this.control("POST", "/faults", { phone_number_id: this.number.phone_number_id, ...fault })
  }

  /** Every message the platform accepted from this number for this contact; one sent twice is there twice. */
  async sentTo(contactId: string): Promise<SentMessage[]> {
    const path = `/sent?phone_number_id=${this.number.phone_number_id}`
    const { sent } = await this.control<{ sent: SentMessage[] }>("GET", path)
    return sent.filter((message) => message.contact_id === contactId)
  }

  /** Posts a delivery of these changes as the platform would, escaped and signed, once. */
  deliver(...changes: Change[]): Promise<Answer<Record<string, unknown>>> {
    return this.post(escapeJson(delivery(changes)))
  }

  /** Posts any body. `secret: null` leaves the signature away. */
  async post(
    body: string | Uint8Array,
    { secret, headers }: Posted = {}
  ): Promise<Answer<Record<string, unknown>>> {
    const signature: Record<string, string> =
      secret === null ? {} : { "x-hub-signature-256": signBody(body, secret ?? this.number.app_secret) }
    const response = await fetch(this.webhookUrl, {
      method: "POST",
      headers: { "content-type": "application/json", ...signature, ...headers },
      body: body as BodyInit,
      signal: AbortSignal.timeout(30_000),
    })
    const text = await response.text()
    return { status: response.status, text, body: text.startsWith("{") ? JSON.parse(text) : {} }
  }

  /** A text of somebody, as a change to be delivered. */
  text(waId: string, text: string, extra: Partial<Parameters<typeof inboundText>[0]> = {}): Change {
    return inboundText({
      number: this.number,
      from: { wa_id: waId, name: `Contact ${waId}` },
      text,
      ...extra,
    })
  }
}
