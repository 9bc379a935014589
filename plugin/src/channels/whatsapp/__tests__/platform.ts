import { Readable } from "node:stream"
import type { ConnectedChannel, OutboundAttachment, OutboundMessage } from "../../../types/channel"
import { WhatsAppProvider } from "../provider"

export const NUMBER = {
  phone_number_id: "106540352242922",
  waba_id: "102290129340398",
  access_token: "token-one",
  app_secret: "secret-one",
  verify_token: "verify-one",
}
export const CONTACT = { id: "livia", name: "Lívia Souto", wa_id: "5581988887777" }
export const TO = { wa_id: CONTACT.wa_id, user_id: null }

type Json = Record<string, unknown>

/** The simulated platform with one business number and one customer, and the provider that speaks to it. */
export async function startPlatform() {
  const { startSimulator } = await import("../../../../../simulator/src/index")
  const running = await startSimulator({ port: 0, quiet: true })

  async function control<Answer = Json>(method: string, path: string, body?: unknown): Promise<Answer> {
    const response = await fetch(`${running.url}/simulator${path}`, {
      method,
      headers: { "Content-Type": "application/json" },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
    if (!response.ok) throw new Error(`${method} ${path}: ${await response.text()}`)
    return (await response.json()) as Answer
  }

  const register = (more: Json = {}) =>
    control("POST", "/numbers", {
      ...NUMBER,
      display_phone_number: "+55 81 3000-0000",
      webhook_url: "http://127.0.0.1:9/nobody",
      ...more,
    })

  return {
    url: running.url,
    simulator: running.simulator,
    provider: new WhatsAppProvider({}, { metaGraphUrl: running.url }),
    control,
    register,
    async reset() {
      await control("POST", "/reset", {})
      await register({ subscribed: true })
      await control("POST", "/contacts", CONTACT)
    },
    /** Lets the customer write, which opens the window. Answers the message's id. */
    async says(message: Json = { text: "oi" }): Promise<string> {
      const body = { phone_number_id: NUMBER.phone_number_id, ...message }
      const { message_id } = await control("POST", `/contacts/${CONTACT.id}/messages`, body)
      return String(message_id)
    },
    /** What the platform accepted, in order. */
    async sent() {
      const { sent } = await control<{ sent: { body: Json; to: string | null }[] }>("GET", "/sent")
      return sent.map(({ body }) => body)
    },
    fault: (fault: Json) => control("POST", "/faults", fault),
    close: () => running.close(),
  }
}

export type Platform = Awaited<ReturnType<typeof startPlatform>>

export const channelOf = (credentials: Record<string, string> = {}): ConnectedChannel => {
  const all = { ...NUMBER, ...credentials }
  return {
    id: "ch_1",
    provider: "whatsapp",
    external_id: all.phone_number_id,
    credentials: all,
    settings: {},
  }
}

export const outbound = (message: Partial<OutboundMessage>): OutboundMessage => ({
  id: "msg_1",
  reference: "msg_1.1",
  to: TO,
  kind: "text",
  text: null,
  details: {},
  attachments: [],
  reply_to_external_id: null,
  by_person: true,
  attempt: 1,
  ...message,
})

let files = 0

/** A file of ours; `opened` counts how often its bytes were asked for. */
export function attachmentOf(
  bytes: Buffer,
  fields: Partial<OutboundAttachment> = {}
): OutboundAttachment & { opened: () => number } {
  let opened = 0
  return {
    id: `iatt_${++files}`,
    kind: "image",
    mime_type: "image/png",
    name: "a.png",
    size: bytes.length,
    voice: false,
    public_url: "https://shop.example/a.png",
    open: async () => {
      opened += 1
      return Readable.from([bytes])
    },
    opened: () => opened,
    ...fields,
  }
}

export const PNG = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex")
/** The beginning of an Ogg file with one channel of Opus. */
export const OGG = Buffer.concat([Buffer.from("OggS"), Buffer.alloc(24), Buffer.from("OpusHead\x01\x01")])
