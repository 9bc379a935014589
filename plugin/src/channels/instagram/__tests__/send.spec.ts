import { Readable } from "node:stream"
import type { OutboundAttachment } from "../../../types/channel"
import { messagePayload } from "../send"
import {
  channelWith,
  CUSTOMER_ID,
  outbound,
  PNG,
  startSimulatedInstagram,
  type SimulatedInstagram,
} from "./simulated"

const attachment = (given: Partial<OutboundAttachment> = {}): OutboundAttachment => ({
  id: "att_1",
  kind: "image",
  mime_type: "image/png",
  name: "a.png",
  size: PNG.length,
  voice: false,
  open: async () => Readable.from(PNG),
  public_url: "https://shop.example/a.png",
  ...given,
})

describe("messagePayload", () => {
  it.each([
    [{}, { message: { text: "Olá" } }],
    [{ reply_to_external_id: "mid" }, { message: { text: "Olá" }, reply_to: { mid: "mid" } }],
    [
      { kind: "image" as const, text: null, attachments: [attachment()] },
      { message: { attachment: { type: "image", payload: { url: "https://shop.example/a.png" } } } },
    ],
    [
      { kind: "image" as const, text: null, attachments: [attachment(), attachment()] },
      { message: { attachments: [{ type: "image" }, { type: "image" }] } },
    ],
    [
      { kind: "audio" as const, text: null, attachments: [attachment({ kind: "audio", voice: true })] },
      { message: { attachment: { type: "audio" } } },
    ],
    [
      {
        kind: "interactive" as const,
        details: {
          interactive: {
            type: "quick_replies" as const,
            options: [{ id: "a", title: "A title that is longer than twenty" }],
          },
        },
      },
      {
        message: {
          text: "Olá",
          quick_replies: [{ content_type: "text", title: "A title that is lon…", payload: "a" }],
        },
      },
    ],
  ])("gives %j Instagram's shape", (given, payload) => {
    const shaped = messagePayload(outbound(given))
    expect(shaped).toMatchObject({ recipient: { id: CUSTOMER_ID }, ...payload })
    expect(shaped).not.toHaveProperty("tag")
  })

  it("counts a text in bytes", () => {
    expect(messagePayload(outbound({ text: "é".repeat(500) }))).toBeDefined()
    expect(() => messagePayload(outbound({ text: "é".repeat(501) }))).toThrow(/1000 bytes/)
  })

  it.each([
    [{ text: " " }, "invalid_request"],
    [{ to: { user_id: null, wa_id: "55" } }, "undeliverable"],
    [{ kind: "template" as const }, "unsupported_type"],
    [{ kind: "document" as const, attachments: [attachment({ kind: "document" })] }, "unsupported_type"],
    [{ kind: "image" as const, text: "caption", attachments: [attachment()] }, "unsupported_type"],
    [
      { kind: "video" as const, text: null, attachments: [attachment(), attachment({ kind: "video" })] },
      "unsupported_type",
    ],
  ])("refuses %j before anything is sent", (given, code) => {
    expect(() => messagePayload(outbound(given))).toThrow(expect.objectContaining({ code, retryable: false }))
  })
})

