import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import type { ChannelEvent } from "../../../types/channel"
import { changesOf, readFixtures } from "./fixtures"
import { channelOf, CONTACT, NUMBER, PNG, startPlatform, type Platform } from "./platform"

/** What the platform posts when things happen on it, as the provider reads it. */
let platform: Platform
let receiver: Server
let events: ChannelEvent[]

beforeAll(async () => {
  platform = await startPlatform()
  receiver = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on("data", (chunk: Buffer) => chunks.push(chunk))
    request.on("end", () => {
      const rawBody = Buffer.concat(chunks)
      const headers = request.headers as Record<string, string>
      const isGenuine = platform.provider.verifyWebhook({ rawBody, headers }, [channelOf()])
      if (isGenuine) {
        events.push(...platform.provider.parseWebhook(JSON.parse(rawBody.toString()), new Date()))
      }
      response.writeHead(isGenuine ? 200 : 401).end()
    })
  })
  await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve))
})
afterAll(async () => {
  await platform.close()
  receiver.closeAllConnections()
  receiver.close()
})
beforeEach(async () => {
  events = []
  await platform.reset()
  await platform.register({ webhook_url: `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/` })
})

const { phone_number_id } = NUMBER
const happens = (path: string, body: Record<string, unknown> = {}) =>
  platform.control("POST", `/contacts/${CONTACT.id}/${path}`, { phone_number_id, ...body })
const arrived = (count: number) => vi.waitUntil(() => events.length >= count && events, { timeout: 10_000 })
const byOurselves = { direction: "outbound", opens_window: false, contact: { wa_id: CONTACT.wa_id } }

describe("what happens on the platform", () => {
  it("is read through escapes and signature", async () => {
    await platform.says({ text: "Olá! 💙 https://loja.example/é" })
    expect(await arrived(1)).toMatchObject([
      {
        account_id: phone_number_id,
        text: "Olá! 💙 https://loja.example/é",
        contact: { wa_id: CONTACT.wa_id },
      },
    ])
  })

  it.each(readFixtures(NUMBER, new Date()).map((fixture) => [fixture.name, fixture] as const))(
    "is the same after the transport: %s",
    async (_name, fixture) => {
      const { statuses } = await platform.control<{ statuses: number[] }>("POST", "/deliveries", {
        changes: changesOf(fixture),
      })
      expect(statuses).toEqual([200])
      expect(events).toHaveLength(fixture.events.length)
      fixture.events.forEach((expected, place) => expect(events[place]).toMatchObject(expected))
    }
  )

  it("is an echo when written in the business's own app", async () => {
    await happens("echoes", { text: "Até as 18h", message_id: "wamid.echo" })
    await arrived(1)
    await happens("echoes", { type: "revoke", revoke: { original_message_id: "wamid.echo" } })
    expect(await arrived(2)).toMatchObject([
      { ...byOurselves, text: "Até as 18h", details: { from_app: true } },
      { type: "revoke", external_id: "wamid.echo" },
    ])
  })

  it.each([
    ["whose number is known", CONTACT.wa_id, CONTACT.id],
    ["who hides the number", null, "hidden"],
  ])("is history when it was written before, with a person %s", async (_who, wa_id, id) => {
    await platform.control("POST", "/contacts", { id: "hidden", name: "Pablo", wa_id: null })
    const ago = (hours: number) => Date.now() - hours * 3_600_000
    const image = { base64: PNG.toString("base64"), mime_type: "image/png" }
    await platform.control("POST", `/contacts/${id}/history`, {
      phone_number_id,
      messages: [
        { by: "business", text: "Saiu para entrega", timestamp: ago(5) },
        { text: "Obrigada!", timestamp: ago(4) },
        { type: "image", image, timestamp: ago(3) },
      ],
    })
    const past = (await arrived(4)).flatMap((event) => (event.type === "message" ? event : []))
    // The file is delivered apart, and may come first.
    past.sort((one, other) => Number(one.kind === "image") - Number(other.kind === "image"))
    expect(past).toMatchObject([
      { direction: "outbound", text: "Saiu para entrega" },
      { direction: "inbound", text: "Obrigada!" },
      { direction: "inbound", kind: "unsupported", details: { type: "media_placeholder" } },
      { direction: "inbound", kind: "image", external_id: past[2]!.external_id },
    ])
    for (const event of past) {
      expect(event).toMatchObject({ is_history: true, opens_window: false, contact: { wa_id } })
    }
    expect(new Set(past.map(({ contact }) => contact.user_id)).size).toBe(1)
  })

  it("is a change of address when the number or the user id changes", async () => {
    await platform.says()
    await arrived(1)
    await happens("number-change", { new_wa_id: "5581977770001", phone_number_id: undefined })
    expect((await arrived(3)).slice(1)).toMatchObject([
      { type: "contact", contact: { wa_id: CONTACT.wa_id }, next: { wa_id: "5581977770001" } },
      { kind: "activity", details: { system: { type: "number_changed", previous: CONTACT.wa_id } } },
    ])
    await happens("user-id-change", { new_user_id: "BR.42", phone_number_id: undefined })
    expect((await arrived(4)).at(-1)).toMatchObject({
      type: "contact",
      next: { user_id: "BR.42", wa_id: null },
    })
  })

  it("is a wish when a person wants no more marketing", async () => {
    await happens("marketing", { accepts: false })
    expect(await arrived(1)).toMatchObject([
      { type: "contact", contact: { wa_id: CONTACT.wa_id }, accepts_marketing: false },
    ])
  })

  it("is news of the account, which only its owner takes", async () => {
    await platform.control("POST", `/numbers/${phone_number_id}/news`, { field: "account_update" })
    await arrived(1)
    await platform.control("POST", "/templates", { waba_id: NUMBER.waba_id, name: "n", language: "pt_BR" })
    const news = await arrived(2)
    expect(news).toMatchObject([
      { type: "channel", about: "health", account_id: NUMBER.waba_id },
      { type: "channel", about: "templates", account_id: NUMBER.waba_id },
    ])
    expect(platform.provider.ownsAccount(channelOf(), NUMBER.waba_id)).toBe(true)
    expect(platform.provider.ownsAccount(channelOf({ waba_id: "other" }), NUMBER.waba_id)).toBe(false)
  })

  it("can be fetched when it is a file, with the hash the message told", async () => {
    await platform.says({ type: "image", image: { base64: PNG.toString("base64"), mime_type: "image/png" } })
    const [event] = await arrived(1)
    if (event?.type !== "message") throw new Error("no message")
    const [medium] = event.attachments
    expect(medium!.sha256).toMatch(/^[0-9a-f]{64}$/)
    const opened = await platform.provider.fetchMedium(channelOf(), { ...medium!, message_external_id: "w" })
    expect(opened.size).toBe(PNG.length)
    opened.stream.destroy()
  })
})
