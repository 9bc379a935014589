import { accountsOf, parseWebhook } from "../parse"
import { readFixtures } from "./fixtures"

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

type Path = (string | number)[]

/** Every place within, the innermost included. */
function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [path]
  const inner = Object.entries(value).flatMap(([key, item]) => pathsOf(item, [...path, key]))
  return path.length ? [path, ...inner] : inner
}

function set(target: unknown, path: Path, value: unknown): void {
  const parent = path.slice(0, -1).reduce((place, key) => (place as never)[key], target) as Record<
    string,
    unknown
  >
  parent[path.at(-1)!] = value
}

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

  it("never takes history or echoes for something a contact just wrote", () => {
    const messages = [message({ type: "text" })]
    expect(parseWebhook(payload(change({ messages }, "history")), NOW)).toMatchObject([
      { is_history: true, opens_window: false },
    ])
    const message_echoes = [message({ from: "558130000000", to: "5581999990001", type: "text" })]
    expect(parseWebhook(payload(change({ message_echoes }, "smb_message_echoes")), NOW)).toMatchObject([
      { direction: "outbound", opens_window: false, contact: { wa_id: "5581999990001" } },
    ])
  })

  it("tells who wrote in the past by the business's own number", () => {
    const metadata = { phone_number_id: "1", display_phone_number: "+55 81 3000-0000" }
    const thread = (id: string, ...messages: object[]) => ({
      metadata,
      history: [{ threads: [{ id, messages }] }],
    })
    const past = (fields: object) => ({ id: "w", timestamp: SECONDS, type: "text", ...fields })
    const directions = (value: object) =>
      parseWebhook(payload(change(value, "history")), NOW).map(
        (event) => event.type === "message" && `${event.direction} ${event.contact.wa_id}`
      )
    expect(
      directions(
        thread(
          "5581999990001",
          past({ from: "558130000000" }),
          past({ from: "5581999990001" }),
          past({ from: "+558130000000", to: "5581999990001" }),
          past({})
        )
      )
    ).toEqual([
      "outbound 5581999990001",
      "inbound 5581999990001",
      "outbound 5581999990001",
      "inbound 5581999990001",
    ])
    expect(directions({ metadata, messages: [past({ from: "558130000000" })] })).toEqual([])
  })

  it("reads the time of preferences as a number too", () => {
    const user_preferences = [
      { wa_id: "1", category: "marketing_messages", value: "stop", timestamp: Number(SECONDS) },
    ]
    expect(parseWebhook(payload(change({ user_preferences }, "user_preferences")), NOW)).toMatchObject([
      { accepts_marketing: false, occurred_at: new Date("2026-11-22T11:59:00.000Z") },
    ])
  })

  it.each(["__proto__", "constructor", "toString"])("knows no type or field called %s", (name) => {
    expect(parseOne({ type: name })).toMatchObject({ kind: "unsupported", details: { type: name } })
    expect(parseWebhook(payload(change({ messages: [message({})] }, name)), NOW)).toEqual([])
    expect(parseOne({ type: "interactive", interactive: { type: name } })).toMatchObject({
      details: { type: name },
    })
    expect(parseOne({ type: "system", system: { type: name } })).toMatchObject({
      details: { system: { type: name } },
    })
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

  it("survives any odd value anywhere, and loses nothing beside it", () => {
    const odd = [null, 7, "x", [], {}, [null]]
    const witness = change({ messages: [message({ id: "witness", type: "text" })] })
    for (const fixture of readFixtures()) {
      for (const path of pathsOf(fixture.payload.entry[0]!.changes)) {
        for (const value of odd) {
          const changes = structuredClone(fixture.payload.entry[0]!.changes)
          set(changes, path, value)
          const events = parseWebhook(payload(...changes, witness), NOW)
          expect(events.at(-1)).toMatchObject({ external_id: "witness" })
        }
      }
    }
  }, 60_000)

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
