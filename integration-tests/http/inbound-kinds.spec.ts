import {
  ACCOUNT_ID,
  deliveryOf,
  FIXTURES as INSTAGRAM_FIXTURES,
} from "../../plugin/src/channels/instagram/__tests__/fixtures"
import { readFixtures } from "../../plugin/src/channels/whatsapp/__tests__/fixtures"
import type { ChannelDTO, MessageDTO } from "../../plugin/src/types/http"
import { escapeJson, signBody } from "../../simulator/src/index"
import { eventually } from "../helpers/eventually"
import { succeed } from "./support/client"
import { type Inbox, startInbox } from "./support/inbox"

let inbox: Inbox
beforeAll(async () => {
  inbox = await startInbox()
})
afterAll(() => inbox?.stop())

/** Posts a delivery as the platform writes and signs it, and waits until it has its place. */
async function deliver(provider: string, payload: unknown, secret: string): Promise<MessageDTO[]> {
  const [before] = await inbox.sql.rows(`SELECT now() AS now`)
  const body = escapeJson(payload)
  const response = await fetch(`${inbox.url}/hooks/inbox/${provider}`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-hub-signature-256": signBody(body, secret) },
    body,
  })
  expect(response.status).toBe(200)
  await eventually(async () => expect(await inbox.sql.count("inbox_delivery", "state <> 'done'")).toBe(0))
  const rows = await inbox.sql.rows(
    `SELECT id, conversation_id FROM inbox_message WHERE created_at >= $1 ORDER BY occurred_at, sequence`,
    before?.now
  )
  return Promise.all(
    rows.map(({ id, conversation_id }) => inbox.admin.message(String(conversation_id), String(id)))
  )
}

/** Whether an agent would see nothing at all. */
const isEmpty = ({ kind, text, attachments, details }: MessageDTO) =>
  kind !== "unsupported" && !text && !attachments.length && !Object.keys(details).length

const seen = ({ kind, direction, text, details }: MessageDTO) => ({ kind, direction, text, details })

/** People without a conversation were made up: nobody wrote. */
const phantoms = () =>
  inbox.sql.count(
    "inbox_contact_identity i",
    "NOT EXISTS (SELECT 1 FROM inbox_conversation c WHERE c.identity_id = i.id)"
  )

afterEach(async () => {
  expect(await phantoms()).toBe(0)
  expect(await inbox.sql.count("inbox_delivery", "error IS NOT NULL")).toBe(0)
})

describe("what WhatsApp delivers", () => {
  const account = { phone_number_id: "10600000000001", waba_id: "20600000000001" }
  const delivered = new Set<unknown>()
  it.each(readFixtures(account, new Date(Date.now() - 60_000)))("$name", async ({ payload, events }) => {
    const messages = await deliver("whatsapp", payload, inbox.platform.number.app_secret)
    expect(messages.filter(isEmpty)).toEqual([])
    const isOurs = JSON.stringify(payload).includes(account.phone_number_id)
    const expected = events.filter(
      ({ type, external_id }) => type === "message" && isOurs && !delivered.has(external_id)
    )
    for (const { external_id } of expected) {
      if (external_id) delivered.add(external_id)
    }
    expect(messages).toHaveLength(expected.length)
    for (const { kind, text, details, direction = "inbound" } of expected) {
      expect(messages.map(seen)).toContainEqual({ kind, text, details, direction })
    }
  })
})

describe("what Instagram delivers", () => {
  const APP_SECRET = "instagram-app-secret"
  beforeAll(async () => {
    const credentials = {
      account_id: ACCOUNT_ID,
      access_token: "instagram-token",
      app_secret: APP_SECRET,
      verify_token: "verify",
      login: "instagram",
    }
    succeed(
      await inbox.admin.post<{ channel: ChannelDTO }>("/channels", {
        provider: "instagram",
        name: "Instagram",
        credentials,
      })
    )
  })

  it.each(INSTAGRAM_FIXTURES)("$name", async ({ name, sees, is_foreign }) => {
    const messages = await deliver("instagram", deliveryOf(name), APP_SECRET)
    expect(messages.filter(isEmpty)).toEqual([])
    if (sees?.type !== "message" || is_foreign) {
      expect(messages).toEqual([])
      return
    }
    const { kind, text, details, direction = "inbound", attachments = [] } = sees
    expect(messages.map(seen)).toEqual([{ kind, text, details, direction }])
    expect(messages[0]!.attachments).toHaveLength(attachments.length)
  })
})
