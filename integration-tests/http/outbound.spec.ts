import { statusUpdate } from "../../simulator/src/index"
import type { ChannelDTO, ConversationDTO, MessageDTO, MessageStatus } from "../../plugin/src/types/http"
import { eventually, pause } from "../helpers/eventually"
import { type Refusal, succeed } from "./support/client"
import { type Inbox, startInbox } from "./support/inbox"
import { businessNumber, type Platform } from "./support/platform"

let inbox: Inbox
let platform: Platform

/** Ten minutes in production; here a test wants to see what comes after. */
const UNCONFIRMED_AFTER_MS = 3_000

beforeAll(async () => {
  inbox = await startInbox({ env: { INBOX_UNCONFIRMED_AFTER_MS: String(UNCONFIRMED_AFTER_MS) } })
  platform = inbox.platform
})
afterAll(() => inbox?.stop())

let people = 0
let numbers = 10

/** Tests that run side by side, because they wait long, have a number each: a fault meets only its own. */
async function ownNumber(): Promise<Platform> {
  numbers += 1
  return (await inbox.connect(businessNumber(numbers))).platform
}

/** Somebody new who has just written, and our conversation with them. */
async function meet(
  given: Record<string, unknown> = {},
  extra: Record<string, unknown> = {},
  via = platform
) {
  people += 1
  const contactId = `person-${people}`
  const waId = `55119500${String(people).padStart(5, "0")}`
  const { contact } = await via.contact(contactId, { wa_id: waId, ...given })
  await via.write(contactId, "hello", extra)
  const address = String(
    given.wa_id === null
      ? (given.username ?? contact.user_id)
      : (given.canonical_wa_id ?? given.wa_id ?? waId)
  )
  const conversation = await eventually(() => inbox.admin.conversationOf(address))
  return { contactId, conversation, id: conversation.id, userId: contact.user_id, address }
}

const send = async (id: string, text: string) => succeed(await inbox.admin.send(id, text)).message

const becomes = (message: MessageDTO, status: MessageStatus, deadline?: number) =>
  eventually(async () => {
    const current = await inbox.admin.message(message.conversation_id, message.id)
    expect(current.status).toBe(status)
    return current
  }, deadline)

const texts = async (contactId: string, via = platform) =>
  (await via.sentTo(contactId)).map(({ body }) => body.text?.body)

/** Tells a status by hand, and waits until it has been read. */
async function tell(
  message: MessageDTO,
  status: "sent" | "delivered" | "read" | "failed",
  errors?: Parameters<typeof statusUpdate>[0]["errors"]
) {
  const [row] = await inbox.sql.rows("SELECT external_id FROM inbox_message WHERE id = $1", message.id)
  const change = statusUpdate({ number: platform.number, id: String(row?.external_id), status, errors })
  expect((await platform.deliver(change)).status).toBe(200)
  await eventually(async () => expect(await inbox.sql.count("inbox_delivery", "state <> 'done'")).toBe(0))
}

