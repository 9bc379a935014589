import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { ACCOUNT, PNG, startInstagramHarness, type InstagramHarness } from "./testing.js"

let harness: InstagramHarness
let files: Server
let fileUrl = ""
const served: Record<string, Buffer> = {
  "/photo.png": PNG,
  "/page.html": Buffer.from("<html></html>"),
  "/note.webm": Buffer.from([0x1a, 0x45, 0xdf, 0xa3, 0, 0]),
  "/large.png": Buffer.concat([PNG, Buffer.alloc(8 * 1024 * 1024)]),
}

beforeAll(async () => {
  harness = await startInstagramHarness()
  files = createServer((request, response) => {
    const bytes = served[request.url ?? ""]
    response.writeHead(bytes ? 200 : 404).end(bytes)
  })
  await new Promise<void>((resolve) => files.listen(0, "127.0.0.1", resolve))
  fileUrl = `http://127.0.0.1:${(files.address() as AddressInfo).port}`
})
afterAll(async () => {
  await harness.close()
  files.close()
})
beforeEach(() => harness.reset())

const says = (text: string, more: object = {}) => harness.customer("/messages", { text, ...more })
const refusal = (code: number, subcode?: number) => ({
  body: { error: { code, ...(subcode ? { error_subcode: subcode } : {}) } },
})
const attachment = (type: string, file: string) => ({
  message: { attachment: { type, payload: { url: fileUrl + file } } },
})

describe("tokens", () => {
  it("are looked at before anything else", async () => {
    expect(await harness.graph("GET", "/me", undefined, "nobody's")).toMatchObject({
      status: 401,
      ...refusal(190),
    })
  })

  it("of a Page are worth nothing on Instagram's own host, and the other way round work without it", async () => {
    await harness.register({ login: "page", page_id: "900", access_token: "page-token" })
    expect(await harness.graph("GET", "/me", undefined, "page-token")).toMatchObject(refusal(190))
    const fields = "id,instagram_business_account{id,username}"
    const page = await harness.call("GET", `/v26.0/me?fields=${fields}`, undefined, {
      Authorization: "Bearer page-token",
    })
    expect(page.body).toEqual({
      id: "900",
      instagram_business_account: { id: ACCOUNT.account_id, username: "lojaaurora" },
    })
  })
})

describe("sending", () => {
  it("answers the id and echoes the message", async () => {
    await says("hi")
    const answer = await harness.send({ message: { text: "Olá" } })
    expect(answer).toMatchObject({ status: 200, body: { recipient_id: "1254477777777001" } })
    const echo = await harness.until(() => harness.heard().find(({ message }) => message?.is_echo))
    expect(echo).toMatchObject({ sender: { id: ACCOUNT.account_id }, message: { text: "Olá" } })
    expect(echo.message!.mid).toBe(answer.body!.message_id)
  })

  it("may echo before it answers", async () => {
    await says("hi")
    await harness.control("POST", "/instagram/settings", { echo: "before" })
    await harness.send({ message: { text: "x" } })
    expect(harness.heard().some(({ message }) => message?.is_echo)).toBe(true)
  })

  it("counts bytes, not characters", async () => {
    await says("hi")
    expect(await harness.send({ message: { text: "é".repeat(500) } })).toMatchObject({ status: 200 })
    expect(await harness.send({ message: { text: "é".repeat(501) } })).toMatchObject(refusal(100))
  })

  it("closes the window after 24 hours, for people after seven days", async () => {
    await says("hi")
    const tagged = { message: { text: "x" }, messaging_type: "MESSAGE_TAG", tag: "HUMAN_AGENT" }
    await harness.control("POST", "/clock", { advance_hours: 25 })
    expect(await harness.send({ message: { text: "x" } })).toMatchObject(refusal(10, 2534022))
    const denied = await harness.send(tagged)
    expect(denied).toMatchObject(refusal(10))
    expect(denied.body!.error).not.toHaveProperty("error_subcode")
    await harness.register({ human_agent: true })
    expect(await harness.send(tagged)).toMatchObject({ status: 200 })
    await harness.control("POST", "/clock", { advance_hours: 6 * 24 })
    expect(await harness.send(tagged)).toMatchObject(refusal(10, 2534022))
  })

  it("fetches media and looks into them", async () => {
    await says("hi")
    expect(await harness.send(attachment("image", "/photo.png"))).toMatchObject({ status: 200 })
    expect(await harness.send(attachment("image", "/nothing.png"))).toMatchObject(refusal(100, 2018008))
    expect(await harness.send(attachment("image", "/page.html"))).toMatchObject(refusal(100, 2018047))
    expect(await harness.send(attachment("audio", "/note.webm"))).toMatchObject(refusal(100, 2018047))
    expect(await harness.send(attachment("image", "/large.png"))).toMatchObject(refusal(100, 2018109))
    await harness.control("POST", "/instagram/settings", { media_errors: "async" })
    expect(await harness.send(attachment("image", "/page.html"))).toMatchObject({ status: 200 })
  })

  it.each([
    [{ message: { text: "" } }],
    [{ message: { text: "x", caption: "y" } }],
    [{ message: { text: "x", attachment: {} } }],
    [{ message: {} }],
    [{ message: { text: "x" }, extra: 1 }],
    [{ message: { text: "x", quick_replies: Array.from({ length: 14 }, () => ({})) } }],
    [
      {
        message: {
          text: "x",
          quick_replies: [{ content_type: "text", title: "x".repeat(21), payload: "p" }],
        },
      },
    ],
    [{ message: { attachment: { type: "sticker", payload: { url: "http://x" } } } }],
    [{ message: { text: "x" }, tag: "ACCOUNT_UPDATE" }],
    [{ message: { text: "x" }, reply_to: { mid: "nothing" } }],
    [{ sender_action: "dance" }],
    [{ sender_action: "react", payload: { message_id: "nothing", reaction: "love" } }],
    [{ recipient: { id: "nobody" }, message: { text: "x" } }],
  ])("refuses %j", async (body) => {
    await says("hi")
    expect(await harness.send(body)).toMatchObject({ status: 400, ...refusal(100) })
  })

  it("shows reactions, typing and seen", async () => {
    const { message_id } = (await says("hi")).body as unknown as { message_id: string }
    for (const body of [
      { sender_action: "react", payload: { message_id, reaction: "love" } },
      { sender_action: "typing_on" },
      { sender_action: "mark_seen" },
    ]) {
      const answer = await harness.send(body)
      expect(answer).toMatchObject({ status: 200 })
      expect(answer.body).not.toHaveProperty("message_id")
    }
    const { threads } = (await harness.control("GET", "/instagram/state")).body as unknown as {
      threads: { messages: object[] }[]
    }
    expect(threads[0]!.messages[0]).toMatchObject({
      status: "read",
      reactions: [{ by: "business", emoji: "❤️" }],
    })
  })

  it("fails as told", async () => {
    await says("hi")
    const fault = (body: object) => harness.control("POST", "/instagram/faults", body)
    await fault({ kind: "error", code: 1200, is_transient: true })
    expect(await harness.send({ message: { text: "x" } })).toMatchObject({
      body: { error: { code: 1200, is_transient: true } },
    })
    await fault({ kind: "accepted_then_500" })
    expect(await harness.send({ message: { text: "x" } })).toMatchObject({ status: 500 })
    const { sent } = (await harness.control("GET", "/instagram/sent")).body as unknown as { sent: object[] }
    expect(sent).toHaveLength(1)
  })
})

