import { delivery, escapeJson, inboundMessage } from "../../simulator/src/index"
import type {
  ConversationDTO,
  ConversationListResponse,
  MessageListResponse,
} from "../../plugin/src/types/http"
import { eventually } from "../helpers/eventually"
import { AgentClient, call, type Refusal, succeed } from "./support/client"
import { type Inbox, startInbox } from "./support/inbox"

let inbox: Inbox
const now = () => Math.floor(Date.now() / 1000)

beforeAll(async () => {
  inbox = await startInbox()
})
afterAll(() => inbox?.stop())

/** Delivers texts of one person, seconds after `startedAt`, and answers their conversation once all are there. */
async function converse(waId: string, texts: string[], startedAt = now() - 1_000): Promise<ConversationDTO> {
  const changes = texts.map((text, index) =>
    inbox.platform.text(waId, text, { timestamp: startedAt + index })
  )
  expect((await inbox.platform.deliver(...changes)).status).toBe(200)
  return settled(waId, texts.length)
}

/** The conversation once it holds so many messages and its contact is known. */
const settled = (address: string, count: number) =>
  eventually(async () => {
    const { id } = await inbox.admin.conversationOf(address)
    expect(await inbox.admin.thread(id)).toHaveLength(count)
    // After the thread: read before it, it may be from before the last message.
    const conversation = await inbox.admin.conversation(id)
    expect(conversation.contact.customer_id).not.toBeNull()
    return conversation
  })

const deliverFrom = (waId: string, message: Record<string, unknown>, timestamp = now()) =>
  inbox.platform.deliver(
    inboundMessage({
      number: inbox.platform.number,
      from: { wa_id: waId, name: `Contact ${waId}` },
      message,
      timestamp,
    })
  )

