import { createHmac } from "node:crypto"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { NUMBER, startHarness, type Harness } from "../../testing/harness.js"

let harness: Harness
beforeAll(async () => void (harness = await startHarness()))
afterAll(() => harness.close())
beforeEach(() => harness.reset())

const TO = "+5581988887777"

describe("what a customer sends", () => {
  it.each([
    ["location", { location: { latitude: -8.06, longitude: -34.87, name: "Marco Zero" } }],
    ["contacts", { contacts: [{ name: { formatted_name: "Ana" }, phones: [{ phone: "+55 81 9" }] }] }],
    ["interactive", { interactive: { type: "list_reply", list_reply: { id: "1", title: "P" } } }],
    ["interactive", {}],
    ["button", { button: { text: "Sim", payload: "yes" } }],
    [
      "order",
      {
        order: {
          catalog_id: "1",
          product_items: [{ product_retailer_id: "a", quantity: 1, item_price: 9.9, currency: "BRL" }],
        },
      },
    ],
    ["request_welcome", {}],
    ["something_new", { something_new: { a: 1 } }],
  ])("passes %s through as given", async (type, object) => {
    const { contact } = await harness.contact()
    const answer = await harness.says(contact.id, { type, ...object })
    expect(answer.status).toBe(201)
    await harness.until(() => harness.messages().length === 1)
    expect(harness.messages()[0]).toMatchObject({ type, id: answer.body?.message_id, ...object })
  })

  it("explains what is unsupported, and takes extras along", async () => {
    const { contact } = await harness.contact()
    await harness.says(contact.id, {
      type: "unsupported",
      unsupported: { type: "poll_creation" },
      group_id: "g",
    })
    await harness.until(() => harness.messages().length === 1)
    expect(harness.messages()[0]).toMatchObject({
      errors: [{ code: 131051 }],
      unsupported: { type: "poll_creation" },
      group_id: "g",
    })
  })

  it("names the author of what is quoted, business or customer", async () => {
    const { contact } = await harness.contact()
    const own = (await harness.says(contact.id, { text: "um" })).body?.message_id
    const answer = await harness.send({ to: TO, type: "text", text: { body: "dois" } })
    const theirs = (answer.body as unknown as { messages: Array<{ id: string }> }).messages[0]?.id
    await harness.says(contact.id, { text: "três", reply_to: own })
    await harness.says(contact.id, { text: "quatro", reply_to: theirs })
    await harness.until(() => harness.messages().length === 3)
    const contexts = harness.messages().flatMap((message) => (message.context ? [message.context] : []))
    expect(contexts).toEqual(
      expect.arrayContaining([
        { from: "5581988887777", id: own },
        { from: "558130000000", id: theirs },
      ])
    )
  })

  it("takes a message's own time and id", async () => {
    const { contact } = await harness.contact()
    await harness.says(contact.id, { text: "antes", timestamp: 1_750_000_000, message_id: "wamid.mine" })
    await harness.until(() => harness.messages().length === 1)
    expect(harness.messages()[0]).toMatchObject({ id: "wamid.mine", timestamp: "1750000000" })
  })

  it("removes a reaction with an empty emoji or without one", async () => {
    const { contact } = await harness.contact()
    const message_id = (await harness.says(contact.id, { text: "oi" })).body?.message_id
    for (const emoji of ["👍", "", undefined]) {
      await harness.control("POST", `/contacts/${contact.id}/reactions`, {
        phone_number_id: NUMBER.phone_number_id,
        message_id,
        emoji,
      })
    }
    await harness.until(() => harness.messages().length === 4)
    const reactions = harness
      .messages()
      .flatMap((message) => (message.type === "reaction" ? [message.reaction] : []))
    expect(reactions).toEqual(
      expect.arrayContaining([{ message_id, emoji: "👍" }, { message_id, emoji: "" }, { message_id }])
    )
  })

  it.each([
    [{ text: "" }, 400, "text must be"],
    [{ type: "Bad Type" }, 400, "type must be"],
    [{ type: "image" }, 400, "image must be a JSON object"],
    [{ type: "image", image: {} }, 400, "image.id must be"],
    [{ text: "x", timestamp: "never" }, 400, "timestamp must be"],
    [{ text: "x", phone_number_id: "1" }, 404, "no business number 1"],
  ])("refuses %j", async (body, status, message) => {
    const { contact } = await harness.contact()
    const answer = await harness.says(contact.id, body)
    expect(answer.status).toBe(status)
    expect(answer.body?.message).toContain(message)
  })
})

