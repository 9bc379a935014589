import { createHmac } from "node:crypto"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { ACCOUNT, PNG, startInstagramHarness, type InstagramHarness } from "./testing.js"

let harness: InstagramHarness
beforeAll(async () => void (harness = await startInstagramHarness()))
afterAll(() => harness.close())
beforeEach(() => harness.reset())

const ME = { sender: { id: "1254477777777001" }, recipient: { id: ACCOUNT.account_id } }
const image = (type = "image") => ({ type, base64: PNG.toString("base64"), mime_type: "image/png" })

describe("what customers do", () => {
  it("arrives escaped, signed with the account's secret, in milliseconds", async () => {
    const answer = await harness.customer("/messages", { text: "Olá https://loja.example/1" })
    expect(answer.status).toBe(201)
    const event = await harness.until(() => harness.heard()[0])
    expect(event).toMatchObject({ ...ME, message: { mid: answer.body!.message_id } })
    expect(event.timestamp).toBeGreaterThan(1e12)
    const { raw, headers } = harness.receiver.received[0]!
    expect(raw.toString()).toContain("Ol\\u00e1 https:\\/\\/")
    const expected = createHmac("sha256", ACCOUNT.app_secret).update(raw).digest("hex")
    expect(headers["x-hub-signature-256"]).toBe(`sha256=${expected}`)
  })

  it.each([
    [{ attachments: [image()] }, { attachments: [{ type: "image", payload: { url: expect.any(String) } }] }],
    [
      { attachments: [image(), image("video")] },
      { attachments: [{ type: "image" }, { type: "video", payload: { url: expect.any(String) } }] },
    ],
    [{ attachments: [{ type: "ephemeral" }] }, { attachments: [{ type: "ephemeral" }] }],
    [
      { attachments: [{ ...image("ig_story"), payload: { story_media_id: "1" } }] },
      { attachments: [{ payload: { story_media_id: "1", story_media_url: expect.any(String) } }] },
    ],
    [
      { attachments: [{ type: "share", payload: { url: "https://www.instagram.com/p/1" } }] },
      { attachments: [{ type: "share", payload: { url: "https://www.instagram.com/p/1" } }] },
    ],
    [{ attachments: [image("story_mention")] }, { attachments: [{ type: "story_mention" }] }],
    [
      { text: "Size?", story: { id: "9", ...image(), type: undefined } },
      { text: "Size?", reply_to: { story: { id: "9", url: expect.any(String) } } },
    ],
    [
      { text: "this", reply_to: "mid" },
      { text: "this", reply_to: { mid: "mid" } },
    ],
    [
      { text: "Yes", quick_reply: "y" },
      { text: "Yes", quick_reply: { payload: "y" } },
    ],
    [
      { text: "Hi", referral: { source: "ADS" } },
      { text: "Hi", referral: { source: "ADS" } },
    ],
    [{ is_unsupported: true }, { is_unsupported: true }],
  ])("sends %j", async (given, message) => {
    expect(await harness.customer("/messages", given)).toMatchObject({ status: 201 })
    expect(await harness.until(() => harness.heard()[0])).toMatchObject({ ...ME, message })
  })

  it("sends what happens to messages", async () => {
    const mid = "the-mid"
    const steps: [string, object, object][] = [
      [
        "/edit",
        { message_id: mid, text: "new", num_edit: "1" },
        { message_edit: { mid, text: "new", num_edit: "1" } },
      ],
      ["/edit", { message_id: mid, num_edit: 0 }, { message_edit: { mid, num_edit: 0 } }],
      ["/unsend", { message_id: mid }, { message: { mid, is_deleted: true } }],
      [
        "/reactions",
        { message_id: mid, emoji: "❤️", reaction: "love" },
        { reaction: { mid, action: "react", reaction: "love", emoji: "❤️" } },
      ],
      ["/reactions", { message_id: mid }, { reaction: { mid, action: "unreact" } }],
      ["/read", { message_id: mid }, { read: { mid } }],
      ["/postbacks", { title: "Start", payload: "S" }, { postback: { title: "Start", payload: "S" } }],
      ["/referrals", { ref: "r", source: "IGME_LINK" }, { referral: { ref: "r", source: "IGME_LINK" } }],
    ]
    for (const [path, body, fact] of steps) {
      harness.receiver.received.length = 0
      expect((await harness.customer(path, body)).status).toBeLessThan(300)
      expect(await harness.until(() => harness.heard()[0])).toMatchObject({ ...ME, ...fact })
    }
  })

  it("echoes what the business writes in the app", async () => {
    await harness.customer("/messages", { text: "from the app", is_echo: true })
    const event = await harness.until(() => harness.heard()[0])
    expect(event).toMatchObject({
      sender: ME.recipient,
      recipient: ME.sender,
      message: { is_echo: true, text: "from the app" },
    })
  })

  it("wraps events as standby and changes", async () => {
    await harness.customer("/messages", { text: "a", envelope: "standby" })
    await harness.until(() => harness.entries()[0])
    expect(harness.entries()[0]).toMatchObject({ standby: [{ message: { text: "a" } }] })
    await harness.customer("/messages", { text: "b", envelope: "changes" })
    await harness.until(() => harness.entries()[1])
    expect(harness.entries()[1]).toMatchObject({
      changes: [{ field: "messages", value: { message: { text: "b" } } }],
    })
  })

  it("refuses what makes no sense", async () => {
    const answers = await Promise.all([
      harness.customer("/messages", { text: 5 }),
      harness.customer("/messages", { attachments: [{}] }),
      harness.customer("/messages", { text: "x" }, "nobody"),
      harness.control("POST", "/instagram/accounts", { account_id: "1" }),
      harness.control("POST", "/instagram/nothing", {}),
    ])
    expect(answers.map(({ status }) => status)).toEqual([400, 400, 404, 400, 404])
  })
})