describe("the list", () => {
  it("answers a conversation in the contract's shape", async () => {
    const startedAt = now() - 60
    const conversation = await converse("5511970000001", ["Bom dia", "Tem em azul?"], startedAt)
    const at = (seconds: number) => new Date(seconds * 1000).toISOString()
    const iso = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
    expect(conversation).toEqual({
      id: expect.stringMatching(/^conv_/),
      number: expect.any(Number),
      status: "open",
      channel: { id: inbox.channel.id, provider: "whatsapp", name: inbox.channel.name },
      contact: {
        customer_id: expect.stringMatching(/^cus_/),
        name: "Contact 5511970000001",
        avatar_url: null,
        address: "5511970000001",
        accepts_marketing: true,
      },
      assignee: null,
      department: null,
      unread_count: 2,
      read_sequence: 0,
      last_message: {
        text: "Tem em azul?",
        kind: "text",
        direction: "inbound",
        occurred_at: at(startedAt + 1),
      },
      waiting_since: at(startedAt),
      window: { state: "open", expires_at: at(startedAt + 1 + 24 * 3600), can_resume: true },
      resumed_at: null,
      last_activity_at: iso,
      created_at: iso,
      closed_at: null,
      closed_by: null,
      close_reason: null,
      message_count: null,
    })
    expect(await inbox.admin.conversation(conversation.id)).toEqual(conversation)
  })

  it("names people by profile, else username, else number, else as a visitor", async () => {
    const people = [
      [{ wa_id: "5511970000002", name: "Zélia Duncan", username: "zelia" }, "Zélia Duncan", "5511970000002"],
      [{ wa_id: "5511970000003", username: "leo.x" }, "leo.x", "5511970000003"],
      [{ wa_id: "5511970000004" }, "+55 11 97000 0004", "5511970000004"],
      [{ user_id: "BR.700000000000000005", username: "mistério" }, "mistério", "mistério"],
      [
        { user_id: "BR.700000000000000006" },
        expect.stringMatching(/^Visitor \d{4}$/),
        "BR.700000000000000006",
      ],
    ] as const
    for (const [from] of people) {
      const message = { type: "text", text: { body: "hello" } }
      await inbox.platform.deliver(inboundMessage({ number: inbox.platform.number, from, message }))
    }
    for (const [, name, address] of people) {
      expect((await eventually(() => inbox.admin.conversationOf(address))).contact.name).toEqual(name)
    }
  })

  it("filters by view, assignee, channel and customer", async () => {
    const [free, taken] = [
      await converse("5511970000010", ["free"]),
      await converse("5511970000011", ["taken"]),
    ]
    const { conversation } = succeed(
      await inbox.ana.post<{ conversation: ConversationDTO }>(`/conversations/${taken.id}/claim`)
    )
    const ana = conversation.assignee!.id
    const ids = async (client: AgentClient, query: string) =>
      (await client.conversations(query))
        .map(({ id }) => id)
        .filter((id) => id === free.id || id === taken.id)
        .sort()
    const both = [free.id, taken.id].sort()
    expect(await ids(inbox.ana, "view=mine")).toEqual([taken.id])
    expect(await ids(inbox.bruno, "view=mine")).toEqual([])
    expect(await ids(inbox.bruno, "view=unassigned")).toEqual([free.id])
    expect(await ids(inbox.bruno, "view=all")).toEqual(both)
    expect(await ids(inbox.bruno, "view=closed")).toEqual([])
    expect(await ids(inbox.bruno, "view=department")).toEqual([])
    expect(await ids(inbox.bruno, `assignee_id=${ana}`)).toEqual([taken.id])
    expect(await ids(inbox.bruno, `channel_id=${inbox.channel.id}`)).toEqual(both)
    expect(await ids(inbox.bruno, "channel_id=chan_other")).toEqual([])
    expect(await ids(inbox.bruno, `customer_id=${free.contact.customer_id}`)).toEqual([free.id])
    expect(await ids(inbox.bruno, `view=unassigned&customer_id=${taken.contact.customer_id}`)).toEqual([])
  })

  it("keeps closed conversations in their own view", async () => {
    const { id } = await converse("5511970000012", ["bye"])
    await inbox.sql.rows(
      "UPDATE inbox_conversation SET status = 'closed', closed_at = now() WHERE id = $1",
      id
    )
    const has = async (view: string) =>
      (await inbox.admin.conversations(`view=${view}`)).some((one) => one.id === id)
    expect([await has("closed"), await has("all"), await has("unassigned")]).toEqual([true, false, false])
    const again = await inbox.admin.send(id, "too late")
    expect(again).toMatchObject({ status: 409, body: { code: "conversation_closed" } })
    await inbox.platform.deliver(inbox.platform.text("5511970000012", "hello again"))
    await eventually(async () => expect((await inbox.admin.conversationOf("5511970000012")).id).not.toBe(id))
  })

  it("finds by beginnings of a name, by number and by digits of the phone", async () => {
    const message = { type: "text", text: { body: "hi" } }
    const from = { wa_id: "5521971234567", name: "Conceição Evaristo" }
    await inbox.platform.deliver(inboundMessage({ number: inbox.platform.number, from, message }))
    const { id, number } = await settled("5521971234567", 1)
    const finds = async (q: string) =>
      (await inbox.admin.conversations(`q=${encodeURIComponent(q)}`)).some((found) => found.id === id)
    for (const q of [
      "Concei",
      "conceição evar",
      "EVARISTO",
      `${number}`,
      `#${number}`,
      "5521971234567",
      "552197",
      "+55 (21) 97123-4567",
      "021 97123-4567",
      "21971234567",
      "97123",
      "7123-4567",
      "4567",
      "conceicao",
    ]) {
      expect([q, await finds(q)]).toEqual([q, true])
    }
    // Of older ids the ninth digit is missing, of what people remember now and then.
    for (const [waId, q] of [
      ["553187650007", "(31) 98765-0007"],
      ["553187650007", "98765-0007"],
      ["5531987650008", "+55 31 8765-0008"],
    ] as const) {
      await inbox.platform.deliver(
        inboundMessage({ number: inbox.platform.number, from: { wa_id: waId }, message })
      )
      const old = await eventually(() => inbox.admin.conversationOf(waId))
      const found = await inbox.admin.conversations(`q=${encodeURIComponent(q)}`)
      expect([q, found.map((each) => each.id)]).toEqual([q, [old.id]])
    }
    for (const q of ["ceição", "Evaristo Machado", "999999", "1234", "!!!", "' OR 1=1 --", "a & b | !c:*"]) {
      expect([q, await finds(q)]).toEqual([q, false])
    }
  })

  it("pages without a gap or a duplicate, newest activity first", async () => {
    const people = Array.from({ length: 112 }, (_, index) => `55119600${String(index).padStart(5, "0")}`)
    await inbox.platform.deliver(...people.map((waId) => inbox.platform.text(waId, "one of many")))
    await eventually(async () => {
      expect(
        await inbox.sql.count("inbox_contact_identity", "wa_id LIKE '55119600%' AND customer_id IS NOT NULL")
      ).toBe(112)
    })
    const all: ConversationDTO[] = []
    for (let cursor = ""; ;) {
      const page = succeed(
        await inbox.admin.get<ConversationListResponse>(`/conversations?limit=25${cursor}`)
      )
      expect(page.conversations.length).toBeLessThanOrEqual(25)
      all.push(...page.conversations)
      if (!page.next_cursor) {
        break
      }
      cursor = `&cursor=${page.next_cursor}`
    }
    const mine = all.filter(({ contact }) => people.includes(contact.address))
    expect(new Set(mine.map(({ id }) => id)).size).toBe(112)
    expect(mine).toHaveLength(112)
    const times = all.map(({ last_activity_at }) => last_activity_at)
    expect(times).toEqual([...times].sort().reverse())
    expect((await inbox.admin.get<Refusal>("/conversations?limit=101")).status).toBe(400)
  })

  it("moves a conversation to the top when something happens in it", async () => {
    const { id } = await converse("5511970000020", ["first"])
    await converse("5511970000021", ["other"])
    await inbox.platform.deliver(inbox.platform.text("5511970000020", "second"))
    await eventually(async () => expect((await inbox.admin.conversations())[0]?.id).toBe(id))
  })
})

