import { PHONE_NUMBER_ID } from "../../scripts/seed/channel"
import { callJson } from "../../scripts/seed/http"
import { createContact } from "../helpers/simulator"

export interface SentMessage {
  id: string
  contact_id: string
  biz_opaque_callback_data: string | null
  body: { text?: { body: string } }
}

/** The simulated platform as the chaos run uses it. */
export class Platform {
  constructor(private readonly url: string) {}

  async prepare(contacts: string[]): Promise<void> {
    await callJson("POST", `${this.url}/simulator/settings`, {
      sent_delay_ms: 20,
      delivered_delay_ms: 60,
      retry_min_ms: 100,
      retry_max_ms: 1_000,
    })
    for (const [index, id] of contacts.entries()) {
      await createContact(this.url, {
        id,
        name: `Contact ${index}`,
        wa_id: `55119${String(80_000_000 + index)}`,
      })
    }
  }

  /** @param timestamp seconds: a second apart, so that the right order is known */
  async write(contactId: string, text: string, timestamp: number): Promise<void> {
    await callJson("POST", `${this.url}/simulator/contacts/${contactId}/messages`, {
      phone_number_id: PHONE_NUMBER_ID,
      type: "text",
      text: { body: text },
      timestamp,
    })
  }

  /** Every message the platform accepted; one sent twice is there twice. */
  async sent(): Promise<SentMessage[]> {
    const { sent } = await callJson("GET", `${this.url}/simulator/sent?phone_number_id=${PHONE_NUMBER_ID}`)
    return sent as SentMessage[]
  }

  async pendingDeliveries(): Promise<number> {
    const { pending } = await callJson("GET", `${this.url}/simulator/idle`)
    return Number(pending)
  }
}