describe("queueing", () => {
  it("answers a message in the contract's shape, and brings it to the phone", async () => {
    const { id, contactId } = await meet()
    const answer = await inbox.ana.send(id, "Olá! 👋 https://loja.example/a?b=c")
    expect(answer.status).toBe(201)
    expect(answer.body.message).toEqual({
      id: expect.stringMatching(/^msg_/),
      conversation_id: id,
      sequence: 2,
      client_id: expect.any(String),
      direction: "outbound",
      kind: "text",
      text: "Olá! 👋 https://loja.example/a?b=c",
      attachments: [],
      reply_to: null,
      reactions: [],
      status: expect.stringMatching(/^(queued|sending|sent)$/),
      status_times: expect.any(Object),
      error: null,
      author: { type: "agent", id: expect.stringMatching(/^user_/), name: "Ana Ribeiro" },
      edited_at: null,
      deleted_at: null,
      details: {},
      occurred_at: expect.any(String),
      created_at: expect.any(String),
    })
    await becomes(answer.body.message, "delivered")
    expect(await texts(contactId)).toEqual(["Olá! 👋 https://loja.example/a?b=c"])
    const conversation = await inbox.admin.conversation(id)
    expect(conversation).toMatchObject({
      unread_count: 0,
      waiting_since: null,
      assignee: { name: "Ana Ribeiro" },
    })
    expect(conversation.last_message).toMatchObject({ direction: "outbound", text: answer.body.message.text })
  })

  it("makes one message of the same client_id, one after the other", async () => {
    const { id, contactId } = await meet()
    const first = await inbox.admin.send(id, "once", "the-same")
    const again = await inbox.admin.send(id, "once", "the-same")
    expect([first.status, again.status]).toEqual([201, 200])
    expect(again.body.message.id).toBe(first.body.message.id)
    await becomes(first.body.message, "delivered")
    expect((await inbox.admin.send(id, "once", "the-same")).status).toBe(200)
    expect(await texts(contactId)).toEqual(["once"])
  })

  it("makes one message of the same client_id twenty times at once", async () => {
    const { id, contactId } = await meet()
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => inbox.admin.send(id, "at once", "all-the-same"))
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array(19).fill(200), 201])
    expect(new Set(answers.map(({ body }) => body.message.id)).size).toBe(1)
    await becomes(answers[0]!.body.message, "delivered")
    expect(await texts(contactId)).toEqual(["at once"])
  })

  it("keeps the order in which ten were written quickly", async () => {
    const { id, contactId } = await meet()
    const written = Array.from({ length: 10 }, (_, index) => `quick ${index}`)
    const sent: MessageDTO[] = []
    for (const text of written) {
      sent.push(await send(id, text))
    }
    await Promise.all(sent.map((message) => becomes(message, "delivered")))
    expect(await texts(contactId)).toEqual(written)
    expect((await inbox.admin.thread(id)).slice(1).map(({ text }) => text)).toEqual(written)
  })

  it("quotes what is answered", async () => {
    const { id, contactId } = await meet()
    const [question] = await inbox.admin.thread(id)
    const body = { client_id: "quoting", text: "yes", reply_to_id: question!.id }
    const { message } = succeed(
      await inbox.admin.post<{ message: MessageDTO }>(`/conversations/${id}/messages`, body)
    )
    expect(message.reply_to).toMatchObject({ id: question!.id, text: "hello" })
    await becomes(message, "delivered")
    const [row] = await inbox.sql.rows("SELECT external_id FROM inbox_message WHERE id = $1", question!.id)
    expect((await platform.sentTo(contactId))[0]?.body.context).toEqual({ message_id: row?.external_id })
  })

  it("refuses empty and too long texts, and sends the longest", async () => {
    const { id, contactId } = await meet()
    for (const text of ["", "  \n ", "x".repeat(4_097)]) {
      expect(await inbox.admin.send(id, text)).toMatchObject({ status: 400, body: { code: "invalid_data" } })
    }
    expect(await inbox.admin.post(`/conversations/${id}/messages`, { client_id: "nothing" })).toMatchObject({
      status: 400,
    })
    await becomes(await send(id, "y".repeat(4_096)), "delivered")
    expect((await texts(contactId)).map((text) => text?.length)).toEqual([4_096])
  })
})

describe("addresses", () => {
  it("writes to a hidden number by user id", async () => {
    const { id, contactId, userId } = await meet({ wa_id: null, username: "hidden.one" })
    await becomes(await send(id, "by user id"), "delivered")
    expect((await platform.sentTo(contactId))[0]).toMatchObject({ to: null, recipient: userId })
  })

  it("stays with one contact when the platform writes the number differently", async () => {
    const { id, contactId, address } = await meet({ wa_id: "5511987770001", canonical_wa_id: "551187770001" })
    expect(address).toBe("551187770001")
    await becomes(await send(id, "to the canonical one"), "delivered")
    await platform.write(contactId, "and back")
    await eventually(async () => expect(await inbox.admin.thread(id)).toHaveLength(3))
    expect(await inbox.sql.count("inbox_contact_identity", "phone_key = '551187770001'")).toBe(1)
  })
})

describe("the service window", () => {
  it("409 once it is over", async () => {
    const { id, conversation } = await meet({}, { timestamp: Math.floor(Date.now() / 1000) - 25 * 3600 })
    expect(conversation.window.state).toBe("closed")
    expect(await inbox.admin.send(id, "too late")).toMatchObject({
      status: 409,
      body: { type: "conflict", code: "window_closed" },
    })
    expect(await inbox.admin.thread(id)).toHaveLength(1)
  })

  it("believes the platform when it says so, until the contact writes again", async () => {
    const { id, contactId } = await meet()
    await platform.fault({ kind: "async_error", code: 131047 })
    const failed = await becomes(await send(id, "refused"), "failed")
    expect(failed.error).toMatchObject({ code: "window_closed", retryable: false })
    await eventually(async () => expect((await inbox.admin.conversation(id)).window.state).toBe("closed"))
    expect((await inbox.admin.send(id, "again")).status).toBe(409)
    await platform.write(contactId, "I am back", { timestamp: Math.floor(Date.now() / 1000) + 1 })
    await eventually(async () => expect((await inbox.admin.conversation(id)).window.state).toBe("open"))
    await becomes(await send(id, "welcome back"), "delivered")
  })
})

