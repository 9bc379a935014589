import type { ChannelDTO } from "../../plugin/src/types/http"
import { createSigner } from "../../plugin/src/utils/signed-token"
import { eventually } from "../helpers/eventually"
import type { Host } from "../helpers/host"
import { createPublishableKey } from "../helpers/publishable-key"
import { TEST_HOST_SETTINGS } from "../helpers/test-host-settings"
import { call, newClientId, succeed } from "./support/client"
import { type Inbox, startInbox } from "./support/inbox"
import { Stream } from "./support/stream"
import { callWebchat, SHOP, VisitorClient, VisitorStream } from "./support/visitor"

const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64"
)

let inbox: Inbox
let channel: ChannelDTO
let second: Host

beforeAll(async () => {
  inbox = await startInbox()
  channel = await connectWebchat("Shop chat", [`${SHOP}/`])
  second = await inbox.startHost({ workerMode: "server" })
})
afterAll(() => inbox?.stop())

async function connectWebchat(name: string, allowedOrigins: unknown[], more: Record<string, unknown> = {}) {
  const body = {
    provider: "webchat",
    name,
    credentials: {},
    settings: { allowed_origins: allowedOrigins, ...more },
  }
  return succeed(await inbox.admin.post<{ channel: ChannelDTO }>("/channels", body)).channel
}

const begin = (form?: { name?: string; email?: string }) => VisitorClient.begin(inbox.url, channel.id, form)

/** A visitor who has written, and their conversation as agents see it. */
async function meet(text = "hello", form?: { name?: string; email?: string }) {
  const visitor = await begin(form)
  expect((await visitor.write(text)).status).toBe(201)
  const conversation = await eventually(() => inbox.admin.conversationOf(visitor.id))
  return { visitor, conversation }
}

describe("a site", () => {
  const session = (origin: string | null, channelId = channel.id, headers?: Record<string, string>) =>
    callWebchat(inbox.url, "POST", "/session", { body: { channel_id: channelId }, origin, headers })

  it("of the channel may begin a chat, and is told so by CORS", async () => {
    const answer = await session(SHOP)
    expect(answer.status).toBe(201)
    expect(answer.headers.get("access-control-allow-origin")).toBe(SHOP)
    expect(answer.headers.get("access-control-allow-credentials")).toBeNull()
    expect(answer.headers.get("vary")).toContain("Origin")
    expect(answer.headers.get("set-cookie")).toBeNull()
  })

  it("is asked about beforehand by a browser", async () => {
    const ask = (origin: string) =>
      callWebchat(inbox.url, "OPTIONS", "/messages", {
        origin,
        headers: {
          "access-control-request-method": "POST",
          "access-control-request-headers": "authorization,content-type",
        },
      })
    const own = await ask(SHOP)
    expect(own.status).toBe(204)
    expect(own.headers.get("access-control-allow-origin")).toBe(SHOP)
    expect(own.headers.get("access-control-allow-headers")).toContain("last-event-id")
    const foreign = await ask("https://evil.example")
    expect(foreign.headers.get("access-control-allow-origin")).toBeNull()
    expect(foreign.headers.get("access-control-allow-headers")).toBeNull()
  })

  it("that is not the channel's is refused", async () => {
    for (const origin of ["https://evil.example", "http://shop.example", `${SHOP}:8443`, "null", null]) {
      const answer = await session(origin)
      expect(answer).toMatchObject({ status: 403, body: { code: "not_permitted" } })
    }
    expect((await session("https://evil.example")).headers.get("access-control-allow-origin")).toBeNull()
  })

  it("of another channel is refused with this channel's token", async () => {
    await connectWebchat("Other chat", ["https://other.example"])
    const visitor = await begin()
    const answer = await callWebchat(inbox.url, "GET", "/conversation", {
      token: visitor.session.token,
      origin: "https://other.example",
    })
    expect(answer).toMatchObject({ status: 403, body: { code: "not_permitted" } })
  })

  it("cannot be everywhere, and a channel that nobody may show says so", async () => {
    const open = await connectWebchat("Careless chat", ["*", "https://*.example", 7, "not a site"])
    expect(await session(SHOP, open.id)).toMatchObject({ status: 403 })
    await eventually(async () => {
      const { channels } = succeed(await inbox.admin.get<{ channels: ChannelDTO[] }>("/channels"))
      const health = channels.find(({ id }) => id === open.id)?.health
      expect(health).toMatchObject({ state: "degraded", reason: expect.stringContaining("allowed_origins") })
    })
  })

  it("gets what it needs to draw the chat", async () => {
    const themed = await connectWebchat("Themed", [SHOP], {
      title: "Talk to us",
      greeting: "Hi!",
      theme: { color: "#aa3300", position: "left", mode: "sideways" },
      pre_chat: { name: "required" },
      hours: { timezone: "America/Sao_Paulo", days: {} },
    })
    const answer = await callWebchat(inbox.url, "GET", `/config?channel_id=${themed.id}`)
    expect(answer.body).toMatchObject({
      config: {
        channel_id: themed.id,
        title: "Talk to us",
        greeting: "Hi!",
        is_online: false,
        theme: { color: "#aa3300", position: "left", mode: "auto" },
        pre_chat: { name: "required", email: "hidden" },
        text_limit: 4000,
      },
    })
    expect(answer.text).not.toContain("audio")
    expect(await callWebchat(inbox.url, "GET", "/config?channel_id=chan_none")).toMatchObject({ status: 404 })
    const whatsapp = `/config?channel_id=${inbox.channel.id}`
    expect(await callWebchat(inbox.url, "GET", whatsapp)).toMatchObject({ status: 404 })
  })

  it("loads the script from any page, once", async () => {
    for (const path of [".js", "/panel.js"]) {
      const script = await callWebchat(inbox.url, "GET", path, { origin: "https://anywhere.example" })
      expect(script.status).toBe(200)
      expect(script.headers.get("content-type")).toContain("text/javascript")
      expect(script.headers.get("access-control-allow-origin")).toBe("*")
      const headers = { "if-none-match": script.headers.get("etag") ?? "" }
      expect((await callWebchat(inbox.url, "GET", path, { headers })).status).toBe(304)
    }
  })
})

