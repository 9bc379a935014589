import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { NUMBER, idOf, startHarness, type Harness } from "../../testing/harness.js"

let harness: Harness
beforeAll(async () => void (harness = await startHarness()))
afterAll(() => harness.close())
beforeEach(() => harness.reset())

const TO = "+5581988887777"
const text = (body: string) => ({ to: TO, type: "text", text: { body } })
const interactive = (action: unknown, extra: Record<string, unknown> = {}) => ({
  to: TO,
  type: "interactive",
  interactive: { type: "button", body: { text: "Pick" }, action, ...extra },
})
const button = (id: string, title: string) => ({ type: "reply", reply: { id, title } })

/** A customer who has just written. */
async function customer(given: Record<string, unknown> = {}) {
  const { contact } = await harness.contact(given)
  await harness.says(contact.id, { text: "oi" })
  return contact
}

describe("what is refused at once", () => {
  it.each([
    ["no product", { messaging_product: undefined, ...text("x") }, 100],
    ["wrong product", { ...text("x"), messaging_product: "sms" }, 100],
    ["no recipient", { type: "text", text: { body: "x" } }, 100],
    ["a name for a number", { ...text("x"), to: "Lívia" }, 131009],
    ["a malformed user id", { ...text("x"), to: undefined, recipient: "br.1" }, 131009],
    ["an unknown user id", { ...text("x"), to: undefined, recipient: "BR.999" }, 131009],
    ["a group", { ...text("x"), recipient_type: "group" }, 100],
    ["an unknown type", { to: TO, type: "poll" }, 100],
    ["no text object", { to: TO, type: "text" }, 100],
    ["no body", { to: TO, type: "text", text: {} }, 131008],
    ["an empty body", text(""), 131008],
    ["a body that is too long", text("á".repeat(4097)), 100],
    ["an unexpected key", { to: TO, type: "text", text: { body: "x", parse_mode: "html" } }, 100],
    [
      "a caption on audio",
      { to: TO, type: "audio", audio: { link: "https://a.example/a.ogg", caption: "x" } },
      100,
    ],
    ["media without id or link", { to: TO, type: "image", image: {} }, 131008],
    [
      "media with id and link",
      { to: TO, type: "image", image: { id: "1", link: "https://a.example/a.png" } },
      131009,
    ],
    [
      "a long caption",
      { to: TO, type: "image", image: { link: "https://a.example", caption: "x".repeat(1025) } },
      100,
    ],
    ["an unknown medium", { to: TO, type: "image", image: { id: "42" } }, 100],
    ["a reaction without emoji", { to: TO, type: "reaction", reaction: { message_id: "wamid.x" } }, 131008],
    [
      "a reaction of text",
      { to: TO, type: "reaction", reaction: { message_id: "wamid.x", emoji: "ok" } },
      131009,
    ],
    [
      "a latitude off the globe",
      { to: TO, type: "location", location: { latitude: "91", longitude: "1" } },
      131009,
    ],
    [
      "a contact without name parts",
      { to: TO, type: "contacts", contacts: [{ name: { formatted_name: "A" } }] },
      131008,
    ],
    ["four buttons", interactive({ buttons: ["a", "b", "c", "d"].map((id) => button(id, id)) }), 100],
    ["a long button title", interactive({ buttons: [button("a", "x".repeat(21))] }), 100],
    ["two buttons of one id", interactive({ buttons: [button("a", "x"), button("a", "y")] }), 131009],
    ["callback data that is too long", { ...text("x"), biz_opaque_callback_data: "x".repeat(513) }, 100],
    [
      "an unknown template",
      { to: TO, type: "template", template: { name: "no", language: { code: "en_US" } } },
      132001,
    ],
  ])("%s", async (_what, message, code) => {
    await customer()
    const answer = await harness.send(message)
    expect(answer.body).toMatchObject({ error: { code, fbtrace_id: expect.any(String) as string } })
    expect(answer.status).toBe(code === 132001 ? 404 : 400)
    expect(await harness.control("GET", "/sent")).toMatchObject({ body: { sent: [] } })
  })

  it("more than ten list rows over all sections", async () => {
    await customer()
    const section = (start: number) => ({
      title: `S${start}`,
      rows: Array.from({ length: 6 }, (_, row) => ({ id: `${start}-${row}`, title: `Row ${row}` })),
    })
    const action = { button: "Open", sections: [section(1), section(2)] }
    const answer = await harness.send(interactive(action, { type: "list" }))
    expect(answer.body).toMatchObject({ error: { code: 100 } })
  })

  it("an unknown token and an unknown number, each in its own words", async () => {
    const path = `/${NUMBER.phone_number_id}/messages`
    const token = await harness.graph("POST", path, { messaging_product: "whatsapp", ...text("x") }, "wrong")
    expect(token).toMatchObject({ status: 401, body: { error: { code: 190, type: "OAuthException" } } })
    const number = await harness.graph("POST", "/555/messages", {
      messaging_product: "whatsapp",
      ...text("x"),
    })
    expect(number).toMatchObject({
      status: 400,
      body: { error: { code: 100, error_subcode: 33, type: "GraphMethodException" } },
    })
  })

  it("a message to itself", async () => {
    expect((await harness.send({ ...text("x"), to: "+558130000000" })).body).toMatchObject({
      error: { code: 131021 },
    })
  })
})