describe("refusals of the platform", () => {
  it("fails what cannot be delivered, and goes on", async () => {
    const { id, contactId } = await meet()
    await platform.fault({ kind: "async_error", code: 131026 })
    const failed = await becomes(await send(id, "nobody there"), "failed")
    expect(failed.error).toEqual({ code: "undeliverable", message: expect.any(String), retryable: false })
    await becomes(await send(id, "next"), "delivered")
    expect(await texts(contactId)).toEqual(["nobody there", "next"])
  })

  it("fails at once what the call refuses for good", async () => {
    const { id, contactId } = await meet()
    await platform.fault({ kind: "error", code: 131026 })
    expect((await becomes(await send(id, "refused"), "failed")).error?.code).toBe("undeliverable")
    await becomes(await send(id, "next"), "delivered")
    expect(await texts(contactId)).toEqual(["next"])
  })

  it("stops a channel whose token is dead, says so, and goes on once it is alive again", async () => {
    const other = await inbox.connect(businessNumber(4))
    const { id, contactId } = await meet({}, {}, other.platform)
    // Slow, so that the second is there before the first is refused.
    await other.platform.fault({ kind: "error", code: 190, delay_ms: 500 })
    const [first, second] = [await send(id, "who am I"), await send(id, "and me")]
    await eventually(async () => {
      const waiting = await inbox.admin.message(id, first.id)
      expect([waiting.status, waiting.error?.code]).toEqual(["queued", "channel_disconnected"])
    })
    const path = `/channels/${other.channel.id}`
    const health = async () => succeed(await inbox.admin.get<{ channel: ChannelDTO }>(path)).channel.health
    expect(await health()).toEqual({
      state: "disconnected",
      reason: expect.any(String),
      checked_at: expect.any(String),
    })
    expect(await inbox.admin.send(id, "hello?")).toMatchObject({
      status: 409,
      body: { code: "channel_disconnected" },
    })
    const elsewhere = await meet()
    await becomes(await send(elsewhere.id, "others are not concerned"), "delivered")
    await inbox.admin.post(`${path}/check`)
    expect(await health()).toMatchObject({ state: "connected", reason: null })
    await becomes(second, "delivered")
    await becomes(await send(id, "back"), "delivered")
    expect((await other.platform.sentTo(contactId)).map(({ body }) => body.text?.body)).toEqual([
      "who am I",
      "and me",
      "back",
    ])
  })
})

describe.concurrent("what takes time", () => {
  for (const code of [130429, 131056]) {
    it(`waits and keeps the order after ${code}`, async () => {
      const via = await ownNumber()
      const { id, contactId } = await meet({}, {}, via)
      await via.fault({ kind: "error", code, count: 2 })
      const messages = [await send(id, "first"), await send(id, "second"), await send(id, "third")]
      await Promise.all(messages.map((message) => becomes(message, "delivered")))
      expect(await texts(contactId, via)).toEqual(["first", "second", "third"])
      for (const message of messages) {
        expect((await inbox.admin.message(id, message.id)).error).toBeNull()
      }
    })
  }

  it("does not send twice what was accepted and answered 500", async () => {
    const via = await ownNumber()
    const { id, contactId } = await meet({}, {}, via)
    await via.fault({ kind: "accepted_then_500" })
    await becomes(await send(id, "accepted"), "delivered")
    await becomes(await send(id, "next"), "delivered")
    // Longer than the wait after doubt: a retry would have come.
    await pause(10_000)
    expect(await texts(contactId, via)).toEqual(["accepted", "next"])
  })

  it("accepts statuses that come before the answer", async () => {
    const via = await ownNumber()
    const { id, contactId } = await meet({}, {}, via)
    await via.fault({ kind: "status_before_answer" })
    await becomes(await send(id, "early"), "delivered")
    expect(await texts(contactId, via)).toEqual(["early"])
    await eventually(async () => expect(await inbox.sql.count("inbox_pending_update")).toBe(0))
  })

  it("tells by the status what a call without answer became", async () => {
    const via = await ownNumber()
    const { id, contactId } = await meet({}, {}, via)
    await via.fault({ kind: "timeout" })
    await becomes(await send(id, "no answer, yet there"), "delivered")
    expect(await texts(contactId, via)).toEqual(["no answer, yet there"])
  })

  it("asks a person when nothing tells, and lets a late status tell after all", async () => {
    const via = await ownNumber()
    const { id, contactId } = await meet({}, {}, via)
    await via.fault({ kind: "drop_connection" })
    const lost = await send(id, "lost")
    await becomes(await send(id, "the next one goes"), "delivered")
    expect(await becomes(lost, "unconfirmed")).toMatchObject({
      error: { code: "no_answer", retryable: true },
    })
    expect(await texts(contactId, via)).toEqual(["the next one goes"])
    const [row] = await inbox.sql.rows("SELECT attempts FROM inbox_message WHERE id = $1", lost.id)
    const reference = `${lost.id}.${row?.attempts}`
    await via.deliver(
      statusUpdate({
        number: via.number,
        id: "wamid.after-all",
        status: "delivered",
        biz_opaque_callback_data: reference,
      })
    )
    expect((await becomes(lost, "delivered")).error).toBeNull()
  })

  it("sends an unconfirmed one again only when a person says so", async () => {
    const via = await ownNumber()
    const { id, contactId } = await meet({}, {}, via)
    await via.fault({ kind: "drop_connection" })
    const lost = await send(id, "try me again")
    await becomes(lost, "unconfirmed")
    expect(await texts(contactId, via)).toEqual([])
    expect((await inbox.admin.post(`/conversations/${id}/messages/${lost.id}/retry`)).status).toBe(200)
    await becomes(lost, "delivered")
    expect(await texts(contactId, via)).toEqual(["try me again"])
  })

  it("holds up a conversation for no longer than a call may hang", async () => {
    const via = await ownNumber()
    const { id, contactId } = await meet({}, {}, via)
    await via.fault({ kind: "timeout_dropped" })
    const hanging = await send(id, "hangs")
    const next = await send(id, "waits")
    const elsewhere = await meet({}, {}, via)
    await becomes(await send(elsewhere.id, "others do not wait"), "delivered")
    await becomes(next, "delivered", 60_000)
    await becomes(hanging, "unconfirmed")
    expect(await texts(contactId, via)).toEqual(["waits"])
  }, 90_000)
})

