import { startHarness } from "../testing/harness.js"

export const ACCOUNT = {
  account_id: "17841405822304914",
  username: "lojaaurora",
  name: "Loja Aurora",
  access_token: "instagram-token",
  app_secret: "instagram-secret",
  verify_token: "verify-one",
}

export const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64"
)

/** An event of a webhook, whatever it carries. */
export type Heard = Record<string, Record<string, unknown> & { id?: string; mid?: string }> & {
  timestamp?: number
}

/** The simulator with a receiver, one account and one customer. */
export async function startInstagramHarness() {
  const harness = await startHarness()
  const { receiver, control, call } = harness

  const register = (given: Record<string, unknown> = {}) =>
    control("POST", "/instagram/accounts", { ...ACCOUNT, webhook_url: receiver.url, ...given })

  async function reset() {
    await harness.reset()
    await register()
    await control("POST", "/instagram/customers", {
      id: "1254477777777001",
      username: "livia",
      name: "Lívia",
    })
  }
  const customer = (path: string, body: unknown, id = "1254477777777001") =>
    control("POST", `/instagram/customers/${id}${path}`, body)
  /** The Graph API as graph.instagram.com. */
  const graph = (method: string, path: string, body?: unknown, token = ACCOUNT.access_token) =>
    call(method, `/instagram/v26.0${path}`, body, { Authorization: `Bearer ${token}` })
  const send = (body: Record<string, unknown>) =>
    graph("POST", "/me/messages", { recipient: { id: "1254477777777001" }, ...body })

  const entries = () =>
    receiver.received.flatMap(
      ({ body }) => body.entry as unknown as Array<{ id: string; messaging?: Heard[] }>
    )
  const heard = () => entries().flatMap(({ messaging }) => messaging ?? [])

  return { ...harness, reset, register, customer, graph, send, entries, heard }
}

export type InstagramHarness = Awaited<ReturnType<typeof startInstagramHarness>>
