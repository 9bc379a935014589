import { startSimulator } from "../../../../../simulator/src/index"
import type { ConnectedChannel, OutboundMessage } from "../../../types/channel"
import { InstagramProvider } from "../provider"

export const ACCOUNT_ID = "17841405822304914"
export const CUSTOMER_ID = "1254477777777001"

export const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64"
)

/** The provider against the simulated Instagram, whose webhooks go nowhere. */
export async function startSimulatedInstagram() {
  const { url, close } = await startSimulator({ port: 0, quiet: true })
  const options = { instagramGraphUrl: `${url}/instagram`, metaGraphUrl: url }
  const provider = new InstagramProvider({}, options)

  async function control(path: string, body: object = {}): Promise<Record<string, never>> {
    const response = await fetch(`${url}/simulator${path}`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    })
    if (!response.ok) throw new Error(`${path}: ${await response.text()}`)
    return (await response.json()) as Record<string, never>
  }
  const register = (given: object = {}) =>
    control("/instagram/accounts", {
      account_id: ACCOUNT_ID,
      username: "lojaaurora",
      access_token: "token",
      app_secret: "secret",
      verify_token: "word",
      webhook_url: "http://127.0.0.1:1/",
      ...given,
    })
  const writes = async (body: object, customer = CUSTOMER_ID): Promise<string> =>
    (await control(`/instagram/customers/${customer}/messages`, body)).message_id as unknown as string
  const state = async () =>
    (await (await fetch(`${url}/simulator/instagram/state`)).json()) as {
      threads: { messages: Record<string, unknown>[] }[]
    }
  const sent = async () => {
    const answer = await fetch(`${url}/simulator/instagram/sent`)
    return ((await answer.json()) as { sent: { id: string; body: Record<string, unknown> }[] }).sent
  }
  async function reset() {
    await control("/reset")
    await register()
    await control("/instagram/customers", { id: CUSTOMER_ID, username: "livia", name: "Lívia" })
  }
  return { url, close, provider, control, register, writes, state, sent, reset }
}

export type SimulatedInstagram = Awaited<ReturnType<typeof startSimulatedInstagram>>

export function channelWith(
  credentials: Record<string, string> = {},
  settings: object = {}
): ConnectedChannel {
  return {
    id: "chan_1",
    provider: "instagram",
    external_id: credentials.account_id ?? ACCOUNT_ID,
    credentials: { access_token: "token", app_secret: "secret", login: "instagram", ...credentials },
    settings: { ...settings },
  }
}

export function outbound(given: Partial<OutboundMessage> = {}): OutboundMessage {
  return {
    id: "msg_1",
    reference: "msg_1.1",
    to: { user_id: CUSTOMER_ID, wa_id: null },
    kind: "text",
    text: "Olá",
    details: {},
    attachments: [],
    reply_to_external_id: null,
    by_person: true,
    attempt: 1,
    ...given,
  }
}