describe("statuses", () => {
  it("never fall, whatever order and number they come in", async () => {
    const { id } = await meet()
    const message = await becomes(await send(id, "up only"), "delivered")
    for (const [told, status] of [
      ["sent", "delivered"],
      ["read", "read"],
      ["delivered", "read"],
      ["sent", "read"],
      ["read", "read"],
    ] as const) {
      await tell(message, told)
      expect((await inbox.admin.message(id, message.id)).status).toBe(status)
    }
    await tell(message, "failed", [{ code: 131026, title: "Message undeliverable" } as never])
    expect(await inbox.admin.message(id, message.id)).toMatchObject({ status: "read", error: null })
  })

  for (const [kind, status] of [
    ["out_of_order_statuses", "read"],
    ["duplicate_statuses", "delivered"],
    ["read_without_delivered", "read"],
  ] as const) {
    it(`survive ${kind.replaceAll("_", " ")}`, async () => {
      const { id, contactId } = await meet()
      await platform.fault({ kind })
      const message = await becomes(await send(id, kind), status)
      await eventually(async () =>
        expect(await platform.control("GET", "/idle")).toMatchObject({ pending: 0, scheduled: 0 })
      )
      await becomes(message, status)
      expect(await texts(contactId)).toEqual([kind])
    })
  }

  it("show what the contact has read", async () => {
    const { id, contactId } = await meet()
    const message = await becomes(await send(id, "read me"), "delivered")
    await platform.control("POST", `/contacts/${contactId}/read`, {
      phone_number_id: platform.number.phone_number_id,
    })
    await becomes(message, "read")
  })
})

describe("retry", () => {
  it("sends a failed message again, and takes no late news of the first try", async () => {
    const { id, contactId } = await meet()
    await platform.fault({ kind: "async_error", code: 131026 })
    const message = await becomes(await send(id, "second try"), "failed")
    const [first] = await platform.sentTo(contactId)
    const answer = await inbox.admin.post<{ message: MessageDTO }>(
      `/conversations/${id}/messages/${message.id}/retry`
    )
    expect(answer.status).toBe(200)
    expect(answer.body.message).toMatchObject({ id: message.id, error: null })
    await becomes(message, "delivered")
    const late = {
      status: "failed" as const,
      errors: [{ code: 131026, title: "Message undeliverable" } as never],
    }
    await platform.deliver(
      statusUpdate({
        number: platform.number,
        id: first!.id,
        biz_opaque_callback_data: first!.biz_opaque_callback_data,
        ...late,
      })
    )
    await eventually(async () => expect(await inbox.sql.count("inbox_delivery", "state <> 'done'")).toBe(0))
    await becomes(message, "delivered")
    expect(await texts(contactId)).toEqual(["second try", "second try"])
  })

  it("409 for one that was sent", async () => {
    const { id, contactId } = await meet()
    const message = await becomes(await send(id, "sent already"), "delivered")
    const answer = await inbox.admin.post<Refusal>(`/conversations/${id}/messages/${message.id}/retry`)
    expect(answer).toMatchObject({ status: 409, body: { type: "conflict", code: "not_retryable" } })
    expect(await texts(contactId)).toEqual(["sent already"])
  })

  it("404 for a message of another conversation", async () => {
    const [one, other]: { id: string; conversation: ConversationDTO }[] = [await meet(), await meet()]
    const message = await send(one!.id, "mine")
    expect((await inbox.admin.post(`/conversations/${other!.id}/messages/${message.id}/retry`)).status).toBe(
      404
    )
  })
})
