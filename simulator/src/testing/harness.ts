import { once } from "node:events"
import { createServer, type IncomingHttpHeaders } from "node:http"
import type { AddressInfo } from "node:net"
import { startSimulator } from "../start-simulator.js"

/** What a webhook receiver got. */
export interface Received {
  raw: Buffer
  headers: IncomingHttpHeaders
  body: { object: string; entry: Array<{ id: string; changes: Array<{ field: string; value: Value }> }> }
}

export interface Value {
  metadata: { phone_number_id: string; display_phone_number: string }
  contacts?: Array<Record<string, unknown>>
  messages?: Array<Record<string, unknown>>
  statuses?: Array<Record<string, unknown>>
  [key: string]: unknown
}

export const NUMBER = {
  phone_number_id: "106540352242922",
  waba_id: "102290129340398",
  display_phone_number: "+55 81 3000-0000",
  verified_name: "Loja Aurora",
  access_token: "token-one",
  app_secret: "secret-one",
  verify_token: "verify-one",
}

/** A real HTTP receiver that answers what `answers` says, then 200. */
async function startReceiver() {
  const received: Received[] = []
  const answers: number[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on("data", (chunk: Buffer) => chunks.push(chunk))
    request.on("end", () => {
      const url = new URL(request.url ?? "/", "http://receiver")
      if (request.method === "GET") {
        const wanted = url.searchParams.get("hub.verify_token") === NUMBER.verify_token
        return response
          .writeHead(wanted ? 200 : 403)
          .end(wanted ? url.searchParams.get("hub.challenge") : "no")
      }
      const raw = Buffer.concat(chunks)
      received.push({ raw, headers: request.headers, body: JSON.parse(raw.toString()) as Received["body"] })
      response.writeHead(answers.shift() ?? 200).end()
    })
  })
  server.listen(0, "127.0.0.1")
  await once(server, "listening")
  const { port } = server.address() as AddressInfo
  return { server, received, answers, url: `http://127.0.0.1:${port}/hooks` }
}

/** A simulator, a receiver, and one registered number. */
export async function startHarness() {
  const receiver = await startReceiver()
  const simulator = await startSimulator({ port: 0, quiet: true })

  async function call(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
    const response = await fetch(simulator.url + path, {
      method,
      headers: { ...(body === undefined ? {} : { "Content-Type": "application/json" }), ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    return { status: response.status, body: text === "" ? null : (JSON.parse(text) as Record<string, never>) }
  }
  const control = (method: string, path: string, body?: unknown) => call(method, `/simulator${path}`, body)
  const graph = (method: string, path: string, body?: unknown, token = NUMBER.access_token) =>
    call(method, `/v26.0${path}`, body, { Authorization: `Bearer ${token}` })
  const send = (message: Record<string, unknown>) =>
    graph("POST", `/${NUMBER.phone_number_id}/messages`, { messaging_product: "whatsapp", ...message })

  const changes = () => receiver.received.flatMap(({ body }) => body.entry.flatMap((entry) => entry.changes))
  const messages = () => changes().flatMap(({ value }) => value.messages ?? [])
  const statuses = (id?: string) =>
    changes()
      .flatMap(({ value }) => value.statuses ?? [])
      .filter((status) => id === undefined || status.id === id)

  async function until<Value>(
    look: () => Value | undefined | false | null,
    what = "condition"
  ): Promise<Value> {
    const deadline = Date.now() + 4_000
    for (;;) {
      const found = look()
      if (found) {
        return found
      }
      if (Date.now() > deadline) {
        throw new Error(`never happened: ${what}`)
      }
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
  }

  async function reset() {
    await control("POST", "/reset", {})
    receiver.received.length = 0
    receiver.answers.length = 0
    await control("POST", "/settings", {
      sent_delay_ms: 5,
      delivered_delay_ms: 15,
      retry_min_ms: 15,
      retry_max_ms: 60,
    })
    await control("POST", "/numbers", { ...NUMBER, webhook_url: receiver.url })
  }

  async function contact(given: Record<string, unknown> = {}) {
    const body = { name: "Lívia Souto", wa_id: "5581988887777", ...given }
    const answer = await control("POST", "/contacts", body)
    return answer.body as unknown as { contact: { id: string; user_id: string; wa_id: string | null } }
  }
  const says = (id: string, body: Record<string, unknown>) =>
    control("POST", `/contacts/${id}/messages`, { phone_number_id: NUMBER.phone_number_id, ...body })

  return {
    simulator,
    receiver,
    call,
    control,
    graph,
    send,
    messages,
    statuses,
    changes,
    until,
    reset,
    contact,
    says,
    close: async () => {
      await simulator.close()
      receiver.server.closeAllConnections()
      receiver.server.close()
    },
  }
}

export type Harness = Awaited<ReturnType<typeof startHarness>>

/** The id of the message that was accepted. */
export const idOf = (answer: Awaited<ReturnType<Harness["send"]>>) =>
  (answer.body as unknown as { messages: Array<{ id: string }> }).messages[0]?.id ?? ""