describe("who a customer is", () => {
  it("gets a user id of the number's country, and one number is one person", async () => {
    const { contact } = await harness.contact()
    expect(contact.user_id).toMatch(/^BR\.\d+$/)
    const again = await harness.control("POST", "/contacts", { name: "Other", wa_id: "558188887777" })
    expect(again).toMatchObject({ status: 409, body: { code: "conflict" } })
  })

  it("is updated when posted again under the same id", async () => {
    const first = await harness.contact({ id: "livia" })
    const again = await harness.control("POST", "/contacts", {
      id: "livia",
      name: "Lívia S.",
      wa_id: "5581988887777",
    })
    expect(again).toMatchObject({
      status: 200,
      body: { contact: { name: "Lívia S.", user_id: first.contact.user_id } },
    })
    expect(harness.simulator.simulator.state.contacts.size).toBe(1)
  })

  it("changes the number: a system message from the old one, with the new number and user id", async () => {
    const { contact } = await harness.contact()
    await harness.says(contact.id, { text: "oi" })
    const answer = await harness.control("POST", `/contacts/${contact.id}/number-change`, {
      new_wa_id: "5581977770000",
    })
    const changed = (answer.body as unknown as { contact: { user_id: string } }).contact
    expect(changed.user_id).not.toBe(contact.user_id)
    await harness.until(() => harness.messages().length === 2)
    const system = harness.messages().find((message) => message.type === "system")
    expect(system).toMatchObject({
      from: "5581988887777",
      system: { type: "user_changed_number", wa_id: "5581977770000", user_id: changed.user_id },
    })
    expect(
      harness.changes().find(({ value }) => value.messages?.[0] === system)?.value.contacts
    ).toBeUndefined()
  })

  it("changes the user id in the field of its own", async () => {
    const { contact } = await harness.contact({ wa_id: null, username: "livia" })
    await harness.control("POST", `/contacts/${contact.id}/user-id-change`, {
      new_user_id: "BR.42",
      system_message: true,
    })
    await harness.until(() => harness.changes().length === 2)
    const update = harness.changes().find(({ field }) => field === "user_id_update")
    expect(update?.value.user_id_update).toMatchObject([
      { user_id: { previous: contact.user_id, current: "BR.42" } },
    ])
    expect(harness.messages()[0]).toMatchObject({
      type: "system",
      system: { type: "user_changed_user_id", user_id: "BR.42" },
    })
    expect(harness.messages()[0]).not.toHaveProperty("from")
  })
})

describe("the business number", () => {
  it("shows its health, and only fields it has", async () => {
    const fields = "verified_name,quality_rating,status"
    const shown = await harness.graph("GET", `/${NUMBER.phone_number_id}?fields=${fields}`)
    expect(shown.body).toEqual({
      id: NUMBER.phone_number_id,
      verified_name: "Loja Aurora",
      quality_rating: "GREEN",
      status: "CONNECTED",
    })
    expect((await harness.graph("GET", `/${NUMBER.phone_number_id}?fields=mood`)).body).toMatchObject({
      error: { code: 100 },
    })
    expect((await harness.graph("GET", "/404404")).body).toMatchObject({
      error: { code: 100, error_subcode: 33 },
    })
  })

  it("refuses a wrong proof of the app's secret", async () => {
    const proof = (secret: string) => createHmac("sha256", secret).update(NUMBER.access_token).digest("hex")
    const ask = (secret: string) =>
      harness.graph("GET", `/${NUMBER.phone_number_id}?fields=id&appsecret_proof=${proof(secret)}`)
    expect((await ask(NUMBER.app_secret)).status).toBe(200)
    expect(await ask("another")).toMatchObject({ status: 400, body: { error: { code: 100 } } })
  })

  it("keeps tokens and secrets out of what it shows", async () => {
    const state = JSON.stringify((await harness.control("GET", "/state")).body)
    for (const secret of [NUMBER.access_token, NUMBER.app_secret, NUMBER.verify_token]) {
      expect(state).not.toContain(secret)
    }
  })

  it("lists subscribed apps", async () => {
    const path = `/${NUMBER.waba_id}/subscribed_apps`
    expect((await harness.graph("GET", path)).body?.data).toHaveLength(1)
    await harness.graph("DELETE", path)
    expect((await harness.graph("GET", path)).body?.data).toHaveLength(0)
    const override = { override_callback_uri: harness.receiver.url, verify_token: "wrong" }
    expect((await harness.graph("POST", path, override)).body).toMatchObject({ error: { code: 2200 } })
    const right = { ...override, verify_token: NUMBER.verify_token }
    expect((await harness.graph("POST", path, right)).body).toEqual({ success: true })
  })
})
