import sharp from "sharp"

import type { ChannelDTO, ConversationDTO, MessageDTO } from "../../plugin/src/types/http"
import { eventually } from "../helpers/eventually"
import { call, newClientId, succeed } from "./support/client"
import { type Inbox, startInbox } from "./support/inbox"

const ACCOUNT = {
  account_id: "17841405822304914",
  access_token: "instagram-token",
  app_secret: "instagram-app-secret",
  verify_token: "word",
}

let inbox: Inbox
let channel: ChannelDTO

beforeAll(async () => {
  inbox = await startInbox({ env: { LOG_LEVEL: "warn" } })
  await control("POST", "/accounts", {
    ...ACCOUNT,
    username: "lojalumen",
    login: "instagram",
    webhook_url: `${inbox.url}/hooks/inbox/instagram`,
  })
  const body = { provider: "instagram", name: "Lumen", credentials: { ...ACCOUNT, login: "instagram" } }
  ;({ channel } = succeed(await inbox.admin.post<{ channel: ChannelDTO }>("/channels", body)))
})
afterAll(() => inbox?.stop())

const control = async <Body = Record<string, unknown>>(method: string, path: string, body?: unknown) =>
  succeed(await call<Body>(method, `${inbox.simulatorUrl}/simulator/instagram${path}`, body))

let people = 0
async function somebody(given: Record<string, unknown> = {}) {
  people += 1
  const id = `12544777777770${String(people).padStart(2, "0")}`
  const username = `cliente.${people}`
  await control("POST", "/customers", {
    id,
    account_id: ACCOUNT.account_id,
    username,
    name: `Cliente ${people}`,
    ...given,
  })
  return { id, username }
}

const write = async (customer: string, message: Record<string, unknown>) =>
  String((await control("POST", `/customers/${customer}/messages`, message)).message_id)

/** The open conversation with somebody, once the platform has told who they are. */
const conversationOf = (username: string): Promise<ConversationDTO> =>
  eventually(() => inbox.admin.conversationOf(username))

const send = async (id: string, body: Record<string, unknown>) =>
  inbox.ana.post<{ message: MessageDTO }>(`/conversations/${id}/messages`, {
    client_id: newClientId(),
    ...body,
  })

const sentTo = async (customer: string) => {
  const { sent } = await control<{
    sent: { recipient: string; type: string; body: Record<string, unknown> }[]
  }>("GET", `/sent?account_id=${ACCOUNT.account_id}`)
  return sent.filter(({ recipient }) => recipient === customer)
}

const poll = async () => {
  await inbox.sql.rows(`UPDATE inbox_channel SET polled_at = NULL WHERE id = $1`, channel.id)
}

const texts = async (id: string) => (await inbox.admin.thread(id)).map(({ text }) => text)

describe("somebody on Instagram", () => {
  it("has the name and picture the platform tells, copied", async () => {
    const picture = await sharp({ create: { width: 300, height: 300, channels: 3, background: "plum" } })
      .png()
      .toBuffer()
    const { id, username } = await somebody({
      picture: { base64: picture.toString("base64"), mime_type: "image/png" },
    })
    await write(id, { text: "Oi!" })
    const conversation = await eventually(async () => {
      const found = await inbox.admin.conversationOf(username)
      expect(found.contact.avatar_url).not.toBeNull()
      return found
    })
    expect(conversation.contact).toMatchObject({ name: expect.stringMatching(/^Cliente/), address: username })
    const avatar = await fetch(new URL(conversation.contact.avatar_url!, inbox.url))
    expect(await sharp(Buffer.from(await avatar.arrayBuffer())).metadata()).toMatchObject({
      width: 160,
      height: 160,
    })
  })

  it("sends pictures, and takes a message back", async () => {
    const { id, username } = await somebody()
    const picture = await sharp({ create: { width: 50, height: 50, channels: 3, background: "plum" } })
      .jpeg()
      .toBuffer()
    const media = { base64: picture.toString("base64"), mime_type: "image/jpeg" }
    const message_id = await write(id, {
      attachments: [
        { type: "image", ...media },
        { type: "image", ...media },
      ],
    })
    const { id: conversationId } = await conversationOf(username)
    await eventually(async () => {
      const [message] = await inbox.admin.thread(conversationId)
      expect(message?.attachments.map(({ state }) => state)).toEqual(["ready", "ready"])
    })
    await control("POST", `/customers/${id}/unsend`, { message_id })
    await eventually(async () => {
      expect(await inbox.admin.thread(conversationId)).toMatchObject([
        { text: null, attachments: [], deleted_at: expect.any(String) },
      ])
    })
  })

  it("answers a story, and the story is there to be seen", async () => {
    const { id, username } = await somebody()
    await write(id, { text: "Lindo!", story: { id: "story-1", url: "https://instagram.test/s/1" } })
    const { id: conversationId } = await conversationOf(username)
    expect(await inbox.admin.thread(conversationId)).toMatchObject([
      { kind: "story", text: "Lindo!", details: { story: { type: "reply" } } },
    ])
  })

  it("edits before the message is known, and it stands edited", async () => {
    const { id, username } = await somebody()
    const message_id = `aWdf-edit-${people}`
    await control("POST", `/customers/${id}/edit`, { message_id, text: "Tamanho G", num_edit: 1 })
    await write(id, { message_id, text: "Tamanho M" })
    const { id: conversationId } = await conversationOf(username)
    await eventually(async () => {
      expect(await inbox.admin.thread(conversationId)).toMatchObject([
        { text: "Tamanho G", edited_at: expect.any(String) },
      ])
    })
  })
})

