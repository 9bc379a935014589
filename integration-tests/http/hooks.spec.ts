import { createHmac } from "node:crypto"

import { delivery, escapeJson, inboundMessage, messagesChange } from "../../simulator/src/index"
import { eventually } from "../helpers/eventually"
import { type AgentClient, call } from "./support/client"
import { type Inbox, startInbox } from "./support/inbox"
import { businessNumber } from "./support/platform"

let inbox: Inbox
let hook: string

beforeAll(async () => {
  inbox = await startInbox()
  hook = `${inbox.url}/hooks/inbox/whatsapp`
})
afterAll(() => inbox?.stop())

/** Texts of the thread with this number, once there are as many as expected. */
const arrived = (address: string, count: number, client: AgentClient = inbox.admin) =>
  eventually(async () => {
    const thread = await client.thread((await client.conversationOf(address)).id)
    expect(thread).toHaveLength(count)
    return thread
  })

const journalled = () => inbox.sql.count("inbox_delivery")
const hasStack = /\n\s+at |node_modules|\.js:\d+/

describe("handshake", () => {
  const ask = (token: string, provider = "whatsapp") =>
    call(
      "GET",
      `${inbox.url}/hooks/inbox/${provider}?hub.mode=subscribe&hub.challenge=4711&hub.verify_token=${token}`
    )

  it("answers the challenge as it is when the token is ours", async () => {
    expect(await ask("verify-1")).toMatchObject({ status: 200, text: "4711" })
  })

  it("refuses any other token", async () => {
    for (const token of ["verify-2", "", "VERIFY-1"]) {
      expect(await ask(token)).toMatchObject({ status: 403, body: { code: "not_permitted" } })
    }
    expect((await call("GET", `${hook}?hub.mode=subscribe&hub.challenge=1`)).status).toBe(403)
    expect((await call("GET", `${hook}?hub.challenge=1&hub.verify_token=verify-1`)).status).toBe(403)
  })

  it("knows no other provider", async () => {
    expect(await ask("verify-1", "telegraph")).toMatchObject({ status: 404, body: { code: "not_found" } })
  })
})

describe("refusals", () => {
  const body = () => escapeJson(delivery([inbox.platform.text("5511980000001", "should never be seen")]))

  /** Nothing of it is kept, and nothing of us is shown. */
  async function refused(answer: Promise<{ status: number; text: string }>, status: number) {
    const before = await journalled()
    const { status: given, text } = await answer
    expect(given).toBe(status)
    expect(text).not.toMatch(hasStack)
    expect(await journalled()).toBe(before)
    expect(await inbox.sql.count("inbox_message", "text = 'should never be seen'")).toBe(0)
  }

  it("401 without a signature", () => refused(inbox.platform.post(body(), { secret: null }), 401))
  it("401 with another secret", () => refused(inbox.platform.post(body(), { secret: "guessed" }), 401))

  it("401 when the bytes are not those that were signed", async () => {
    const outcome = await inbox.platform.control<{ statuses: number[] }>("POST", "/deliveries", {
      changes: [inbox.platform.text("5511980000001", "should never be seen")],
      signature: "reordered",
      app_secret: inbox.platform.number.app_secret,
      webhook_url: hook,
    })
    expect(outcome.statuses).toEqual([401])
    const signed = body()
    const headers = { "x-hub-signature-256": signatureOf(signed, "sha256") }
    await refused(inbox.platform.post(signed.replace("seen", "heard"), { secret: null, headers }), 401)
    await refused(inbox.platform.post(`${signed} `, { secret: null, headers }), 401)
  })

  it("401 with nothing but the old SHA-1 signature", () => {
    const sha1 = signatureOf(body(), "sha1")
    return Promise.all([
      refused(inbox.platform.post(body(), { secret: null, headers: { "x-hub-signature": sha1 } }), 401),
      refused(inbox.platform.post(body(), { secret: null, headers: { "x-hub-signature-256": sha1 } }), 401),
    ])
  })

  it("400 when what was signed is no JSON", () => refused(inbox.platform.post('{"entry": ['), 400))
  it("413 over four megabytes", () => refused(inbox.platform.post(`"${"x".repeat(4 * 1024 * 1024)}"`), 413))

  it("404 for another method", async () => {
    for (const method of ["PUT", "PATCH", "DELETE"]) {
      await refused(call(method, hook, {}), 404)
    }
  })

  it("404 for a provider nobody registered", () =>
    refused(call("POST", `${inbox.url}/hooks/inbox/telegraph`, {}), 404))

  it("200 for a stranger's account, which is counted and not kept", async () => {
    const before = await journalled()
    const stranger = { ...businessNumber(9), app_secret: inbox.platform.number.app_secret }
    for (let turn = 0; turn < 3; turn += 1) {
      const change = inbox.platform.text("5511980000001", "should never be seen", { number: stranger })
      expect((await inbox.platform.deliver(change)).status).toBe(200)
    }
    await eventually(async () => {
      const rows = await inbox.sql.rows("SELECT external_id, deliveries FROM inbox_unknown_account")
      expect(rows).toEqual([{ external_id: stranger.phone_number_id, deliveries: 3 }])
    })
    expect(await journalled()).toBe(before)
  })

  const signatureOf = (text: string, algorithm: string) =>
    `${algorithm}=${createHmac(algorithm, inbox.platform.number.app_secret).update(text).digest("hex")}`
})

