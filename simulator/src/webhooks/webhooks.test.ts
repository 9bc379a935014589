import { createHmac } from "node:crypto"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { NUMBER, startHarness, type Harness } from "../testing/harness.js"
import { inboundText, statusUpdate } from "../whatsapp/payloads.js"
import { delivery } from "./change.js"
import { escapeJson } from "./escape-json.js"
import { signBody } from "./sign-body.js"

const hmac = (bytes: Buffer | string, secret: string) =>
  "sha256=" + createHmac("sha256", secret).update(bytes).digest("hex")

describe("escapeJson", () => {
  it("writes non-ASCII as lower-case escapes and slashes escaped", () => {
    expect(escapeJson({ text: "Olá https://x/é 🙂" })).toBe(
      String.raw`{"text":"Ol\u00e1 https:\/\/x\/\u00e9 \ud83d\ude42"}`
    )
  })

  it("parses back to the same value", () => {
    const value = { text: 'a/b "ç" \\ \n\u2028', list: [1, null, true] }
    expect(JSON.parse(escapeJson(value))).toEqual(value)
  })
})

describe("signBody", () => {
  it("is HMAC-SHA256 in lower-case hex", () => {
    expect(signBody("{}", "secret")).toBe(hmac("{}", "secret"))
    expect(signBody(Buffer.from("{}"), "other")).not.toBe(hmac("{}", "secret"))
  })
})

describe("delivery", () => {
  it("makes one entry per business account", () => {
    const number = (waba_id: string) => ({ waba_id, phone_number_id: "1", display_phone_number: "+1 555" })
    const envelope = delivery([
      inboundText({ number: number("A"), from: { wa_id: "55", name: "x" }, text: "one" }),
      statusUpdate({ number: number("B"), id: "wamid.1", status: "sent" }),
      statusUpdate({ number: number("A"), id: "wamid.2", status: "sent" }),
    ])
    expect(envelope.entry.map((entry) => [entry.id, entry.changes.length])).toEqual([
      ["A", 2],
      ["B", 1],
    ])
  })
})

describe("webhook deliveries", () => {
  let harness: Harness
  beforeAll(async () => void (harness = await startHarness()))
  afterAll(() => harness.close())
  beforeEach(() => harness.reset())

  it("signs the escaped bytes it sends", async () => {
    const { contact } = await harness.contact()
    await harness.says(contact.id, { text: "Olá! https://loja.example/ç" })
    const [received] = await harness.until(
      () => harness.receiver.received.length > 0 && harness.receiver.received
    )
    const raw = received?.raw ?? Buffer.alloc(0)
    expect(received?.headers["x-hub-signature-256"]).toBe(hmac(raw, NUMBER.app_secret))
    expect(received?.headers["user-agent"]).toContain("facebookexternalua")
    expect(raw.toString()).toContain(String.raw`Ol\u00e1! https:\/\/loja.example\/\u00e7`)
    expect(harness.messages()[0]).toMatchObject({
      from: "5581988887777",
      from_user_id: contact.user_id,
      type: "text",
    })
    expect(harness.messages()[0]?.timestamp).toMatch(/^\d{10}$/)
  })

  it.each([500, 201, 204, 302])("tries again after %i until it gets a 200", async (status) => {
    harness.receiver.answers.push(status, status)
    const { contact } = await harness.contact()
    await harness.says(contact.id, { text: "again" })
    await harness.until(() => harness.receiver.received.length === 3)
    await harness.until(() => harness.simulator.simulator.batcher.pending === 0)
    const log = await harness.control("GET", "/deliveries")
    const attempts = log.body?.attempts as unknown as Array<{ attempt: number; status_code: number }>
    expect(attempts.map((entry) => [entry.attempt, entry.status_code])).toEqual([
      [1, status],
      [2, status],
      [3, 200],
    ])
  })

  it("counts what is not acknowledged", async () => {
    harness.receiver.answers.push(...Array.from({ length: 6 }, () => 503))
    const { contact } = await harness.contact()
    await harness.says(contact.id, { text: "busy" })
    const busy = await harness.control("GET", "/idle")
    expect(busy.body).toMatchObject({ pending: 1 })
    await harness.until(() => harness.simulator.simulator.batcher.pending === 0)
  })

  it("gathers updates of several numbers and accounts into one POST", async () => {
    const second = {
      ...NUMBER,
      phone_number_id: "200000000000001",
      waba_id: "200000000000000",
      access_token: "token-two",
    }
    await harness.control("POST", "/numbers", { ...second, webhook_url: harness.receiver.url })
    await harness.control("POST", "/settings", { batch: { max: 3, window_ms: 2_000 } })
    const { contact } = await harness.contact()
    await harness.says(contact.id, { text: "one" })
    await harness.says(contact.id, { phone_number_id: second.phone_number_id, text: "two" })
    expect(harness.receiver.received).toHaveLength(0)
    await harness.says(contact.id, { text: "three" })
    await harness.until(() => harness.receiver.received.length === 1)
    const entries = harness.receiver.received[0]?.body.entry ?? []
    expect(entries.map((entry) => [entry.id, entry.changes.length])).toEqual([
      [NUMBER.waba_id, 2],
      [second.waba_id, 1],
    ])
  })

  it("posts a delivery more than once on demand", async () => {
    await harness.control("POST", "/faults", { on: "webhook", kind: "duplicate_delivery", copies: 3 })
    const { contact } = await harness.contact()
    await harness.says(contact.id, { text: "thrice" })
    await harness.until(() => harness.receiver.received.length === 3)
    expect(new Set(harness.messages().map((message) => message.id)).size).toBe(1)
  })

  it("performs the handshake and says what is wrong with the answer", async () => {
    const good = await harness.control("POST", `/numbers/${NUMBER.phone_number_id}/handshake`)
    expect(good.body).toMatchObject({ handshake: { ok: true, status_code: 200 } })
    const number = { ...NUMBER, verify_token: "other", webhook_url: harness.receiver.url }
    await harness.control("POST", "/numbers", number)
    const bad = await harness.control("POST", `/numbers/${NUMBER.phone_number_id}/handshake`)
    expect(bad.body).toMatchObject({
      handshake: { ok: false, status_code: 403, reason: "answered 403, wanted 200" },
    })
  })

  it.each(["valid", "wrong", "missing", "reordered"])(
    "sends a body made by hand, signature %s",
    async (signature) => {
      const number = { ...NUMBER }
      const change = inboundText({ number, from: { wa_id: "5581911112222", name: "Olá" }, text: "a/b" })
      const answer = await harness.control("POST", "/deliveries", {
        changes: [change],
        signature,
        copies: 4,
        concurrency: 2,
      })
      expect(answer.body?.statuses).toEqual([200, 200, 200, 200])
      for (const { raw, headers } of harness.receiver.received) {
        const right = headers["x-hub-signature-256"] === hmac(raw, NUMBER.app_secret)
        expect(right).toBe(signature === "valid")
        if (signature === "missing") {
          expect(headers["x-hub-signature-256"]).toBeUndefined()
        }
      }
    }
  )

  it("stops when the app is unsubscribed and starts again when it subscribes", async () => {
    const { contact } = await harness.contact()
    await harness.graph("DELETE", `/${NUMBER.waba_id}/subscribed_apps`)
    await harness.says(contact.id, { text: "lost" })
    await harness.graph("POST", `/${NUMBER.waba_id}/subscribed_apps`)
    await harness.says(contact.id, { text: "heard" })
    await harness.until(() => harness.messages().length > 0)
    expect(harness.messages().map((message) => message.text)).toEqual([{ body: "heard" }])
  })
})