describe("the thread", () => {
  it("pages back from the newest and forward from what was seen", async () => {
    const texts = Array.from({ length: 25 }, (_, index) => `line ${index + 1}`)
    const { id } = await converse("5511970000030", texts)
    const page = async (query: string) => {
      const answer = succeed(
        await inbox.admin.get<MessageListResponse>(`/conversations/${id}/messages?${query}`)
      )
      return { texts: answer.messages.map(({ text }) => text), has_more: answer.has_more }
    }
    expect(await page("limit=10")).toEqual({ texts: texts.slice(15), has_more: true })
    expect(await page("limit=10&before=16")).toEqual({ texts: texts.slice(5, 15), has_more: true })
    expect(await page("limit=10&before=6")).toEqual({ texts: texts.slice(0, 5), has_more: false })
    expect(await page("limit=10&before=1")).toEqual({ texts: [], has_more: false })
    expect(await page("limit=10&after=0")).toEqual({ texts: texts.slice(0, 10), has_more: true })
    expect(await page("limit=10&after=20")).toEqual({ texts: texts.slice(20), has_more: false })
    expect(await page("limit=25")).toEqual({ texts, has_more: false })
  })

  it("shows what arrives late in its place, and lets it change neither window nor list", async () => {
    const startedAt = now() - 5_000
    const before = await converse("5511970000031", ["third"], startedAt + 300)
    for (const [text, offset] of [
      ["first", 100],
      ["fourth", 400],
      ["second", 200],
    ] as const) {
      await inbox.platform.deliver(
        inbox.platform.text("5511970000031", text, { timestamp: startedAt + offset })
      )
    }
    const after = await settled("5511970000031", 4)
    const thread = await inbox.admin.thread(after.id)
    expect(thread.map(({ text }) => text)).toEqual(["first", "second", "third", "fourth"])
    expect(thread.map(({ sequence }) => sequence).sort()).toEqual([1, 2, 3, 4])
    expect(after.last_message?.text).toBe("fourth")
    expect(after.window.expires_at).toBe(new Date((startedAt + 400 + 86_400) * 1000).toISOString())
    expect(after.window.expires_at! > before.window.expires_at!).toBe(true)
    const pages = await inbox.admin.get<MessageListResponse>(
      `/conversations/${after.id}/messages?limit=2&before=${thread[2]!.sequence}`
    )
    expect(pages.body.messages.map(({ text }) => text)).toEqual(["first", "second"])
  })

  it("shows the quoted message with an answer, and a quote of what is not here", async () => {
    const question = inbox.platform.text("5511970000032", "Which one?", { id: "wamid.question" })
    const answer = inbox.platform.text("5511970000032", "This", {
      context: { id: "wamid.question" },
      timestamp: now() + 1,
    })
    const lost = inbox.platform.text("5511970000032", "That", {
      context: { id: "wamid.before-us" },
      timestamp: now() + 2,
    })
    await inbox.platform.deliver(question, answer, lost)
    const { id } = await settled("5511970000032", 3)
    const [first, second, third] = await inbox.admin.thread(id)
    expect(first?.reply_to).toBeNull()
    expect(second?.reply_to).toMatchObject({
      id: first!.id,
      sequence: first!.sequence,
      kind: "text",
      text: "Which one?",
    })
    expect(second?.reply_to?.author).toMatchObject({ type: "contact", name: "Contact 5511970000032" })
    expect(third?.reply_to).toEqual({ id: null, sequence: null, kind: null, text: null, author: null })
  })

  it("sets, replaces and removes a reaction, whatever order it is told in", async () => {
    await inbox.platform.deliver(inbox.platform.text("5511970000033", "react to me", { id: "wamid.liked" }))
    const { id } = await settled("5511970000033", 1)
    const react = (emoji: string | undefined, timestamp: number) =>
      deliverFrom(
        "5511970000033",
        { type: "reaction", reaction: { message_id: "wamid.liked", emoji } },
        timestamp
      )
    const emojis = async () => (await inbox.admin.thread(id))[0]?.reactions.map(({ emoji }) => emoji)
    const startedAt = now()
    await react("👍", startedAt)
    await eventually(async () => expect(await emojis()).toEqual(["👍"]))
    await react("❤️", startedAt + 20)
    await eventually(async () => expect(await emojis()).toEqual(["❤️"]))
    await react("😮", startedAt + 10)
    await quiet()
    expect(await emojis()).toEqual(["❤️"])
    expect((await inbox.admin.thread(id))[0]?.reactions[0]?.by).toMatchObject({ type: "contact" })
    await react("", startedAt + 30)
    await eventually(async () => expect(await emojis()).toEqual([]))
    expect((await inbox.admin.conversation(id)).unread_count).toBe(1)
  })

  it("keeps a reaction that comes before its message", async () => {
    await inbox.platform.deliver(inbox.platform.text("5511970000034", "known"))
    await deliverFrom("5511970000034", {
      type: "reaction",
      reaction: { message_id: "wamid.later", emoji: "🎉" },
    })
    await quiet()
    await inbox.platform.deliver(
      inbox.platform.text("5511970000034", "later", { id: "wamid.later", timestamp: now() + 5 })
    )
    const { id } = await settled("5511970000034", 2)
    expect((await inbox.admin.thread(id))[1]?.reactions).toMatchObject([{ emoji: "🎉" }])
  })

  it("does not bring back a reaction that was taken away before it was told of", async () => {
    await inbox.platform.deliver(inbox.platform.text("5511970000035", "hm", { id: "wamid.hm" }))
    const { id } = await settled("5511970000035", 1)
    const react = (emoji: string, timestamp: number) =>
      deliverFrom(
        "5511970000035",
        { type: "reaction", reaction: { message_id: "wamid.hm", emoji } },
        timestamp
      )
    await react("", now() + 20)
    await quiet()
    await react("👎", now() + 10)
    await quiet()
    expect((await inbox.admin.thread(id))[0]?.reactions).toEqual([])
  })

  it("follows edits, and shows nothing of what was deleted", async () => {
    await inbox.platform.deliver(inbox.platform.text("5511970000036", "teh", { id: "wamid.edited" }))
    const { id } = await settled("5511970000036", 1)
    const message = async () => (await inbox.admin.thread(id))[0]
    const edit = (body: string, timestamp: number) =>
      deliverFrom(
        "5511970000036",
        {
          type: "edit",
          edit: { original_message_id: "wamid.edited", message: { type: "text", text: { body } } },
        },
        timestamp
      )
    await edit("the", now() + 10)
    await eventually(async () =>
      expect(await message()).toMatchObject({ text: "the", edited_at: expect.any(String) })
    )
    await edit("older", now() + 5)
    await quiet()
    expect((await message())?.text).toBe("the")
    await deliverFrom(
      "5511970000036",
      { type: "revoke", revoke: { original_message_id: "wamid.edited" } },
      now() + 20
    )
    await eventually(async () => {
      expect(await message()).toMatchObject({ text: null, attachments: [], deleted_at: expect.any(String) })
    })
    expect((await inbox.admin.conversation(id)).last_message?.text ?? null).toBeNull()
  })

  /** Until everything delivered so far has been read. */
  const quiet = () =>
    eventually(async () => expect(await inbox.sql.count("inbox_delivery", "state <> 'done'")).toBe(0))
})

