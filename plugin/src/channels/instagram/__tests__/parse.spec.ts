import type { ChannelEvent } from "../../../types/channel"
import { ACCOUNT_ID, CUSTOMER_ID, deliveryOf, FIXTURES, type Sight } from "./fixtures"
import { accountsOf, parseWebhook } from "../parse"

const NOW = new Date("2026-11-22T12:00:00.500Z")
const SENT_AT = 1_795_350_000_123

const person = { sender: { id: CUSTOMER_ID }, recipient: { id: ACCOUNT_ID }, timestamp: SENT_AT }
const delivery = (...messaging: unknown[]) => ({
  object: "instagram",
  entry: [{ id: ACCOUNT_ID, messaging }],
})
const parseMessage = (message: object) =>
  parseWebhook(delivery({ ...person, message: { mid: "m", ...message } }), NOW)[0]

/** The event as the fixtures describe what one sees of it. */
function sightOf(event: ChannelEvent | undefined): Sight | null {
  switch (event?.type) {
    case undefined:
      return null
    case "message": {
      const { type, kind, text, details, direction } = event
      return {
        type,
        kind,
        text,
        details: { ...details },
        direction,
        opens_window: event.opens_window,
        attachments: event.attachments.map((attachment) => attachment.kind),
        ...(event.reply_to_external_id ? { reply_to: event.reply_to_external_id } : {}),
      }
    }
    case "reaction":
      return { type: event.type, external_id: event.external_id, emoji: event.emoji }
    case "status":
      return { type: event.type, external_id: event.external_id, status: "read", covers_earlier: true }
    case "edit":
      return { type: event.type, external_id: event.external_id, text: event.text! }
    case "revoke":
      return { type: event.type, external_id: event.external_id }
    default:
      throw new Error(`unexpected ${event!.type}`)
  }
}

function filled(sees: Sight | null): Sight | null {
  if (sees?.type !== "message") return sees
  const direction = sees.direction ?? "inbound"
  return { attachments: [], direction, opens_window: direction === "inbound", ...sees }
}

