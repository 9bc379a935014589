import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { NUMBER, startHarness, type Harness } from "../../testing/harness.js"

let harness: Harness
beforeAll(async () => void (harness = await startHarness()))
afterAll(() => harness.close())
beforeEach(() => harness.reset())

const BUSINESS = "558130000000"
const { phone_number_id } = NUMBER

const post = (path: string, body: Record<string, unknown>) =>
  harness.control("POST", path, { phone_number_id, ...body })
const arrived = (count: number) =>
  harness.until(() => harness.changes().length === count && harness.changes(), `${count} updates`)
const chat = () => [...harness.simulator.simulator.state.chats.values()][0]

describe("an echo of the business's own app", () => {
  it("names whom it went to, and moves no window", async () => {
    const { contact } = await harness.contact()
    const { body } = await post(`/contacts/${contact.id}/echoes`, { text: "Pode retirar hoje" })
    const [change] = await arrived(1)
    expect(change).toMatchObject({
      field: "smb_message_echoes",
      value: {
        metadata: { phone_number_id },
        message_echoes: [
          {
            from: BUSINESS,
            to: "5581988887777",
            to_user_id: contact.user_id,
            id: body?.message_id,
            type: "text",
            text: { body: "Pode retirar hoje" },
          },
        ],
      },
    })
    expect(chat()).toMatchObject({
      last_inbound_at: null,
      messages: [{ direction: "outbound", on_phone: true }],
    })
  })

  it("leaves out a hidden number", async () => {
    const { contact } = await harness.contact({ wa_id: null, username: "livia" })
    await post(`/contacts/${contact.id}/echoes`, { text: "Oi" })
    const [change] = await arrived(1)
    const [echo] = change?.value.message_echoes as Array<Record<string, unknown>>
    expect(echo).toMatchObject({ to_user_id: contact.user_id })
    expect(echo).not.toHaveProperty("to")
  })

  it("edits and deletes what was written before", async () => {
    const { contact } = await harness.contact()
    const first = (await post(`/contacts/${contact.id}/echoes`, { text: "18h" })).body?.message_id
    const message = { type: "text", text: { body: "19h" } }
    await post(`/contacts/${contact.id}/echoes`, {
      type: "edit",
      edit: { original_message_id: first, message },
    })
    expect(chat()?.messages).toMatchObject([{ text: "19h", edited: true }])
    await post(`/contacts/${contact.id}/echoes`, { type: "revoke", revoke: { original_message_id: first } })
    expect(chat()?.messages).toMatchObject([{ deleted: true }])
    await arrived(3)
  })
})

describe("history", () => {
  it("comes in a thread with placeholders, then the files under the same ids", async () => {
    const { contact } = await harness.contact()
    const now = Math.floor(Date.now() / 1000)
    const image = { base64: "iVBORw0KGgo=", mime_type: "image/png" }
    const { body } = await post(`/contacts/${contact.id}/history`, {
      messages: [
        { by: "business", text: "Saiu para entrega", timestamp: now - 90_000, status: "DELIVERED" },
        { text: "Obrigada!", timestamp: now - 80_000 },
        { type: "image", image, timestamp: now - 70_000 },
        { type: "image", image, timestamp: now - 20 * 86_400 },
      ],
      progress: 55,
    })
    const ids = body?.message_ids as unknown as string[]
    const changes = await arrived(2)
    const threads = changes.find(({ value }) => value.history)
    expect(threads).toMatchObject({
      field: "history",
      value: {
        history: [
          {
            metadata: { phase: 0, chunk_order: 1, progress: 55 },
            threads: [
              {
                id: "5581988887777",
                messages: [
                  { from: BUSINESS, to: "5581988887777", history_context: { status: "DELIVERED" } },
                  { from: "5581988887777", from_user_id: contact.user_id, text: { body: "Obrigada!" } },
                  { id: ids[2], type: "media_placeholder" },
                  { id: ids[3], type: "media_placeholder" },
                ],
              },
            ],
          },
        ],
      },
    })
    const files = changes.find(({ value }) => value.messages)
    expect(files?.field).toBe("history")
    expect(files?.value.messages).toMatchObject([
      { id: ids[2], type: "image", image: { mime_type: "image/png" } },
    ])
    expect(chat()?.last_inbound_at).toBeNull()
  })

  it("can be declined", async () => {
    await harness.control("POST", `/numbers/${phone_number_id}/history-declined`, {})
    const [change] = await arrived(1)
    expect(change).toMatchObject({ field: "history", value: { history: [{ errors: [{ code: 2593109 }] }] } })
  })
})