describe("reading and claiming", () => {
  it("counts what is unread after the mark, which only moves forward", async () => {
    const { id } = await converse("5511970000040", ["1", "2", "3", "4"])
    const read = async (sequence: number) =>
      succeed(
        await inbox.ana.post<{ conversation: ConversationDTO }>(`/conversations/${id}/read`, { sequence })
      ).conversation
    expect(await read(3)).toMatchObject({ read_sequence: 3, unread_count: 1 })
    expect(await read(1)).toMatchObject({ read_sequence: 3, unread_count: 1 })
    expect(await read(2_000_000)).toMatchObject({ read_sequence: 4, unread_count: 0 })
    await inbox.platform.deliver(inbox.platform.text("5511970000040", "5", { timestamp: now() }))
    await eventually(async () => expect((await inbox.admin.conversation(id)).unread_count).toBe(1))
  })

  it("lets one of two who claim at once win, and tells the other who it was", async () => {
    const { id } = await converse("5511970000041", ["who takes me?"])
    const claim = (client: AgentClient) =>
      client.post<Refusal & { conversation: ConversationDTO }>(`/conversations/${id}/claim`)
    const answers = await Promise.all(
      Array.from({ length: 20 }, async (_, index) => {
        const name = index % 2 ? "Ana Ribeiro" : "Bruno Costa"
        return { name, ...(await claim(index % 2 ? inbox.ana : inbox.bruno)) }
      })
    )
    const { assignee } = await inbox.admin.conversation(id)
    expect(assignee).not.toBeNull()
    for (const { name, status, body } of answers) {
      if (name === assignee!.name) {
        expect(status).toBe(200)
        expect(body.conversation.assignee).toEqual(assignee)
      } else {
        expect(status).toBe(409)
        expect(body).toMatchObject({ type: "conflict", code: "already_claimed", details: { assignee } })
      }
    }
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(10)
  })
})