describe("reading", () => {
  it("lists conversations, then ids, then the details of the 20 newest", async () => {
    for (let index = 0; index < 22; index += 1) {
      await says(`message ${index}`, { timestamp: Date.now() - (30 - index) * 1_000 })
    }
    const list = await harness.graph("GET", "/me/conversations?platform=instagram")
    const [conversation] = list.body!.data as unknown as { id: string; updated_time: string }[]
    expect(conversation!.updated_time).toMatch(/\+0000$/)
    const { messages } = (await harness.graph("GET", `/${conversation!.id}?fields=messages`))
      .body as unknown as {
      messages: { data: { id: string }[] }
    }
    expect(messages.data).toHaveLength(22)
    const [newest] = messages.data
    const fields = "id,created_time,from,to,message,attachments,shares,story,is_unsupported"
    const details = await harness.graph("GET", `/${newest!.id}?fields=${fields}`)
    expect(details.body).toMatchObject({ message: "message 21", from: { username: "livia" } })
    expect(await harness.graph("GET", `/${messages.data[20]!.id}?fields=message`)).toMatchObject(
      refusal(100, 33)
    )
  })

  it("pages through conversations", async () => {
    for (let index = 0; index < 3; index += 1) {
      await harness.control("POST", "/instagram/customers", { id: `c${index}` })
      await harness.customer("/messages", { text: "x" }, `c${index}`)
    }
    const first = await harness.graph("GET", "/me/conversations?limit=2")
    const { paging } = first.body as unknown as { paging: { cursors: { after: string }; next?: string } }
    expect(paging.next).toBeDefined()
    const second = await harness.graph("GET", `/me/conversations?limit=2&after=${paging.cursors.after}`)
    expect(second.body!.data).toHaveLength(1)
    expect(second.body!.paging).not.toHaveProperty("next")
  })

  it("tells nothing of what was shared", async () => {
    const share = { type: "ig_post", base64: PNG.toString("base64"), mime_type: "image/png" }
    const { message_id } = (await harness.customer("/messages", { attachments: [share] })).body as never
    const details = await harness.graph("GET", `/${String(message_id)}?fields=message,attachments`)
    expect(details.body).toEqual({ id: message_id, message: "" })
  })

  it("gives a profile to those who agreed, and refuses fields there are not", async () => {
    const profile = "/1254477777777001?fields=name,username,profile_pic"
    expect(await harness.graph("GET", profile)).toMatchObject(refusal(230))
    await says("hi")
    expect((await harness.graph("GET", profile)).body).toMatchObject({ name: "Lívia", profile_pic: null })
    const wrong = await harness.graph("GET", "/1254477777777001?fields=name,profile_picture_url")
    expect(wrong).toMatchObject(refusal(100))
  })

  it("hands out links that need no token and run out", async () => {
    await harness.customer("/messages", {
      attachments: [{ type: "image", base64: PNG.toString("base64"), mime_type: "image/png" }],
    })
    const event = await harness.until(() => harness.heard()[0])
    const [part] = event.message!.attachments as { payload: { url: string } }[]
    const response = await fetch(part!.payload.url)
    expect(response.headers.get("content-type")).toBe("image/png")
    expect(Buffer.from(await response.arrayBuffer())).toEqual(PNG)
    await harness.control("POST", "/clock", { advance_ms: 6 * 60_000 })
    expect((await fetch(part!.payload.url)).status).toBe(403)
  })

  it("allows so many calls a second", async () => {
    await harness.control("POST", "/instagram/settings", { read_limit: 2 })
    const answers = [
      await harness.graph("GET", "/me"),
      await harness.graph("GET", "/me"),
      await harness.graph("GET", "/me"),
    ]
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 400])
    expect(answers[2]).toMatchObject(refusal(613))
  })
})