describe("news", () => {
  it("of a person's wishes carry their time as a number", async () => {
    const { contact } = await harness.contact()
    await post(`/contacts/${contact.id}/marketing`, { accepts: false })
    const [change] = await arrived(1)
    expect(change).toMatchObject({
      field: "user_preferences",
      value: {
        user_preferences: [{ category: "marketing_messages", value: "stop", timestamp: expect.any(Number) }],
      },
    })
  })

  it.each(["account_update", "account_alerts", "phone_number_quality_update", "business_capability_update"])(
    "of the account, %s, name no number",
    async (field) => {
      await harness.control("POST", `/numbers/${phone_number_id}/news`, { field })
      const [change] = await arrived(1)
      expect(change?.field).toBe(field)
      expect(change?.value).not.toHaveProperty("metadata")
      const [entry] = harness.receiver.received[0]?.body.entry ?? []
      expect(entry).toMatchObject({ id: NUMBER.waba_id, time: expect.any(Number) })
    }
  )

  it("may be an error without a message, or what a test wants them to be", async () => {
    await harness.control("POST", `/numbers/${phone_number_id}/news`, { error_code: 130429 })
    await harness.control("POST", `/numbers/${phone_number_id}/news`, {
      field: "account_update",
      value: { event: "ACCOUNT_DELETED" },
    })
    const changes = await arrived(2)
    expect(changes.map(({ field }) => field).sort()).toEqual(["account_update", "messages"])
    expect(changes.find(({ field }) => field === "messages")?.value.errors).toMatchObject([{ code: 130429 }])
    expect(changes.find(({ field }) => field === "account_update")?.value).toEqual({
      event: "ACCOUNT_DELETED",
    })
    const unknown = await harness.control("POST", `/numbers/${phone_number_id}/news`, { field: "weather" })
    expect(unknown).toMatchObject({
      status: 400,
      body: { message: expect.stringContaining("field must be") },
    })
  })

  it("of a template say what has changed", async () => {
    const template = { waba_id: NUMBER.waba_id, name: "lembrete", language: "pt_BR" }
    const components = [{ type: "BODY", text: "Seu pedido {{1}} chegou" }]
    await harness.control("POST", "/templates", template)
    await harness.control("POST", "/templates", { ...template, quality: "YELLOW" })
    await harness.control("POST", "/templates", { ...template, category: "MARKETING", components })
    const changes = await arrived(4)
    expect(changes.map(({ field }) => field).sort()).toEqual([
      "message_template_components_update",
      "message_template_quality_update",
      "message_template_status_update",
      "template_category_update",
    ])
    for (const { value } of changes) {
      expect(value).toMatchObject({ message_template_name: "lembrete", message_template_language: "pt-BR" })
    }
  })
})

describe("awkward media", () => {
  it("run out on demand, claim a wrong hash, or are too large to come at all", async () => {
    const { contact } = await harness.contact()
    const image = { base64: "iVBORw0KGgo=", mime_type: "image/png" }
    await harness.says(contact.id, { type: "image", image })
    await harness.until(() => harness.messages().length === 1)
    const { id } = harness.messages()[0]?.image as { id: string }
    await harness.control("POST", `/media/${id}`, { sha256: "not its hash" })
    expect((await harness.graph("GET", `/${id}`)).body).toMatchObject({ sha256: "not its hash" })
    await harness.control("POST", `/media/${id}`, { expired: true })
    expect((await harness.graph("GET", `/${id}`)).body).toMatchObject({ error: { code: 100 } })
    expect((await harness.control("POST", `/media/${id}`, {})).status).toBe(404)
    await harness.says(contact.id, {
      type: "unsupported",
      unsupported: { type: "video" },
      error_code: 131052,
    })
    await harness.until(() => harness.messages().length === 2)
    expect(harness.messages()[1]).toMatchObject({
      unsupported: { type: "video" },
      errors: [{ code: 131052, error_data: { details: expect.stringContaining("100 MB") } }],
    })
  })
})