describe("what is accepted", () => {
  it("is answered, recorded, and followed by sent and delivered", async () => {
    const contact = await customer()
    const answer = await harness.send({ ...text("Chegou sim"), biz_opaque_callback_data: "msg_1" })
    expect(answer).toMatchObject({
      status: 200,
      body: { messaging_product: "whatsapp", contacts: [{ input: TO, wa_id: "5581988887777" }] },
    })
    const id = idOf(answer)
    await harness.until(() => harness.statuses(id).length === 2)
    expect(
      harness
        .statuses(id)
        .map(({ status }) => status)
        .sort()
    ).toEqual(["delivered", "sent"])
    for (const status of harness.statuses(id)) {
      expect(status).toMatchObject({
        biz_opaque_callback_data: "msg_1",
        recipient_id: "5581988887777",
        recipient_user_id: contact.user_id,
        pricing: {
          billable: false,
          pricing_model: "PMP",
          type: "free_customer_service",
          category: "service",
        },
      })
      expect(status.timestamp).toMatch(/^\d{10}$/)
      expect(status.conversation).toBeUndefined()
    }
    const sent = (await harness.control("GET", `/sent?phone_number_id=${NUMBER.phone_number_id}`)).body
    expect(sent?.sent).toMatchObject([
      {
        id,
        to: TO,
        contact_id: contact.id,
        type: "text",
        body: { text: { body: "Chegou sim" } },
        biz_opaque_callback_data: "msg_1",
      },
    ])
  })

  it("carries a conversation in the shape of v23", async () => {
    await harness.control("POST", "/numbers", {
      ...NUMBER,
      webhook_url: harness.receiver.url,
      webhook_version: "v23",
    })
    await customer()
    const id = idOf(await harness.send(text("x")))
    await harness.until(() => harness.statuses(id).length === 2)
    for (const status of harness.statuses(id)) {
      expect(status).toMatchObject({
        conversation: { id: expect.any(String) as string, origin: { type: "service" } },
      })
    }
  })

  it("is free after a click on an ad, with a conversation even in v24", async () => {
    const contact = await customer()
    const referral = { source_url: "https://fb.me/x", source_id: "1", source_type: "ad", headline: "Verão" }
    await harness.says(contact.id, { text: "vi o anúncio", referral })
    const id = idOf(await harness.send(text("x")))
    await harness.until(() => harness.statuses(id).length === 2)
    expect(harness.statuses(id)[0]).toMatchObject({
      conversation: { origin: { type: "referral_conversion" } },
      pricing: { type: "free_entry_point", billable: false },
    })
  })

  it("finds a Brazilian customer with or without the ninth digit and answers the canonical number", async () => {
    await customer({ canonical_wa_id: "558188887777" })
    await harness.until(() => harness.messages().length === 1)
    expect(harness.messages()[0]).toMatchObject({ from: "558188887777" })
    for (const to of ["+5581988887777", "5581988887777", "+558188887777"]) {
      const answer = await harness.send({ ...text("x"), to })
      expect(answer.body).toMatchObject({ contacts: [{ input: to, wa_id: "558188887777" }] })
    }
  })

  it("puts the business's country code before an unknown number without plus", async () => {
    const local = await harness.send({ ...text("x"), to: "81977776666" })
    expect(local.body).toMatchObject({ contacts: [{ input: "81977776666", wa_id: "5581977776666" }] })
    const foreign = await harness.send({ ...text("x"), to: "4915112345678" })
    expect(foreign.body).toMatchObject({ contacts: [{ wa_id: "554915112345678" }] })
    const international = await harness.send({ ...text("x"), to: "+4915112345678" })
    expect(international.body).toMatchObject({ contacts: [{ wa_id: "4915112345678" }] })
  })

  it("reaches a person who hides the number by user id", async () => {
    const contact = await customer({ wa_id: null, username: "livia.s", user_id: "BR.777" })
    await harness.until(() => harness.messages().length === 1)
    const inbound = harness.changes().find(({ value }) => value.messages)?.value
    expect(inbound?.messages?.[0]).not.toHaveProperty("from")
    expect(inbound?.contacts?.[0]).toEqual({
      profile: { name: "Lívia Souto", username: "livia.s" },
      user_id: "BR.777",
    })
    const answer = await harness.send({ recipient: contact.user_id, type: "text", text: { body: "oi" } })
    expect(answer.body).toMatchObject({ contacts: [{ input: "BR.777", user_id: "BR.777" }] })
    const id = idOf(answer)
    await harness.until(() => harness.statuses(id).length === 2)
    for (const status of harness.statuses(id)) {
      expect(status).toMatchObject({ recipient_user_id: "BR.777" })
      expect(status).not.toHaveProperty("recipient_id")
    }
  })

  it("only ever gets `sent` for a reaction, which shows on the phone", async () => {
    const contact = await customer()
    const message = await harness.says(contact.id, { text: "gostei" })
    const message_id = message.body?.message_id
    const id = idOf(await harness.send({ to: TO, type: "reaction", reaction: { message_id, emoji: "👍" } }))
    await harness.until(() => harness.statuses(id).length === 1)
    await new Promise((resolve) => setTimeout(resolve, 60))
    expect(harness.statuses(id).map(({ status }) => status)).toEqual(["sent"])
    const state = (await harness.control("GET", "/state")).body
    expect(JSON.stringify(state?.chats)).toContain('"reactions":[{"by":"business","emoji":"👍"}]')
  })

  it("marks earlier messages read with a receipt, and refuses one for an unknown message", async () => {
    const contact = await customer()
    const second = await harness.says(contact.id, { text: "alguém?" })
    const body = { messaging_product: "whatsapp", status: "read", typing_indicator: { type: "text" } }
    const path = `/${NUMBER.phone_number_id}/messages`
    const answer = await harness.graph("POST", path, { ...body, message_id: second.body?.message_id })
    expect(answer).toMatchObject({ status: 200, body: { success: true } })
    const { messages } = harness.simulator.simulator.chat(NUMBER.phone_number_id, contact.id)
    expect(messages.map(({ status }) => status)).toEqual(["read", "read"])
    expect((await harness.graph("POST", path, { ...body, message_id: "wamid.no" })).body).toMatchObject({
      error: { code: 131009 },
    })
  })
})