describe("refusals", () => {
  let id = ""
  beforeAll(async () => {
    id = (await converse("5511970000050", ["here"])).id
  })

  it("404 for what does not exist", async () => {
    const answers = await Promise.all([
      inbox.admin.get("/conversations/conv_nothing"),
      inbox.admin.get("/conversations/conv_nothing/messages"),
      inbox.admin.post("/conversations/conv_nothing/messages", { client_id: "x", text: "x" }),
      inbox.admin.post("/conversations/conv_nothing/claim"),
      inbox.admin.post("/conversations/conv_nothing/read", { sequence: 1 }),
      inbox.admin.post(`/conversations/${id}/messages/msg_nothing/retry`),
      inbox.admin.post("/conversations/conv_nothing/messages/msg_nothing/retry"),
      inbox.admin.get("/channels/chan_nothing"),
    ])
    for (const { status, body } of answers) {
      expect(status).toBe(404)
      expect(body).toEqual({ type: "not_found", code: "not_found", message: expect.any(String) })
    }
  })

  it("400 invalid_data for what makes no sense, naming it", async () => {
    const bad = {
      "/conversations?view=everything": "view",
      "/conversations?limit=0": "limit",
      "/conversations?limit=many": "limit",
      "/conversations?cursor=not-ours": "cursor",
      [`/conversations?cursor=${Buffer.from("9e300 conv_1").toString("base64url")}`]: "cursor",
      [`/conversations?q=${"x".repeat(201)}`]: "q",
      [`/conversations/${id}/messages?before=-1`]: "before",
      [`/conversations/${id}/messages?before=99999999999`]: "before",
      [`/conversations/${id}/messages?before=1&after=1`]: "before",
    }
    for (const [path, name] of Object.entries(bad)) {
      const { status, body } = await inbox.admin.get(path)
      expect([path, status, body.code]).toEqual([path, 400, "invalid_data"])
      expect(body.message).toContain(name)
    }
    const bodies: [string, unknown][] = [
      ["/read", {}],
      ["/read", { sequence: "x" }],
      ["/messages", { text: "no client id" }],
      ["/messages", { client_id: "", text: "x" }],
      ["/messages", { client_id: "a", text: 5 }],
      ["/messages", { client_id: "a", text: "x", reply_to_id: "msg_elsewhere" }],
      ["/messages", "a string"],
    ]
    for (const [path, body] of bodies) {
      const answer = await inbox.admin.post(`/conversations/${id}${path}`, body)
      expect([path, body, answer.status]).toEqual([path, body, 400])
    }
  })

  it("answers bytes no database takes like any other nonsense", async () => {
    for (const path of [
      "/conversations?q=%00",
      "/conversations/%00",
      `/conversations?customer_id=%00`,
      `/conversations?cursor=${Buffer.from("1 \0").toString("base64url")}`,
    ]) {
      expect([path, (await inbox.admin.get(path)).status < 500]).toEqual([path, true])
    }
    const sent = await inbox.admin.post(`/conversations/${id}/messages`, {
      client_id: "nul\u0000",
      text: "x\u0000y",
    })
    expect(sent.status).toBeLessThan(500)
  })

  it("401 without a token of ours", async () => {
    for (const token of [undefined, "nonsense"]) {
      const stranger = new AgentClient(inbox.url, token)
      for (const path of ["/me", "/conversations", `/conversations/${id}`, "/channels", "/stream"]) {
        expect([path, (await stranger.get(path)).status]).toEqual([path, 401])
      }
      expect((await stranger.post(`/conversations/${id}/claim`)).status).toBe(401)
    }
    const customer = await call<{ token: string }>("POST", `${inbox.url}/auth/customer/emailpass/register`, {
      email: "visitor@inbox.test",
      password: "visitor",
    })
    expect((await new AgentClient(inbox.url, customer.body.token).get("/conversations")).status).toBe(401)
  })

  it("never shows a stack or a query", async () => {
    const text = escapeJson(delivery([]))
    const answers = [
      await inbox.admin.get("/conversations/'"),
      await call("POST", `${inbox.url}/admin/inbox/conversations/${id}/read`, text, inbox.admin.token),
    ]
    for (const answer of answers) {
      expect(answer.text).not.toMatch(/\n\s+at |node_modules|select |insert /i)
    }
  })
})
