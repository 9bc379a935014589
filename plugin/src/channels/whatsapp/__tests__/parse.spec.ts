import { accountsOf, parseWebhook } from "../parse"

const NOW = new Date("2026-11-22T12:00:00.500Z")
const SECONDS = String(Math.floor(NOW.getTime() / 1000) - 60)

const change = (value: object, field = "messages") => ({
  field,
  value: { metadata: { phone_number_id: "1" }, ...value },
})
const payload = (...changes: object[]) => ({
  object: "whatsapp_business_account",
  entry: [{ id: "waba", changes }],
})
const message = (fields: object) => ({ id: "wamid.1", from: "5581999990001", timestamp: SECONDS, ...fields })
const parseOne = (fields: object) => parseWebhook(payload(change({ messages: [message(fields)] })), NOW)[0]

describe("parseWebhook", () => {
  it("reads every entry, change, message and status, each with its own account", () => {
    const events = parseWebhook(
      {
        entry: [
          {
            changes: [
              change({ messages: [message({ id: "a", type: "text" }), message({ id: "b", type: "text" })] }),
            ],
          },
          {
            changes: [
              {
                field: "messages",
                value: { metadata: { phone_number_id: "2" }, messages: [message({ id: "c", type: "text" })] },
              },
              change({
                statuses: [
                  { id: "d", status: "read", timestamp: SECONDS },
                  { id: "e", status: "sent", timestamp: SECONDS },
                ],
              }),
            ],
          },
        ],
      },
      NOW
    )
    expect(events.map(({ account_id, external_id }) => `${account_id}${external_id}`)).toEqual([
      "1a",
      "1b",
      "2c",
      "1d",
      "1e",
    ])
  })

  it("matches profiles by id and not by position", () => {
    const contacts = [
      { wa_id: "222", profile: { name: "Second" } },
      { user_id: "BR.1", profile: { name: "First", username: "first" } },
    ]
    const messages = [
      message({ id: "a", from: undefined, from_user_id: "BR.1", type: "text" }),
      message({ id: "b", from: "222", type: "text" }),
    ]
    const events = parseWebhook(payload(change({ contacts, messages })), NOW)
    expect(events).toMatchObject([
      { contact: { user_id: "BR.1", wa_id: null, username: "first", profile_name: "First" } },
      { contact: { user_id: null, wa_id: "222", profile_name: "Second" } },
    ])
  })

  it("takes the platform's time, and the time of arrival where it gives none or nonsense", () => {
    expect(parseOne({ type: "text" })?.occurred_at.toISOString()).toBe("2026-11-22T11:59:00.000Z")
    for (const timestamp of [undefined, "soon", "-5", "99999999999999999"]) {
      expect(parseOne({ type: "text", timestamp })?.occurred_at.toISOString()).toBe(
        "2026-11-22T12:00:00.000Z"
      )
    }
  })

  it.each([
    [
      "image",
      { image: { id: "m", mime_type: "image/jpeg", caption: "blue" } },
      { kind: "image", text: "blue" },
    ],
    ["audio", { audio: { id: "m", voice: true } }, { kind: "audio", details: { voice: true } }],
    [
      "document",
      { document: { id: "m", filename: "a.pdf" } },
      { kind: "document", attachments: [{ name: "a.pdf" }] },
    ],
    ["button", { button: { text: "Yes", payload: "y" } }, { kind: "interactive", text: "Yes" }],
    [
      "interactive",
      { interactive: { list_reply: { title: "Size M" } } },
      { kind: "interactive", text: "Size M" },
    ],
    ["interactive", {}, { kind: "interactive", text: null }],
    [
      "location",
      { location: { latitude: 1, longitude: 2, name: "Shop" } },
      { kind: "location", text: "Shop" },
    ],
    ["contacts", { contacts: [{ name: { formatted_name: "Ana" } }] }, { kind: "contacts", text: "Ana" }],
    ["order", { order: { text: "please", product_items: [] } }, { kind: "order", text: "please" }],
    [
      "unsupported",
      { errors: [{ code: 131051, title: "Unknown" }] },
      { kind: "unsupported", details: { error_code: 131051 } },
    ],
    ["hologram", { hologram: {} }, { kind: "unsupported", details: { type: "hologram" } }],
  ])("gives a message of type %s its place", (type, fields, expected) => {
    expect(parseOne({ type, ...fields })).toMatchObject({ type: "message", ...expected, raw: { type } })
  })

  it("does not count what opens no window", () => {
    expect(parseOne({ type: "system", system: { body: "changed" } })).toMatchObject({ opens_window: false })
    expect(parseOne({ type: "text" })).toMatchObject({ opens_window: true })
  })

  it("reads reactions, edits and deletions as news of another message", () => {
    expect(parseOne({ type: "reaction", reaction: { message_id: "w", emoji: "👍" } })).toMatchObject({
      type: "reaction",
      external_id: "w",
      emoji: "👍",
    })
    expect(parseOne({ type: "reaction", reaction: { message_id: "w" } })).toMatchObject({ emoji: null })
    expect(
      parseOne({
        type: "edit",
        edit: { original_message_id: "w", message: { type: "text", text: { body: "new" } } },
      })
    ).toMatchObject({ type: "edit", external_id: "w", text: "new" })
    expect(parseOne({ type: "revoke", revoke: { original_message_id: "w" } })).toMatchObject({
      type: "revoke",
      external_id: "w",
    })
  })

  it("keeps history, echoes and groups out of live threads", () => {
    const messages = [message({ type: "text" })]
    expect(parseWebhook(payload(change({ messages }, "history")), NOW)).toEqual([])
    expect(parseWebhook(payload(change({ message_echoes: messages }, "smb_message_echoes")), NOW)).toEqual([])
    expect(parseOne({ type: "text", group_id: "g" })).toBeUndefined()
  })

  it("carries our reference and says why a message failed, in our codes", () => {
    const statuses = [
      {
        id: "w",
        status: "failed",
        timestamp: SECONDS,
        biz_opaque_callback_data: "msg_1.1",
        errors: [{ code: 131047, title: "t", error_data: { details: "24 hours" } }],
      },
    ]
    expect(parseWebhook(payload(change({ statuses })), NOW)).toMatchObject([
      {
        type: "status",
        reference: "msg_1.1",
        failure: { code: "window_closed", message: "24 hours", retryable: false, provider_code: "131047" },
      },
    ])
  })

  it.each([
    [null],
    [1],
    ["x"],
    [[]],
    [{}],
    [{ entry: {} }],
    [{ entry: [null, 1, { changes: "x" }] }],
    [payload(change({ messages: [null, 3, {}, { id: 5 }] }))],
  ])("skips what it cannot read: %j", (body) => {
    expect(parseWebhook(body, NOW)).toEqual([])
  })

  it("loses no message to a mistyped field beside it", () => {
    expect(
      parseOne({ type: "text", text: { body: "hi" }, context: "odd", errors: "odd", referral: 7 })
    ).toMatchObject({ text: "hi" })
  })
})

describe("accountsOf", () => {
  it("names the number of a change, else the account of its entry", () => {
    expect(accountsOf(payload(change({}), { field: "account_update", value: {} }))).toEqual(["1", "waba"])
  })
})