describe("the service window", () => {
  it("fails afterwards with 131047 when the customer last wrote 24 hours ago; templates pass", async () => {
    await customer()
    await harness.control("POST", "/clock", { advance_hours: 24 })
    const answer = await harness.send(text("too late"))
    expect(answer.status).toBe(200)
    const [failed] = await harness.until(
      () => harness.statuses(idOf(answer)).length > 0 && harness.statuses(idOf(answer))
    )
    expect(failed).toMatchObject({ status: "failed", errors: [{ code: 131047 }] })
    expect(failed).not.toHaveProperty("recipient_user_id")
    expect(failed).not.toHaveProperty("pricing")
    const template = { name: "hello_world", language: { code: "en_US" } }
    const passed = await harness.send({ to: TO, type: "template", template })
    await harness.until(() => harness.statuses(idOf(passed)).length === 2)
    expect(passed.body).toMatchObject({ messages: [{ message_status: "accepted" }] })
  })

  it("counts from the message's own time, and is not opened by a reaction", async () => {
    const { contact } = await harness.contact()
    const old = new Date(Date.now() - 25 * 3_600_000).toISOString()
    const message = await harness.says(contact.id, { text: "old", timestamp: old })
    const reaction = {
      phone_number_id: NUMBER.phone_number_id,
      message_id: message.body?.message_id,
      emoji: "👍",
    }
    await harness.control("POST", `/contacts/${contact.id}/reactions`, reaction)
    const id = idOf(await harness.send(text("x")))
    await harness.until(() => harness.statuses(id).length > 0)
    expect(harness.statuses(id)[0]).toMatchObject({ errors: [{ code: 131047 }] })
  })

  it("refuses at once when asked to", async () => {
    await harness.contact()
    await harness.control("POST", "/settings", { sync_window_errors: true })
    expect(await harness.send(text("x"))).toMatchObject({ status: 400, body: { error: { code: 131047 } } })
  })
})