describe("what arrives", () => {
  it("shows escaped text, addresses and emoji as they were written", async () => {
    const text = 'Olá, São João! https://loja.example/a/b?c="d" 👩‍👩‍👧 \\u00e1 \\ / \u202Eabc'
    await inbox.platform.deliver(inbox.platform.text("5511980000010", text))
    expect((await arrived("5511980000010", 1))[0]?.text).toBe(text)
  })

  it("keeps a message with characters that no database takes", async () => {
    await inbox.platform.deliver(
      inbox.platform.text("5511980000011", "a\u0000b"),
      inbox.platform.text("5511980000011", "half \ud83d of it")
    )
    const texts = (await arrived("5511980000011", 2)).map(({ text }) => text)
    expect(texts).toEqual(["a\uFFFDb", "half \uFFFD of it"])
  })

  it("keeps a backslash before such a character apart from an escape", async () => {
    await inbox.platform.deliver(inbox.platform.text("5511980000012", "\\u0000 and \\\\ud83d"))
    expect((await arrived("5511980000012", 1))[0]?.text).toBe("\\u0000 and \\\\ud83d")
  })

  it("keeps unknown fields and types", async () => {
    const before = await journalled()
    const { number } = inbox.platform
    const unknownType = inboundMessage({
      number,
      from: { wa_id: "5511980000013", name: "Nova" },
      message: { type: "hologram", hologram: { depth: 3 } },
    })
    const unknownField = { waba_id: number.waba_id, field: "moon_phase", value: { phase: "full" } }
    expect((await inbox.platform.deliver(unknownField, unknownType)).status).toBe(200)
    const [message] = await arrived("5511980000013", 1)
    expect(message).toMatchObject({ kind: "unsupported", text: null, details: { type: "hologram" } })
    const [row] = await inbox.sql.rows("SELECT raw FROM inbox_message WHERE id = $1", message!.id)
    expect(row).toMatchObject({ raw: { hologram: { depth: 3 } } })
    expect((await inbox.platform.deliver(unknownField)).status).toBe(200)
    expect(await journalled()).toBe(before + 2)
    await eventually(async () => expect(await inbox.sql.count("inbox_delivery", "state <> 'done'")).toBe(0))
  })

  it("puts two numbers of one delivery into their own channels", async () => {
    const second = await inbox.connect(businessNumber(2))
    const person = "5511980000014"
    const answer = await inbox.platform.deliver(
      inbox.platform.text(person, "to the first"),
      second.platform.text(person, "to the second")
    )
    expect(answer.status).toBe(200)
    await eventually(async () => {
      const found = (await inbox.admin.conversations()).filter(({ contact }) => contact.address === person)
      expect(found.map(({ channel, last_message }) => [channel.id, last_message?.text]).sort()).toEqual(
        [
          [inbox.channel.id, "to the first"],
          [second.channel.id, "to the second"],
        ].sort()
      )
    })
  })

  it("accepts each number's own secret", async () => {
    const other = await inbox.connect(businessNumber(3, "another-app"))
    expect(
      (await other.platform.deliver(other.platform.text("5511980000015", "signed differently"))).status
    ).toBe(200)
    await arrived("5511980000015", 1)
  })

  it("stores every message of a large batch, in order", async () => {
    const { number } = inbox.platform
    const startedAt = Math.floor(Date.now() / 1000) - 500
    const messages = Array.from({ length: 90 }, (_, index) => ({
      from: "5511980000016",
      id: `wamid.batch-${index}`,
      timestamp: String(startedAt + index),
      type: "text",
      text: { body: `batch ${index}` },
    }))
    const contacts = [{ wa_id: "5511980000016", profile: { name: "Bia" } }]
    await inbox.platform.deliver(messagesChange(number, { contacts, messages }))
    const texts = (await arrived("5511980000016", 90)).map(({ text }) => text)
    expect(texts).toEqual(messages.map(({ text }) => text.body))
  })

  it("makes one message of fifty copies at once", async () => {
    const change = inbox.platform.text("5511980000017", "again and again", { id: "wamid.fifty" })
    const answers = await Promise.all(Array.from({ length: 50 }, () => inbox.platform.deliver(change)))
    expect(answers.map(({ status }) => status)).toEqual(Array(50).fill(200))
    await arrived("5511980000017", 1)
    await eventually(async () => expect(await inbox.sql.count("inbox_delivery", "state <> 'done'")).toBe(0))
    const conversation = await inbox.admin.conversationOf("5511980000017")
    expect(await inbox.admin.thread(conversation.id)).toHaveLength(1)
    expect(conversation.unread_count).toBe(1)
    expect(await inbox.sql.count("inbox_contact_identity", "wa_id = $1", "5511980000017")).toBe(1)
  })
})