describe("a token", () => {
  it("is needed, and only ours is one", async () => {
    const { session } = await begin()
    const [payload = "", signature = ""] = session.token.split(".")
    const altered = Buffer.from(
      Buffer.from(payload, "base64url").toString().replace(session.visitor.id, "visitor_of_somebody_else")
    ).toString("base64url")
    const forged = [
      undefined,
      "guessed",
      `${altered}.${signature}`,
      `${payload}.`,
      `${payload}.${payload}`,
      inbox.admin.token,
    ]
    for (const token of forged) {
      for (const path of ["/conversation", "/messages", "/stream"]) {
        const answer = await callWebchat(inbox.url, "GET", path, { token })
        expect(answer).toMatchObject({ status: 401, body: { code: "unauthorized" } })
      }
    }
  })

  it("is one for its time and its purpose only", async () => {
    const key = TEST_HOST_SETTINGS.secrets.INBOX_ENCRYPTION_KEY
    const { visitor } = await meet("mine for a while")
    const payload = { channel_id: channel.id, visitor_id: visitor.id, customer_id: null, issued_at: 0 }
    const ask = (purpose: string, lifetime: number) =>
      callWebchat(inbox.url, "GET", "/messages", {
        token: createSigner(key, purpose).sign(payload, new Date(Date.now() + lifetime)),
      })
    expect((await ask("webchat-visitor", 60_000)).status).toBe(200)
    expect((await ask("webchat-visitor", -1)).status).toBe(401)
    expect((await ask("webchat-identity", 60_000)).status).toBe(401)
    const renewed = await callWebchat<{ token: string }>(inbox.url, "GET", "/conversation", {
      token: createSigner(key, "webchat-visitor").sign(payload, new Date(Date.now() + 60_000)),
    })
    expect(await callWebchat(inbox.url, "GET", "/messages", { token: renewed.body.token })).toMatchObject({
      status: 200,
    })
  })

  it("opens nothing of another visitor", async () => {
    const { visitor, conversation } = await meet("private words")
    const { message } = succeed(await inbox.ana.send(conversation.id, "private answer"))
    const { visitor: stranger } = await meet("somebody else")
    expect(await stranger.texts()).toEqual(["somebody else"])
    const read = await stranger.call("POST", "/read", { message_id: message.id })
    expect(read).toMatchObject({ status: 404, body: { code: "not_found" } })
    const older = await stranger.call("GET", `/messages?before=${conversation.id}:99`)
    expect(older).toMatchObject({ status: 400, body: { code: "invalid_data" } })
    expect((await visitor.messages()).messages.map(({ author }) => author.name)).toContain("Ana Ribeiro")
  })

  it("of another server process is as good", async () => {
    const { visitor } = await meet("here")
    expect(await visitor.with({ url: second.url }).texts()).toEqual(["here"])
  })

  it("does not open the hook of platforms", async () => {
    const body = { account: channel.external_id, visitor: { id: "visitor_x", name: null, email: null } }
    const answer = await call("POST", `${inbox.url}/hooks/inbox/webchat`, body)
    expect(answer).toMatchObject({ status: 401, body: { code: "unauthorized" } })
  })
})