describe("limits", () => {
  it("lets a burst of 45 through to one person and pays it back at one per six seconds", async () => {
    await customer()
    await harness.control("POST", "/settings", { pair_limit: true })
    for (let index = 0; index < 45; index += 1) {
      expect((await harness.send(text(`${index}`))).status).toBe(200)
    }
    expect((await harness.send(text("46"))).body).toMatchObject({ error: { code: 131056 } })
    await harness.control("POST", "/clock", { advance_ms: 6_000 })
    expect((await harness.send(text("46"))).status).toBe(200)
    expect((await harness.send(text("47"))).body).toMatchObject({ error: { code: 131056 } })
  })

  it("answers 130429 over the number's throughput", async () => {
    await customer()
    await harness.control("POST", "/settings", { throughput_limit: 2 })
    const answers = await Promise.all(["a", "b", "c", "d", "e", "f"].map((body) => harness.send(text(body))))
    expect(answers.filter(({ status }) => status === 400).length).toBeGreaterThan(1)
  })
})

describe("the phone", () => {
  it("holds `delivered` back while it is off", async () => {
    const contact = await customer()
    await harness.control("POST", `/contacts/${contact.id}`, { online: false })
    const id = idOf(await harness.send(text("x")))
    await new Promise((resolve) => setTimeout(resolve, 80))
    expect(harness.statuses(id).map(({ status }) => status)).toEqual(["sent"])
    await harness.control("POST", `/contacts/${contact.id}`, { online: true })
    await harness.until(() => harness.statuses(id).length === 2)
  })

  it("reads everything on it, once", async () => {
    const contact = await customer()
    const ids = [idOf(await harness.send(text("a"))), idOf(await harness.send(text("b")))]
    await harness.until(() => harness.statuses().length === 4)
    const read = () =>
      harness.control("POST", `/contacts/${contact.id}/read`, { phone_number_id: NUMBER.phone_number_id })
    expect((await read()).body).toEqual({ statuses: 2 })
    expect((await read()).body).toEqual({ statuses: 0 })
    await harness.until(() => harness.statuses().length === 6)
    expect(ids.map((id) => harness.statuses(id).at(-1)?.status)).toEqual(["read", "read"])
  })

  it("skips `delivered` when the chat is read before, and says nothing with receipts off", async () => {
    const contact = await customer()
    await harness.control("POST", "/settings", { delivered_delay_ms: 5_000 })
    const number = { phone_number_id: NUMBER.phone_number_id }
    const id = idOf(await harness.send(text("a")))
    await harness.control("POST", `/contacts/${contact.id}/read`, number)
    await harness.until(() => harness.statuses(id).length === 2)
    expect(
      harness
        .statuses(id)
        .map(({ status }) => status)
        .sort()
    ).toEqual(["read", "sent"])
    await harness.control("POST", `/contacts/${contact.id}`, { read_receipts: false })
    await harness.send(text("b"))
    expect((await harness.control("POST", `/contacts/${contact.id}/read`, number)).body).toEqual({
      statuses: 0,
    })
  })
})