describe("what we write", () => {
  it("stands there once, although the platform echoes it before or after its answer", async () => {
    const { id, username } = await somebody()
    await write(id, { text: "Oi" })
    const { id: conversationId } = await conversationOf(username)
    for (const echo of ["after", "before"]) {
      await control("POST", "/settings", { echo })
      succeed(await send(conversationId, { text: `Eco ${echo}` }))
      await eventually(async () =>
        expect((await inbox.admin.thread(conversationId)).at(-1)?.status).toBe("sent")
      )
    }
    await control("POST", "/settings", { echo: "after" })
    expect(await texts(conversationId)).toEqual(["Oi", "Eco after", "Eco before"])
  })

  it("was sent when only the echo says so", async () => {
    const { id, username } = await somebody()
    await write(id, { text: "Oi" })
    const { id: conversationId } = await conversationOf(username)
    await control("POST", "/faults", {
      on: "send",
      kind: "accepted_then_500",
      account_id: ACCOUNT.account_id,
    })
    succeed(await send(conversationId, { text: "Foi?" }))
    await eventually(async () =>
      expect((await inbox.admin.thread(conversationId)).at(-1)?.status).toBe("sent")
    )
    expect(await texts(conversationId)).toEqual(["Oi", "Foi?"])
    expect((await sentTo(id)).filter(({ type }) => type === "text")).toHaveLength(1)
  })

  it("is cut where a message may be no longer, and keeps its order", async () => {
    const { id, username } = await somebody()
    await write(id, { text: "Oi" })
    const { id: conversationId } = await conversationOf(username)
    const text = Array.from({ length: 300 }, (_, index) => `ção${index}`).join(" ")
    succeed(await send(conversationId, { text }))
    await eventually(async () => {
      const sent = (await sentTo(id)).filter(({ type }) => type === "text")
      expect(sent.length).toBeGreaterThan(2)
      expect(sent.map(({ body }) => (body as { message: { text: string } }).message.text).join(" ")).toBe(
        text
      )
    })
  })

  it("may be a picture, which the platform fetches from us, and no document", async () => {
    const { id, username } = await somebody()
    await write(id, { text: "Oi" })
    const { id: conversationId } = await conversationOf(username)
    const upload = async (bytes: Buffer, name: string) => {
      const form = new FormData()
      form.set("channel_id", channel.id)
      form.set("file", new Blob([new Uint8Array(bytes)]), name)
      const response = await fetch(`${inbox.url}/admin/inbox/attachments`, {
        method: "POST",
        headers: { authorization: `Bearer ${inbox.ana.token}` },
        body: form,
      })
      return {
        status: response.status,
        body: (await response.json()) as { attachment: { id: string }; code: string },
      }
    }
    const refused = await upload(Buffer.from("%PDF-1.4 x"), "nota.pdf")
    expect([refused.status, refused.body.code]).toEqual([415, "attachment_type_not_allowed"])
    const picture = await sharp({ create: { width: 80, height: 80, channels: 3, background: "navy" } })
      .png()
      .toBuffer()
    const { body } = await upload(picture, "foto.png")
    succeed(await send(conversationId, { attachment_ids: [body.attachment.id], text: "Assim?" }))
    await eventually(async () => {
      expect((await sentTo(id)).map(({ type }) => type)).toEqual(["image", "text"])
    })
    // The contact's answer to each is ours twice: by echo and by answer, and stands there once.
    expect((await inbox.admin.thread(conversationId)).map(({ kind }) => kind)).toEqual([
      "text",
      "image",
      "text",
    ])
  })

  it("is read when the platform says up to where", async () => {
    const { id, username } = await somebody()
    await write(id, { text: "Oi" })
    const { id: conversationId } = await conversationOf(username)
    for (const text of ["um", "dois"]) {
      succeed(await send(conversationId, { text }))
      await eventually(async () =>
        expect((await inbox.admin.thread(conversationId)).at(-1)?.status).toBe("sent")
      )
    }
    await control("POST", `/customers/${id}/read`, {})
    await eventually(async () => {
      const outbound = (await inbox.admin.thread(conversationId)).filter(
        ({ direction }) => direction === "outbound"
      )
      expect(outbound.map(({ status }) => status)).toEqual(["read", "read"])
    })
  })
})