describe("what a visitor writes", () => {
  it("is a conversation with a nameless or named visitor", async () => {
    const { conversation } = await meet("first words")
    expect(conversation).toMatchObject({
      status: "open",
      channel: { id: channel.id, provider: "webchat" },
      window: { state: "unlimited" },
      unread_count: 1,
      last_message: { text: "first words", direction: "inbound" },
    })
    expect(conversation.contact.name).toMatch(/^Visitor \d{4}$/)
    const { conversation: named } = await meet("hi", { name: "  Clara Nunes ", email: "clara@example.com" })
    expect(named.contact.name).toBe("Clara Nunes")
    const [message] = await inbox.admin.thread(named.id)
    expect(message?.details.visitor).toMatchObject({ email: "clara@example.com" })
  })

  it("is there once, however often the page sends it", async () => {
    const visitor = await begin()
    const client_id = newClientId()
    const answers = await Promise.all(
      [1, 2, 3].map((turn) =>
        (turn === 2 ? visitor.with({ url: second.url }) : visitor).write("once", { client_id })
      )
    )
    expect(answers.every(({ status }) => status === 201 || status === 200)).toBe(true)
    expect(new Set(answers.map(({ body }) => body.message.id)).size).toBe(1)
    expect((await visitor.write("changed", { client_id })).body.message.text).toBe("once")
    expect(await visitor.texts()).toEqual(["once"])
  })

  it("keeps its order", async () => {
    const visitor = await begin()
    const written = Array.from({ length: 8 }, (_, index) => `line ${index}`)
    for (const text of written) expect((await visitor.write(text)).status).toBe(201)
    expect(await visitor.texts()).toEqual(written)
  })

  it("answers nonsense as the client's mistake", async () => {
    const { session } = await begin()
    const post = async (body: string) => {
      const response = await fetch(`${inbox.url}/inbox/webchat/messages`, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          origin: SHOP,
          authorization: `Bearer ${session.token}`,
        },
        body,
      })
      return response.status
    }
    expect(await post("{")).toBe(400)
    expect(await post(JSON.stringify({ client_id: "a", text: "x".repeat(100_000) }))).toBe(413)
  })

  it("is refused when there is nothing, too much or nonsense in it", async () => {
    const visitor = await begin()
    const refusals = [
      { text: "  " },
      { text: undefined },
      { text: "x".repeat(4_001) },
      { client_id: "" },
      { text: 7 },
    ]
    for (const body of refusals) {
      const answer = await visitor.call("POST", "/messages", { client_id: newClientId(), text: "x", ...body })
      expect(answer).toMatchObject({ status: 400, body: { code: "invalid_data" } })
    }
    expect((await visitor.write("😀".repeat(4_000))).status).toBe(201)
    expect((await visitor.messages()).messages).toHaveLength(1)
    expect(
      await callWebchat(inbox.url, "POST", "/session", {
        body: { channel_id: channel.id, email: "nonsense" },
      })
    ).toMatchObject({ status: 400 })
  })

  it("names the page only when it is one of the channel's", async () => {
    const visitor = await begin()
    await visitor.write("from the shop", { page_url: `${SHOP}/lamp?size=2` })
    await visitor.write("from elsewhere", { page_url: "https://evil.example/" })
    const { id } = await eventually(() => inbox.admin.conversationOf(visitor.id))
    const pages = (await inbox.admin.thread(id)).map(({ details }) => details.visitor?.page_url)
    expect(pages).toEqual([`${SHOP}/lamp?size=2`, null])
  })

  it("is limited in its pace, and the limit says how long", async () => {
    const visitor = await begin()
    const statuses: number[] = []
    for (let turn = 0; turn < 30 && !statuses.includes(429); turn += 1) {
      const answer = await visitor.write(`fast ${turn}`)
      statuses.push(answer.status)
      if (answer.status === 429) {
        expect(answer.text).toContain("too_many_requests")
        expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0)
      }
    }
    expect(statuses).toContain(429)
    expect((await (await begin()).write("somebody else is not slowed down")).status).toBe(201)
  })

  it("comes with pictures, and without sound or papers", async () => {
    const { visitor, conversation } = await meet("look at this")
    const upload = await visitor.upload(PNG, "dot.png", "image/png")
    expect(upload).toMatchObject({ status: 201, body: { attachment: { kind: "image" } } })
    const attachment_ids = [upload.body.attachment.id]
    expect((await visitor.write("a dot", { attachment_ids })).status).toBe(201)
    const message = (await inbox.admin.thread(conversation.id)).at(-1)
    expect(message).toMatchObject({ kind: "image", text: "a dot" })
    expect(message?.attachments).toMatchObject([
      { id: attachment_ids[0], state: "ready", mime_type: "image/png" },
    ])
    const bytes = await fetch(new URL(message?.attachments[0]?.url ?? "", inbox.url))
    expect(Buffer.from(await bytes.arrayBuffer())).toEqual(PNG)
    expect((await visitor.write("again", { attachment_ids })).status).toBe(400)
    const { visitor: stranger } = await meet("me too")
    const other = await visitor.upload(PNG, "dot.png", "image/png")
    expect((await stranger.write("", { attachment_ids: [other.body.attachment.id] })).status).toBe(400)
    const sound = Buffer.concat([Buffer.from("OggS\0\x02"), Buffer.alloc(22), Buffer.from("OpusHead")])
    expect(await visitor.upload(wav(), "note.wav", "audio/wav")).toMatchObject({
      status: 415,
      body: { code: "audio_not_allowed" },
    })
    expect((await visitor.upload(sound, "note.png", "image/png")).status).toBe(415)
    expect(await visitor.upload(Buffer.from("%PDF-1.7\n"), "price.pdf", "application/pdf")).toMatchObject({
      status: 415,
      body: { code: "attachment_type_not_allowed" },
    })
  })
})