describe("send", () => {
  let instagram: SimulatedInstagram
  beforeAll(async () => void (instagram = await startSimulatedInstagram()))
  afterAll(() => instagram.close())
  beforeEach(() => instagram.reset())

  const send = (given = {}, settings = {}) =>
    instagram.provider.send(channelWith({}, settings), outbound(given))
  const fault = (given: object) => instagram.control("/instagram/faults", given)

  it("answers the platform's id", async () => {
    await instagram.writes({ text: "hi" })
    const result = await send()
    const [sent] = await instagram.sent()
    expect(result).toEqual({ external_id: sent!.id, wa_id: null, user_id: CUSTOMER_ID })
  })

  it("sends through a Page under the Page's id", async () => {
    await instagram.register({ login: "page", page_id: "900", access_token: "page-token" })
    await instagram.writes({ text: "hi" })
    const channel = channelWith({ login: "page", page_id: "900", access_token: "page-token" })
    expect((await instagram.provider.send(channel, outbound())).external_id).toBeTruthy()
  })

  it("uses the tag for people when the window is closed, and only then", async () => {
    await instagram.register({ human_agent: true })
    await instagram.writes({ text: "hi" })
    await send({}, { human_agent: true })
    await instagram.control("/clock", { advance_hours: 25 })
    await expect(send()).rejects.toMatchObject({ code: "window_closed", provider_code: "10/2534022" })
    await expect(send({ by_person: false }, { human_agent: true })).rejects.toMatchObject({
      code: "window_closed",
    })
    await send({}, { human_agent: true })
    const bodies = (await instagram.sent()).map(({ body }) => body)
    expect(bodies).toHaveLength(2)
    expect(bodies[0]).not.toHaveProperty("tag")
    expect(bodies[1]).toMatchObject({ messaging_type: "MESSAGE_TAG", tag: "HUMAN_AGENT" })
  })

  it("says that the window is closed when the app lacks the permission for the tag", async () => {
    await instagram.writes({ text: "hi" })
    await instagram.control("/clock", { advance_hours: 25 })
    await expect(send({}, { human_agent: true })).rejects.toMatchObject({
      code: "window_closed",
      message: expect.stringContaining("Human Agent"),
    })
  })

  it.each([
    [{ code: 190 }, { code: "channel_disconnected", disconnects: true }],
    [{ code: 10 }, { code: "permission_missing", retryable: false }],
    [{ code: 200 }, { code: "permission_missing" }],
    [{ code: 10, subcode: 2018278 }, { code: "window_closed" }],
    [{ code: 100, subcode: 2534014 }, { code: "undeliverable" }],
    [{ code: 551, subcode: 1545041 }, { code: "undeliverable" }],
    [{ code: 613 }, { code: "rate_limited", retryable: true }],
    [{ code: 4 }, { code: "rate_limited", retryable: true }],
    [
      { code: 2, subcode: 1545133, http_status: 500 },
      { code: "platform_unavailable", retryable: true },
    ],
    [
      { code: 1200, is_transient: true },
      { code: "platform_unavailable", retryable: true },
    ],
    [
      { code: 10903, subcode: 2534025 },
      { code: "already_answered", retryable: false },
    ],
    [{ code: 368 }, { code: "account_restricted" }],
    [{ code: 99999 }, { code: "platform_error", retryable: false }],
  ])("maps the refusal %j", async (given, expected) => {
    await instagram.writes({ text: "hi" })
    await fault({ kind: "error", ...given })
    await expect(send()).rejects.toMatchObject({ uncertain: false, ...expected })
  })

  it.each([[{ kind: "accepted_then_500" }], [{ kind: "drop_connection" }]])(
    "leaves open what became of a message after %j",
    async (given) => {
      await instagram.writes({ text: "hi" })
      await fault(given)
      await expect(send()).rejects.toMatchObject({ uncertain: true, retryable: false })
    }
  )

  it("is certain that nothing went out when nobody was there", async () => {
    const { provider, close } = await startSimulatedInstagram()
    await close()
    await expect(provider.send(channelWith(), outbound())).rejects.toMatchObject({
      code: "platform_unreachable",
      uncertain: false,
      retryable: true,
    })
  })

  it("reacts, takes it back, reads and types", async () => {
    const mid = await instagram.writes({ text: "hi" })
    const to = outbound().to
    const { provider } = instagram
    await provider.react(channelWith(), { to, external_id: mid, emoji: "❤" })
    const message = async () => (await instagram.state()).threads[0]!.messages[0]
    expect(await message()).toMatchObject({ reactions: [{ by: "business", emoji: "❤️" }] })
    await provider.react(channelWith(), { to, external_id: mid, emoji: null })
    expect(await message()).toMatchObject({ reactions: [] })
    await provider.setTyping(channelWith(), { to, external_id: mid })
    await provider.markRead(channelWith(), { to, external_id: mid })
    expect(await message()).toMatchObject({ status: "read" })
  })

  it("gives a profile, and nothing of somebody who has not agreed", async () => {
    const contact = { user_id: CUSTOMER_ID, wa_id: null, username: null, profile_name: null }
    expect(await instagram.provider.fetchProfile(channelWith(), contact)).toBeNull()
    await instagram.writes({ text: "hi" })
    expect(await instagram.provider.fetchProfile(channelWith(), contact)).toEqual({
      username: "livia",
      profile_name: "Lívia",
      avatar_url: null,
    })
    await fault({ on: "read", kind: "error", code: 613 })
    await expect(instagram.provider.fetchProfile(channelWith(), contact)).rejects.toMatchObject({
      retryable: true,
    })
  })
})
