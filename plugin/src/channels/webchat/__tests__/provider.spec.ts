import type { ConnectedChannel, OutboundMessage } from "../../../types/channel"
import { WebchatProvider } from "../provider"

const provider = new WebchatProvider()
const received = new Date("2026-11-22T12:00:00.500Z")

const delivery = (message: Record<string, unknown> = {}) => ({
  account: "webchat_1",
  visitor: { id: "visitor_1", name: "Clara", email: "clara@example.com" },
  message: {
    id: "visitor_1.a",
    client_id: "a",
    text: "hello",
    option_id: null,
    page_url: "https://shop.example/lamp",
    attachments: [],
    at: "2026-11-22T12:00:00.123Z",
    ...message,
  },
})

describe("a visitor's delivery", () => {
  it("becomes a message of the visitor", () => {
    expect(provider.parseWebhook(delivery(), received)).toEqual([
      {
        type: "message",
        direction: "inbound",
        account_id: "webchat_1",
        occurred_at: new Date("2026-11-22T12:00:00.123Z"),
        external_id: "visitor_1.a",
        contact: { user_id: "visitor_1", wa_id: null, username: null, profile_name: "Clara" },
        kind: "text",
        text: "hello",
        attachments: [],
        reply_to_external_id: null,
        details: {
          visitor: { client_id: "a", page_url: "https://shop.example/lamp", email: "clara@example.com" },
        },
        opens_window: true,
        raw: delivery().message,
      },
    ])
  })

  it("names the uploads that belong to the message, and is what they are", () => {
    const attachments = [{ id: "iatt_1", kind: "image", mime_type: "image/png", name: "a.png" }]
    const [event] = provider.parseWebhook(delivery({ attachments, text: null }), received)
    expect(event).toMatchObject({
      kind: "image",
      text: null,
      attachments: [{ upload_id: "iatt_1", kind: "image", external_id: null, source_url: null }],
    })
  })

  it("says which option was chosen", () => {
    const [event] = provider.parseWebhook(delivery({ option_id: "sales", text: "Sales" }), received)
    expect(event).toMatchObject({
      kind: "interactive",
      text: "Sales",
      details: { interactive: { type: "button_reply", id: "sales" } },
    })
  })

  it("tells what became of messages of ours", () => {
    const { message: _, ...rest } = delivery()
    const receipts = [{ message_id: "msg_1.1", status: "read", at: "nonsense" }]
    expect(provider.parseWebhook({ ...rest, receipts }, received)).toEqual([
      {
        type: "status",
        account_id: "webchat_1",
        occurred_at: received,
        external_id: "msg_1.1",
        reference: null,
        status: "read",
        failure: null,
      },
    ])
  })

  it("that is none of ours says nothing", () => {
    const strangers = [null, 7, [], {}, { account: "webchat_1" }, { ...delivery(), message: { id: 1 } }]
    expect(strangers.flatMap((payload) => provider.parseWebhook(payload, received))).toEqual([])
    expect(provider.accountsOf(delivery())).toEqual(["webchat_1"])
    expect([null, { account: 7 }].flatMap((payload) => provider.accountsOf(payload))).toEqual([])
  })
})

describe("a webchat", () => {
  it("is an account of its own each time, and stays the one it is", () => {
    const first = provider.readCredentials({})
    expect(first.external_id).toMatch(/^webchat_/)
    expect(provider.readCredentials({}).external_id).not.toBe(first.external_id)
    expect(provider.readCredentials(first.credentials)).toEqual(first)
    expect(provider.readCredentials({ account_id: "webchat_chosen" }).external_id).not.toBe("webchat_chosen")
  })

  it("takes no deliveries from outside", () => {
    expect(provider.verifyWebhook()).toBe(false)
  })

  it("takes pictures and videos, and neither sound nor papers", () => {
    const { media, voice } = provider.getCapabilities()
    expect(Object.keys(media)).toEqual(["image", "video"])
    expect(voice).toBeNull()
  })

  it("has sent a message as soon as it is asked to", async () => {
    const message = { reference: "msg_1.2" } as OutboundMessage
    expect(await provider.send({} as ConnectedChannel, message)).toMatchObject({ external_id: "msg_1.2" })
  })

  it("complains while no site may show it", async () => {
    const health = (allowed_origins: unknown) =>
      provider.checkHealth({ settings: { allowed_origins } } as unknown as ConnectedChannel)
    expect(await health(["https://shop.example"])).toEqual({ state: "connected", reason: null })
    for (const origins of [undefined, [], ["*"], "https://shop.example"]) {
      expect((await health(origins)).state).toBe("degraded")
    }
  })
})