/** A tenth of a second of silence. */
function wav(): Buffer {
  const header = Buffer.alloc(44)
  header.write("RIFF", 0)
  header.writeUInt32LE(36 + 800, 4)
  header.write("WAVEfmt ", 8)
  header.writeUInt32LE(16, 16)
  header.writeUInt16LE(1, 20)
  header.writeUInt16LE(1, 22)
  header.writeUInt32LE(8_000, 24)
  header.writeUInt32LE(8_000, 28)
  header.writeUInt16LE(1, 32)
  header.writeUInt16LE(8, 34)
  header.write("data", 36)
  header.writeUInt32LE(800, 40)
  return Buffer.concat([header, Buffer.alloc(800, 128)])
}

describe("what agents answer", () => {
  it("reaches the visitor live, on any server, with a name and no address", async () => {
    const visitor = await begin()
    const early = await VisitorStream.open(visitor)
    await visitor.write("anybody there?")
    const conversation = await eventually(() => inbox.admin.conversationOf(visitor.id))
    const elsewhere = await VisitorStream.open(visitor.with({ url: second.url }))
    succeed(await inbox.ana.send(conversation.id, "yes, here"))
    for (const stream of [early, elsewhere]) {
      await eventually(() => expect(stream.texts()).toContain("yes, here"))
      const names = stream.events.map(({ data }) => data.conversation?.agent?.name)
      await eventually(() => expect(names.length && stream.raw.join()).toContain("Ana Ribeiro"))
      expect(stream.raw.join("\n")).not.toMatch(/inbox\.test|user_|cus_/)
    }
    await eventually(() => expect(early.texts()).toEqual(["anybody there?", "yes, here"]))
    expect((await visitor.state()).conversation?.agent).toEqual({ name: "Ana Ribeiro" })
    early.close()
    elsewhere.close()
  })

  it("is heard over a few streams of one browser, not over any number", async () => {
    const { visitor } = await meet()
    const streams = await Promise.all(Array.from({ length: 8 }, () => VisitorStream.open(visitor)))
    await expect(VisitorStream.open(visitor)).rejects.toThrow("refused with 429")
    streams.pop()?.close()
    await eventually(async () => streams.push(await VisitorStream.open(visitor)))
    for (const stream of streams) stream.close()
  })

  it("is told after a pause from where the page was", async () => {
    const { visitor, conversation } = await meet()
    const stream = await VisitorStream.open(visitor)
    stream.close()
    succeed(await inbox.ana.send(conversation.id, "while you were away"))
    await eventually(async () => expect(await visitor.texts()).toContain("while you were away"))
    const resumed = await VisitorStream.open(visitor, stream.lastEventId)
    await eventually(() => expect(resumed.texts()).toEqual(["while you were away"]))
    resumed.close()
    const again = await VisitorStream.open(visitor, resumed.lastEventId)
    succeed(await inbox.ana.send(conversation.id, "and once more"))
    await eventually(() => expect(again.texts()).toEqual(["and once more"]))
    again.close()
  })

  it("does not reach anybody else", async () => {
    const { visitor, conversation } = await meet()
    const { visitor: stranger } = await meet()
    const silent = await begin()
    const streams = await Promise.all([stranger, silent].map((one) => VisitorStream.open(one)))
    const own = await VisitorStream.open(visitor)
    succeed(await inbox.ana.send(conversation.id, "for you only"))
    await eventually(() => expect(own.texts()).toContain("for you only"))
    succeed(await inbox.ana.send((await inbox.admin.conversationOf(stranger.id)).id, "for the stranger"))
    await eventually(() => expect(streams[0]?.texts()).toEqual(["for the stranger"]))
    expect(streams[1]?.events).toEqual([])
    for (const stream of [own, ...streams]) stream.close()
  })

  it("is unread until the visitor has seen it, which the agent sees", async () => {
    const { visitor, conversation } = await meet()
    const first = succeed(await inbox.ana.send(conversation.id, "one")).message
    const last = succeed(await inbox.ana.send(conversation.id, "two")).message
    const statuses = async () => {
      const thread = await inbox.admin.thread(conversation.id)
      return [first, last].map(({ id }) => thread.find((message) => message.id === id)?.status)
    }
    await eventually(async () => expect(await statuses()).toEqual(["sent", "sent"]))
    expect((await visitor.state()).unread_count).toBe(2)
    succeed(await visitor.call("POST", "/read", { message_id: last.id, status: "delivered" }))
    await eventually(async () => expect(await statuses()).toEqual(["delivered", "delivered"]))
    expect((await visitor.state()).unread_count).toBe(2)
    succeed(await visitor.call("POST", "/read", { message_id: last.id }))
    await eventually(async () => expect(await statuses()).toEqual(["read", "read"]))
    expect((await visitor.state()).unread_count).toBe(0)
  })

  it("is read also when the visitor was faster than the message's own way", async () => {
    const { visitor, conversation } = await meet()
    const { message } = succeed(await inbox.ana.send(conversation.id, "rápido"))
    const status = async () => (await inbox.ana.message(conversation.id, message.id)).status
    await eventually(async () => expect(await status()).toBe("sent"))
    // As if it were still queued: the page shows it, whoever sends it has not come to it.
    await inbox.sql.rows(
      `UPDATE inbox_message SET status = 'queued', external_id = NULL, next_attempt_at = now() + interval '4 seconds'
       WHERE id = $1`,
      message.id
    )
    succeed(await visitor.call("POST", "/read", { message_id: message.id, status: "read" }))
    expect(await status()).toBe("queued")
    await inbox.sql.rows(
      `UPDATE inbox_message SET updated_at = now() - interval '1 minute' WHERE id = $1`,
      message.id
    )
    await eventually(async () => expect(await status()).toBe("read"))
  })

  it("is announced while it is being written", async () => {
    const { visitor, conversation } = await meet()
    const stream = await VisitorStream.open(visitor.with({ url: second.url }))
    await eventually(async () => {
      succeed(await inbox.ana.post(`/conversations/${conversation.id}/typing`))
      expect(stream.events).toContainEqual({ type: "typing", data: { name: "Ana Ribeiro" } })
    })
    stream.close()
  })

  it("is announced to the agents while the visitor writes", async () => {
    const { visitor, conversation } = await meet()
    const stream = await Stream.open(second.url, inbox.ana.token)
    await eventually(async () => {
      succeed(await visitor.call("POST", "/typing"))
      expect(stream.of("typing", conversation.id).map(({ data }) => data)).toContainEqual({
        conversation_id: conversation.id,
        name: conversation.contact.name,
      })
    })
    stream.close()
  })

  it("can be read from its beginning, page by page", async () => {
    const { visitor, conversation } = await meet("line 0")
    for (let index = 1; index < 7; index += 1) {
      succeed(await inbox.ana.send(conversation.id, `line ${index}`))
    }
    const texts: (string | null)[] = []
    let before: string | null = ""
    while (before !== null) {
      const query: string = `?limit=3${before && `&before=${before}`}`
      const page = await visitor.messages(query)
      texts.unshift(...page.messages.map(({ text }) => text))
      before = page.next_cursor
    }
    expect(texts).toEqual(Array.from({ length: 7 }, (_, index) => `line ${index}`))
  })
})

