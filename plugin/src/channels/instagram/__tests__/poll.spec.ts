import type { ChannelEvent, MessageEvent } from "../../../types/channel"
import { ChannelError } from "../../../utils/channel-error"
import { InstagramClient } from "../client"
import { poll } from "../poll"
import { channelWith, CUSTOMER_ID, PNG, startSimulatedInstagram, type SimulatedInstagram } from "./simulated"

const MINUTE = 60_000
const HOUR = 60 * MINUTE

describe("poll", () => {
  let instagram: SimulatedInstagram
  let client: InstagramClient
  beforeAll(async () => {
    instagram = await startSimulatedInstagram()
    const { url } = instagram
    client = new InstagramClient({ instagramUrl: `${url}/instagram`, pageUrl: url, version: "v26.0" })
  })
  afterAll(() => instagram.close())
  beforeEach(() => instagram.reset())
  afterEach(() => void vi.restoreAllMocks())

  const pollOnce = (cursor: Record<string, unknown> | null, channel = channelWith()) =>
    poll(client, channel, cursor, { pause: 0 })

  async function pollAll(given: Record<string, unknown> | null, channel = channelWith()) {
    const events: ChannelEvent[] = []
    let cursor = given
    for (let turns = 0; turns < 50; turns += 1) {
      const result = await pollOnce(cursor, channel)
      // What is kept between polls goes through the database as JSON.
      cursor = JSON.parse(JSON.stringify(result.cursor)) as Record<string, unknown>
      events.push(...result.events)
      if (!result.has_more) return { events: events as MessageEvent[], cursor, turns: turns + 1 }
    }
    throw new Error("never done")
  }
  const texts = (events: MessageEvent[]) => events.map(({ text }) => text)
  const ago = (milliseconds: number) => Date.now() - milliseconds

  it("finds what was written while webhooks were lost, once and with its own id and time", async () => {
    await instagram.writes({ text: "before" })
    const { cursor } = await pollAll(null)
    const at = Math.floor(Date.now() / 1_000) * 1_000 + 1_000
    const mid = await instagram.writes({ text: "missed", timestamp: at })
    const echo = await instagram.writes({ text: "answered in the app", is_echo: true, timestamp: at + 1_000 })
    const second = await pollAll(cursor)
    const missed = second.events.filter(({ external_id }) => [mid, echo].includes(external_id))
    expect(missed).toMatchObject([
      {
        external_id: mid,
        direction: "inbound",
        text: "missed",
        opens_window: true,
        contact: { user_id: CUSTOMER_ID, username: "livia" },
      },
      { external_id: echo, direction: "outbound", opens_window: false, contact: { user_id: CUSTOMER_ID } },
    ])
    expect(missed[0]!.occurred_at.getTime()).toBe(at)
    expect((await pollAll(second.cursor)).events).toEqual([])
  })

  it("takes the last day as missed and what is older as history", async () => {
    await instagram.writes({ text: "old", timestamp: ago(30 * HOUR) })
    await instagram.writes({ text: "new", timestamp: ago(HOUR) })
    const { events } = await pollAll(null)
    expect(texts(events)).toEqual(["old", "new"])
    expect(events[0]).toMatchObject({ is_history: true, opens_window: false })
    expect(events[1]).toMatchObject({ opens_window: true })
    expect(events[1]).not.toHaveProperty("is_history")
  })

  it("does a bounded amount at a time and goes on where it was", async () => {
    for (let customer = 0; customer < 30; customer += 1) {
      await instagram.control("/instagram/customers", { id: `c${customer}` })
      for (const turn of [0, 1]) {
        await instagram.writes(
          { text: `${customer}/${turn}`, timestamp: ago((customer + 2) * MINUTE) },
          `c${customer}`
        )
      }
    }
    const { events, turns } = await pollAll(null)
    expect(new Set(texts(events)).size).toBe(60)
    expect(events).toHaveLength(60)
    expect(turns).toBeGreaterThan(3)
  })

  it("asks for the list only while nothing changes", async () => {
    await instagram.writes({ text: "x" })
    const { cursor } = await pollAll(null)
    const read = vi.spyOn(client, "read")
    expect(await pollOnce(cursor)).toMatchObject({ events: [], has_more: false })
    expect(read).toHaveBeenCalledTimes(1)
  })

  it("leaves what was shared to its webhook for a while, then shows that there was something", async () => {
    await instagram.writes({ text: "before", timestamp: ago(2 * HOUR) })
    const { cursor } = await pollAll(null)
    const share = { type: "ig_post", base64: PNG.toString("base64"), mime_type: "image/png" }
    const mid = await instagram.writes({ attachments: [share], timestamp: ago(5 * MINUTE) })
    const early = await pollAll(cursor)
    expect(early.events.filter(({ external_id }) => external_id === mid)).toEqual([])
    const late = await poll(client, channelWith(), early.cursor, { now: Date.now() + 20 * MINUTE, pause: 0 })
    expect(late.events.slice(-1)).toMatchObject([
      { external_id: mid, kind: "unsupported", details: { type: "share" } },
    ])
  })

  it("reads media and mentions", async () => {
    const picture = { base64: PNG.toString("base64"), mime_type: "image/png" }
    await instagram.writes({ attachments: [{ type: "image", ...picture }], timestamp: ago(2 * MINUTE) })
    await instagram.writes({ attachments: [{ type: "story_mention", ...picture }], timestamp: ago(MINUTE) })
    const { events } = await pollAll(null)
    expect(events).toMatchObject([
      { kind: "image", attachments: [{ kind: "image", source_url: expect.stringContaining("http") }] },
      { kind: "story", details: { story: { type: "mention" } } },
    ])
  })

  it("works through a Page", async () => {
    const page = { login: "page", page_id: "900", access_token: "page-token" }
    await instagram.register(page)
    await instagram.writes({ text: "hi" })
    await instagram.writes({ text: "ours", is_echo: true, timestamp: Date.now() + 1_000 })
    const { events } = await pollAll(null, channelWith(page))
    expect(events.map(({ direction }) => direction)).toEqual(["inbound", "outbound"])
  })

  it("keeps what it read when it is refused in the middle", async () => {
    for (const customer of ["c1", "c2"]) {
      await instagram.control("/instagram/customers", { id: customer })
      await instagram.writes({ text: customer }, customer)
    }
    const read = vi.spyOn(client, "read")
    read.mockImplementation(async (...call) => {
      // The list, the account, one conversation and its message are read before.
      if (read.mock.calls.length > 4) {
        throw new ChannelError("too many", { code: "rate_limited", retryable: true })
      }
      return InstagramClient.prototype.read.apply(client, call)
    })
    const first = await pollOnce(null)
    expect(first.events).toHaveLength(1)
    read.mockRestore()
    const second = await pollAll(first.cursor)
    expect(texts([...(first.events as MessageEvent[]), ...second.events]).sort()).toEqual(["c1", "c2"])
  })

  it("passes by what is gone by the time it is asked for", async () => {
    for (const customer of ["c1", "c2"]) {
      await instagram.control("/instagram/customers", { id: customer })
      await instagram.writes({ text: customer }, customer)
    }
    const read = vi.spyOn(client, "read")
    read.mockImplementation(async (...call) => {
      const isFirstConversation = call[2]?.fields === "messages" && read.mock.calls.length === 3
      if (isFirstConversation) {
        throw new ChannelError("does not exist", { code: "invalid_request", retryable: false })
      }
      return InstagramClient.prototype.read.apply(client, call)
    })
    expect((await pollAll(null)).events).toHaveLength(1)
  })

  it("says so when nothing could be read", async () => {
    await expect(pollOnce(null, channelWith({ access_token: "old" }))).rejects.toMatchObject({
      code: "channel_disconnected",
    })
  })

  it("begins anew with a cursor it cannot read", async () => {
    await instagram.writes({ text: "x" })
    expect((await pollAll({ since: "soon" })).events).toHaveLength(1)
  })
})