describe("parseWebhook", () => {
  it.each(FIXTURES)("shows what it should of: $name", ({ name, sees }) => {
    const events = parseWebhook(deliveryOf(name), NOW)
    expect(events.length).toBe(sees ? 1 : 0)
    expect(sightOf(events[0])).toEqual(filled(sees))
  })

  it("names the customer, whoever wrote", () => {
    for (const name of ["text", "echo", "wrapped-in-changes", "standby", "postback", "link-referral"]) {
      expect(parseWebhook(deliveryOf(name), NOW)[0]).toMatchObject({
        account_id: ACCOUNT_ID,
        contact: { user_id: CUSTOMER_ID, wa_id: null },
      })
    }
  })

  it("keeps the addresses of media, with their place for asking again", () => {
    expect(parseWebhook(deliveryOf("several-images"), NOW)[0]).toMatchObject({
      attachments: [
        { source_url: "https://scontent.cdninstagram.com/v/t1.15752-9/one.jpg", details: { index: 0 } },
        { details: { index: 1 } },
        { details: { index: 2 } },
      ],
    })
    expect(parseWebhook(deliveryOf("story-mention"), NOW)[0]).toMatchObject({
      attachments: [{ details: { story: true } }],
    })
  })

  it.each([
    [SENT_AT, "2026-11-22T12:20:00.123Z"],
    [String(SENT_AT), "2026-11-22T12:20:00.123Z"],
    [SENT_AT * 1_000, "2026-11-22T12:20:00.123Z"],
    [Math.floor(SENT_AT / 1_000), "2026-11-22T12:20:00.000Z"],
    ["2026-11-22T12:20:00+0000", "2026-11-22T12:20:00.000Z"],
    ["soon", "2026-11-22T12:00:00.500Z"],
    [-5, "2026-11-22T12:00:00.500Z"],
    [17_953_500_000_123, "2026-11-22T12:00:00.500Z"],
    [{}, "2026-11-22T12:00:00.500Z"],
  ])("reads the time %j", (timestamp, expected) => {
    const [event] = parseWebhook(delivery({ ...person, timestamp, message: { mid: "m", text: "x" } }), NOW)
    expect(event?.occurred_at.toISOString()).toBe(expected)
  })

  it("takes the time of the entry when an event has none", () => {
    const event = { ...person, timestamp: undefined, message: { mid: "m", text: "x" } }
    const body = { entry: [{ id: ACCOUNT_ID, time: SENT_AT, messaging: [event] }] }
    expect(parseWebhook(body, NOW)[0]?.occurred_at.getTime()).toBe(SENT_AT)
  })

  it("tells every event of a mixed delivery apart, each with its own account", () => {
    const body = {
      entry: [
        {
          id: ACCOUNT_ID,
          messaging: [
            { ...person, message: { mid: "a", text: "x" } },
            { ...person, read: { mid: "b" } },
            { ...person, reaction: { mid: "c", action: "react", emoji: "👍" } },
          ],
        },
        { id: "2", messaging: [{ ...person, recipient: { id: "2" }, message: { mid: "d", text: "x" } }] },
      ],
    }
    const seen = parseWebhook(body, NOW).map((event) => `${event.account_id} ${event.type}`)
    expect(seen).toEqual([
      `${ACCOUNT_ID} message`,
      `${ACCOUNT_ID} status`,
      `${ACCOUNT_ID} reaction`,
      "2 message",
    ])
  })

  it("gives an event without an id the same one whenever it comes again", () => {
    const ids = [NOW, new Date(NOW.getTime() + 60_000)].map((at) => {
      const [event] = parseWebhook(deliveryOf("link-referral"), at)
      return event?.type === "message" ? event.external_id : null
    })
    expect(ids[0]).toMatch(/^referral:[0-9a-f]{32}$/)
    expect(ids[1]).toBe(ids[0])
  })

  it("opens the window for a click on an ad", () => {
    const [event] = parseWebhook(delivery({ ...person, referral: { source: "ADS", ad_id: "1" } }), NOW)
    expect(event).toMatchObject({ kind: "activity", opens_window: true })
  })

  it("takes a photo that answers a story as both", () => {
    const event = parseMessage({
      attachments: [{ type: "image", payload: { url: "https://scontent.cdninstagram.com/a.jpg" } }],
      reply_to: { story: { id: "s", url: "https://scontent.cdninstagram.com/s.jpg" } },
    })
    expect(event).toMatchObject({
      kind: "story",
      attachments: [{ details: { index: 0 } }, { details: { story: true } }],
    })
  })

  it.each([
    [null],
    [1],
    ["x"],
    [[]],
    [{}],
    [{ entry: {} }],
    [{ entry: [null, 1, { id: ACCOUNT_ID, messaging: "x" }] }],
    [{ entry: [{ messaging: [{ ...person, message: { mid: "m", text: "no account" } }] }] }],
    [delivery(null, 3, {}, { message: { mid: "m", text: "from nobody" } }, { ...person, message: {} })],
    [delivery({ ...person, message: 7 }, { ...person, reaction: {} }, { ...person, read: [] })],
  ])("skips what it cannot read: %j", (body) => {
    expect(parseWebhook(body, NOW)).toEqual([])
  })

  it("loses no message to a mistyped field beside it", () => {
    const odd = { attachments: "odd", reply_to: 3, referral: [], is_deleted: "no", quick_reply: "x" }
    expect(parseMessage({ text: "hi", ...odd })).toMatchObject({ type: "message", kind: "text", text: "hi" })
  })

  it("shows a message that says nothing as one it cannot show", () => {
    expect(parseMessage({})).toMatchObject({ kind: "unsupported", details: { type: "unsupported" } })
    expect(parseMessage({ attachments: [null, {}] })).toMatchObject({ kind: "unsupported" })
  })
})

describe("odd deliveries", () => {
  const ODD = [null, 7, "odd", [], {}, true, [null], { id: {} }]

  /** The value with each of its parts, one after the other, replaced by something odd. */
  function* damaged(value: unknown): Generator<unknown> {
    yield* ODD
    if (typeof value !== "object" || value === null) return
    for (const [key, part] of Object.entries(value)) {
      for (const broken of damaged(part)) {
        yield Array.isArray(value)
          ? value.map((item, index) => (String(index) === key ? broken : item))
          : { ...value, [key]: broken }
      }
    }
  }

  it.each(FIXTURES)("never throw: $name", ({ name }) => {
    for (const body of damaged(deliveryOf(name))) {
      expect(() => [accountsOf(body), parseWebhook(body, NOW)]).not.toThrow()
    }
  })
})

describe("accountsOf", () => {
  it("names the account of every entry", () => {
    expect(accountsOf({ entry: [{ id: 1 }, { id: "2" }, {}, null] })).toEqual(["1", "2"])
  })
})