describe("a customer of the shop", () => {
  let people = 0

  /** Registers somebody at the storefront; answers how to ask for an identity token as them. */
  async function register(firstName: string) {
    people += 1
    const credentials = {
      email: `${firstName.toLowerCase()}-${people}@shop.example`,
      password: "secret-of-a-customer",
    }
    const register = await call<{ token: string }>(
      "POST",
      `${inbox.url}/auth/customer/emailpass/register`,
      credentials
    )
    const headers = await storeHeaders()
    const created = await fetch(`${inbox.url}/store/customers`, {
      method: "POST",
      headers: { ...headers, authorization: `Bearer ${register.body.token}` },
      body: JSON.stringify({ email: credentials.email, first_name: firstName, last_name: "Lima" }),
    })
    const { customer } = (await created.json()) as { customer: { id: string } }
    const login = await call<{ token: string }>("POST", `${inbox.url}/auth/customer/emailpass`, credentials)
    return { customer_id: customer.id, prove: () => prove(login.body.token) }
  }

  let key: string | undefined
  async function storeHeaders(): Promise<Record<string, string>> {
    key ??= await createPublishableKey(inbox.url, inbox.admin.token ?? "")
    return { "content-type": "application/json", "x-publishable-api-key": key }
  }

  async function prove(loginToken?: string): Promise<{ status: number; token: string }> {
    const response = await fetch(`${inbox.url}/store/inbox/webchat/identity`, {
      method: "POST",
      headers: {
        ...(await storeHeaders()),
        ...(loginToken ? { authorization: `Bearer ${loginToken}` } : {}),
      },
      body: "{}",
    })
    const { token } = (await response.json()) as { token: string }
    return { status: response.status, token }
  }

  const identify = async (visitor: VisitorClient, token: string) =>
    visitor.with({
      session: succeed(await visitor.call<VisitorClient["session"]>("POST", "/identify", { token })),
    })

  it("is recognised with what they wrote before", async () => {
    const { customer_id, prove } = await register("Bia")
    const { visitor, conversation } = await meet("do you know me?")
    await eventually(async () => {
      const { contact } = await inbox.admin.conversation(conversation.id)
      expect(contact.customer_id).toMatch(/^cus_/)
      expect(contact.customer_id).not.toBe(customer_id)
    })
    const known = await identify(visitor, (await prove()).token)
    expect(known.session.visitor).toMatchObject({ id: visitor.id, name: "Bia Lima", is_customer: true })
    await known.write("now you do")
    await eventually(async () => {
      const { contact } = await inbox.admin.conversation(conversation.id)
      expect(contact).toMatchObject({ customer_id, name: "Bia Lima" })
    })
    expect(await known.texts()).toEqual(["do you know me?", "now you do"])
  })

  it("finds the same conversation in another browser", async () => {
    const { customer_id, prove } = await register("Caio")
    const atHome = await identify(await begin(), (await prove()).token)
    await atHome.write("from home")
    const conversation = await eventually(() => inbox.admin.conversationOf(atHome.id))
    expect(conversation.contact.customer_id).toBe(customer_id)
    const { visitor: anonymous } = await meet("at work, not logged in")
    const atWork = await identify(anonymous, (await prove()).token)
    await atWork.write("at work")
    expect(await atHome.texts()).toEqual(
      expect.arrayContaining(["from home", "at work, not logged in", "at work"])
    )
    expect((await inbox.admin.thread(conversation.id)).map(({ text }) => text)).toEqual([
      "from home",
      "at work",
    ])
    // Who was there before the login still sees what they wrote themselves, and no more.
    expect(await anonymous.texts()).toEqual(["at work, not logged in"])
  })

  it("keeps what was on its way while they logged in", async () => {
    const { customer_id, prove } = await register("Gil")
    const known = await identify(await begin(), (await prove()).token)
    await known.write("from before")
    const elsewhere = await begin()
    const asGil = await identify(elsewhere, (await prove()).token)
    expect(asGil.id).toBe(known.id)
    await elsewhere.write("sent before the answer came")
    expect(await asGil.texts()).toEqual(
      expect.arrayContaining(["from before", "sent before the answer came"])
    )
    const { contact } = await eventually(() => inbox.admin.conversationOf(elsewhere.id))
    expect(contact).toMatchObject({ customer_id, name: "Gil Lima" })
  })

  it("never inherits another customer's chat at the same computer", async () => {
    const dora = await register("Dora")
    const edu = await register("Edu")
    const asDora = await identify(await begin(), (await dora.prove()).token)
    await asDora.write("Dora's secret")
    const asEdu = await identify(asDora, (await edu.prove()).token)
    expect(asEdu.id).not.toBe(asDora.id)
    expect(await asEdu.texts()).toEqual([])
    await asEdu.write("Edu's own")
    expect(await asDora.texts()).toEqual(["Dora's secret"])
    const { contact } = await eventually(() => inbox.admin.conversationOf(asEdu.id))
    expect(contact.customer_id).toBe(edu.customer_id)
  })

  it("is not whoever a page says", async () => {
    const visitor = await begin()
    expect((await prove()).status).toBe(401)
    for (const token of ["guessed", visitor.session.token, String(inbox.admin.token)]) {
      const answer = await visitor.call("POST", "/identify", { token })
      expect(answer).toMatchObject({ status: 401, body: { code: "unauthorized" } })
    }
    const { prove: proveFabio } = await register("Fabio")
    const { token } = await proveFabio()
    expect(await callWebchat(inbox.url, "GET", "/messages", { token })).toMatchObject({ status: 401 })
  })
})