describe("webhooks", () => {
  it("are tried again until they are answered 200", async () => {
    harness.receiver.answers.push(500, 201, 200)
    await harness.customer("/messages", { text: "x" })
    await harness.until(() => harness.receiver.received.length === 3)
    expect(new Set(harness.heard().map(({ message }) => message!.mid)).size).toBe(1)
  })

  it("are lost while dropping, and come back when replayed", async () => {
    await harness.control("POST", "/instagram/webhooks", { drop: true })
    await harness.customer("/messages", { text: "lost" })
    await harness.control("POST", "/instagram/webhooks", { drop: false })
    await harness.customer("/messages", { text: "heard" })
    await harness.until(() => harness.heard().length === 1)
    expect(harness.heard()[0]).toMatchObject({ message: { text: "heard" } })
    expect((await harness.control("POST", "/instagram/webhooks/replay", {})).body).toEqual({ replayed: 1 })
    await harness.until(() => harness.heard().length === 2)
    expect(harness.heard()[1]).toMatchObject({ message: { text: "lost" } })
  })

  it("come twice on demand", async () => {
    await harness.control("POST", "/instagram/faults", { on: "webhook", kind: "duplicate_delivery" })
    await harness.customer("/messages", { text: "x" })
    await harness.until(() => harness.heard().length === 2)
  })

  it("stay away from an account that is not subscribed", async () => {
    await harness.graph("DELETE", "/me/subscribed_apps")
    await harness.customer("/messages", { text: "x" })
    await harness.graph("POST", "/me/subscribed_apps?subscribed_fields=messages")
    await harness.customer("/messages", { text: "y" })
    await harness.until(() => harness.heard().length === 1)
    expect(harness.heard()[0]).toMatchObject({ message: { text: "y" } })
    const refused = await harness.graph("POST", "/me/subscribed_apps?subscribed_fields=no_such_field")
    expect(refused).toMatchObject({ status: 400, body: { error: { code: 100 } } })
  })

  it("are made by hand, for other accounts too", async () => {
    const body = { object: "instagram", entry: [{ id: "17841499999999999", time: 1, messaging: [] }] }
    const given = { account_id: ACCOUNT.account_id, body, copies: 2 }
    const answer = await harness.control("POST", "/instagram/deliveries", given)
    expect(answer.body).toMatchObject({ statuses: [200, 200] })
    expect(harness.entries()[0]).toMatchObject({ id: "17841499999999999" })
  })
})