describe("lost webhooks", () => {
  it("leave no gap: what they told is found, in order, once, whatever else arrives meanwhile", async () => {
    const { id, username } = await somebody()
    await write(id, { text: "1 antes" })
    const { id: conversationId } = await conversationOf(username)
    await poll()
    await eventually(async () => {
      const [row] = await inbox.sql.rows(`SELECT polled_at FROM inbox_channel WHERE id = $1`, channel.id)
      expect(row?.polled_at).not.toBeNull()
    }, 60_000)

    await control("POST", "/webhooks", { drop: true })
    await write(id, { text: "2 perdida" })
    succeed(await send(conversationId, { text: "3 nossa" }))
    await eventually(async () =>
      expect((await inbox.admin.thread(conversationId)).at(-1)?.status).toBe("sent")
    )
    await write(id, { text: "4 do aplicativo", is_echo: true })
    await write(id, { text: "5 perdida" })
    expect(await texts(conversationId)).toEqual(["1 antes", "3 nossa"])

    // While the poll is at it: live again, and the lost ones come after all.
    await poll()
    await control("POST", "/webhooks", { drop: false })
    await write(id, { text: "6 viva" })
    await control("POST", "/webhooks/replay", {})
    const all = ["1 antes", "2 perdida", "3 nossa", "4 do aplicativo", "5 perdida", "6 viva"]
    await eventually(async () => expect(await texts(conversationId)).toEqual(all), 60_000)
    await poll()
    await eventually(async () => {
      const [row] = await inbox.sql.rows(`SELECT polled_at FROM inbox_channel WHERE id = $1`, channel.id)
      expect(row?.polled_at).not.toBeNull()
    }, 60_000)
    expect(await texts(conversationId)).toEqual(all)
  }, 240_000)

  it("are found by the poll alone", async () => {
    const { id, username } = await somebody()
    await control("POST", "/webhooks", { drop: true })
    for (const number of [1, 2, 3]) {
      await write(id, { text: `perdida ${number}` })
    }
    await poll()
    const conversation = await eventually(() => inbox.admin.conversationOf(username), 60_000)
    await eventually(async () => {
      expect(await texts(conversation.id)).toEqual(["perdida 1", "perdida 2", "perdida 3"])
    }, 60_000)
    expect(await inbox.admin.conversation(conversation.id)).toMatchObject({
      unread_count: 3,
      window: { state: "open" },
    })
    await control("POST", "/webhooks", { drop: false })
  }, 150_000)
})

it.each([
  "http://169.254.169.254/latest/meta-data/",
  "https://127.0.0.1/x.jpg",
  "https://localhost/x.jpg",
  "file:///etc/passwd",
  "https://evil.test/x.jpg",
])("asks no address but the platform's own for a file: %s", async (url) => {
  const { id, username } = await somebody()
  await write(id, { attachments: [{ type: "image", payload: { url } }] })
  const { id: conversationId } = await conversationOf(username)
  const failed = await eventually(async () => {
    const [message] = await inbox.admin.thread(conversationId)
    expect(message?.attachments).toMatchObject([
      { state: "failed", url: null, error: { code: "address_not_allowed" } },
    ])
    return message!.attachments[0]!
  })
  expect(inbox.host.logs(200)).toContain(`attachment ${failed.id}`)
})

it("tells what arrives for another account apart, and drops it", async () => {
  const before = await inbox.sql.count("inbox_message")
  const { statuses } = await control<{ statuses: number[] }>("POST", "/deliveries", {
    account_id: ACCOUNT.account_id,
    body: {
      object: "instagram",
      entry: [
        {
          id: "17841400000000999",
          time: Date.now(),
          messaging: [
            {
              sender: { id: "1" },
              recipient: { id: "17841400000000999" },
              timestamp: Date.now(),
              message: { mid: "foreign", text: "not ours" },
            },
          ],
        },
      ],
    },
  })
  expect(statuses).toEqual([200])
  expect(await inbox.sql.count("inbox_message")).toBe(before)
})
