import { createHash, randomBytes } from "node:crypto"
import { readFileSync } from "node:fs"
import { deflateRawSync, deflateSync } from "node:zlib"

import sharp from "sharp"

import type { AttachmentDTO, MessageDTO, SearchResponse } from "../../plugin/src/types/http"
import { recording } from "../helpers/audio"
import { eventually } from "../helpers/eventually"
import { type Answer, newClientId, type Refusal, succeed } from "./support/client"
import { type Inbox, startInbox } from "./support/inbox"
import type { Platform } from "./support/platform"

let inbox: Inbox
let platform: Platform

beforeAll(async () => {
  inbox = await startInbox()
  platform = inbox.platform
})
afterAll(() => inbox?.stop())

const picture = (side = 900) =>
  sharp({ create: { width: side, height: side / 2, channels: 3, background: "salmon" } })
    .jpeg()
    .toBuffer()

/** Large enough to be shown small first. */
const photograph = () =>
  sharp(randomBytes(800 * 400 * 3), { raw: { width: 800, height: 400, channels: 3 } })
    .jpeg()
    .toBuffer()

/** The head of a picture of so many pixels a side, all of them black; hardly any bytes. */
function hugePicture(side: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const length = Buffer.alloc(4)
    length.writeUInt32BE(data.length)
    const sum = Buffer.alloc(4)
    sum.writeUInt32BE(crc32(Buffer.concat([Buffer.from(type), data])))
    return Buffer.concat([length, Buffer.from(type), data, sum])
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(side, 0)
  head.writeUInt32BE(side, 4)
  head.set([1, 0, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from("89504e470d0a1a0a", "hex"),
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(Buffer.alloc(1_000_000))),
    chunk("IEND", Buffer.alloc(0)),
  ])
}

/** An archive whose one file is said to be a thousand times as large. */
function bombArchive(): Buffer {
  const packed = deflateRawSync(Buffer.alloc(10_000_000))
  const name = Buffer.from("bomb")
  const head = Buffer.alloc(30)
  head.writeUInt32LE(0x04034b50, 0)
  head.writeUInt16LE(20, 4)
  head.writeUInt16LE(8, 8)
  head.writeUInt32LE(packed.length, 18)
  head.writeUInt32LE(10_000_000, 22)
  head.writeUInt16LE(name.length, 26)
  return Buffer.concat([head, name, packed])
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return (crc ^ 0xffffffff) >>> 0
}

let people = 0
async function somebody() {
  people += 1
  const contactId = `media-person-${people}`
  const waId = `55119600${String(people).padStart(5, "0")}`
  await platform.contact(contactId, { wa_id: waId })
  return { contactId, waId }
}

/** The platform keeps these bytes, as when somebody attaches them. */
async function onPlatform(bytes: Buffer, type: string, filename = "file") {
  const query = `phone_number_id=${platform.number.phone_number_id}&filename=${encodeURIComponent(filename)}`
  const response = await fetch(`${inbox.simulatorUrl}/simulator/media?${query}`, {
    method: "POST",
    headers: { "content-type": type },
    body: new Uint8Array(bytes),
  })
  return ((await response.json()) as { medium: { id: string } }).medium.id
}

/** Somebody new sends a file. */
async function receive(type: string, medium: Record<string, unknown>) {
  const { contactId, waId } = await somebody()
  await platform.write(contactId, "", { type, text: undefined, [type]: medium })
  const conversation = await eventually(() => inbox.admin.conversationOf(waId))
  const message = async () => (await inbox.admin.thread(conversation.id)).at(-1)!
  return { contactId, conversation, message }
}

const settled = (message: () => Promise<MessageDTO>, state: AttachmentDTO["state"] = "ready") =>
  eventually(async () => {
    const [attachment] = (await message()).attachments
    expect(attachment?.state).toBe(state)
    return attachment!
  })

const download = (link: string | null, headers: Record<string, string> = {}) =>
  fetch(new URL(link ?? "/none", inbox.url), { headers, signal: AbortSignal.timeout(20_000) })

async function upload(
  bytes: Buffer,
  { name = "file", type = "application/octet-stream", voice = false, as = inbox.ana } = {}
): Promise<Answer<{ attachment: AttachmentDTO } & Refusal>> {
  const form = new FormData()
  form.set("channel_id", inbox.channel.id)
  if (voice) form.set("voice", "true")
  form.set("file", new Blob([new Uint8Array(bytes)], { type }), name)
  const response = await fetch(`${inbox.url}/admin/inbox/attachments`, {
    method: "POST",
    headers: { authorization: `Bearer ${as.token}` },
    body: form,
  })
  const text = await response.text()
  return { status: response.status, text, body: JSON.parse(text) as { attachment: AttachmentDTO } & Refusal }
}

async function meet() {
  const { contactId, waId } = await somebody()
  await platform.write(contactId, "hello")
  const conversation = await eventually(() => inbox.admin.conversationOf(waId))
  return { contactId, id: conversation.id }
}

const send = async (id: string, body: Record<string, unknown>) =>
  inbox.ana.post<{ message: MessageDTO } & Refusal>(`/conversations/${id}/messages`, {
    client_id: newClientId(),
    ...body,
  })

const sentTo = async (contactId: string) =>
  (await platform.sentTo(contactId)) as unknown as {
    type: string
    body: Record<string, Record<string, unknown>>
  }[]

describe("what a contact sends", () => {
  it("is fetched, measured and shown small first", async () => {
    const bytes = await photograph()
    const id = await onPlatform(bytes, "image/jpeg")
    const { message } = await receive("image", { id, caption: "olha só" })
    const attachment = await settled(message)
    expect(await message()).toMatchObject({ kind: "image", text: "olha só" })
    expect(attachment).toMatchObject({
      kind: "image",
      mime_type: "image/jpeg",
      size: bytes.length,
      width: 800,
      height: 400,
      error: null,
    })
    const whole = await download(attachment.url)
    expect(whole.status).toBe(200)
    expect(Buffer.from(await whole.arrayBuffer()).equals(bytes)).toBe(true)
    const small = await download(attachment.thumbnail_url)
    const preview = await sharp(Buffer.from(await small.arrayBuffer())).metadata()
    expect(preview).toMatchObject({ format: "webp", width: 480, height: 240 })
  })

  it("tells a voice note from a file with sound", async () => {
    const id = await onPlatform(await recording("ogg", { seconds: 3 }), "audio/ogg")
    const { message } = await receive("audio", { id, voice: true })
    const attachment = await settled(message)
    expect(attachment).toMatchObject({ kind: "audio", mime_type: "audio/ogg", voice: true })
    expect(attachment.duration).toBeCloseTo(3, 0)
    expect((await message()).details).toMatchObject({ voice: true })
  })

  it("keeps the name of a document, but none that leads elsewhere", async () => {
    const id = await onPlatform(Buffer.from("%PDF-1.4 nota"), "application/pdf")
    const { message } = await receive("document", { id, filename: "../../nota\u202Efdp.exe" })
    const attachment = await settled(message)
    expect(attachment.name).toBe("nota fdp.exe")
    const file = await download(attachment.url)
    expect(file.headers.get("content-disposition")).toMatch(/^attachment;/)
    expect(file.headers.get("content-type")).toBe("application/octet-stream")
  })

  it.each([
    ["a page", Buffer.from("<!doctype html><script>alert(1)</script>")],
    [
      "a drawing with a script",
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    ],
    ["an archive", Buffer.from("504b03041400000008000000", "hex")],
  ])("serves %s called a photo as something to save, never to run", async (_name, bytes) => {
    const id = await onPlatform(bytes, "image/jpeg", "photo.jpg")
    const { message } = await receive("image", { id })
    const attachment = await settled(message)
    expect(attachment).toMatchObject({ kind: "document", thumbnail_url: null })
    const file = await download(attachment.url)
    expect(file.headers.get("content-type")).toBe("application/octet-stream")
    expect(file.headers.get("content-disposition")).toMatch(/^attachment;/)
    expect(file.headers.get("x-content-type-options")).toBe("nosniff")
    expect(file.headers.get("content-security-policy")).toContain("sandbox")
  })

  it("is inert, however hostile the file or its name", async () => {
    const photo = await photograph()
    const script = "<script>alert(1)</script>"
    const marked = await sharp(photo)
      .withExif({
        IFD0: { ImageDescription: script, Copyright: "../../etc/passwd" },
        IFD3: { GPSLatitude: "8/1 3/1 0/1" },
      })
      .jpeg()
      .toBuffer()
    const files: [what: string, type: string, bytes: Buffer, isPicture: boolean][] = [
      [
        "a photo with a page behind it",
        "image/jpeg",
        Buffer.concat([photo, Buffer.from(`<html>${script}`)]),
        true,
      ],
      ["a photo that tells more than it shows", "image/jpeg", marked, true],
      ["a photo with an archive behind it", "image/jpeg", Buffer.concat([photo, bombArchive()]), true],
      ["a photo that breaks off", "image/jpeg", photo.subarray(0, 300), false],
      ["a picture larger than memory", "image/png", hugePicture(60_000), false],
      ["a drawing that is a script", "image/png", Buffer.from(`GIF89a=1;/*${script}*/`), false],
      ["a page", "image/jpeg", Buffer.from(`\ufeff<!DOCTYPE html>${script}`), false],
      ["a drawing in XML", "image/png", Buffer.from(`<?xml version="1.0"?><svg onload="alert(1)"/>`), false],
      ["a program", "image/jpeg", Buffer.concat([Buffer.from("MZ"), randomBytes(200)]), false],
      ["an archive that grows a thousandfold", "image/jpeg", bombArchive(), false],
      ["a picture of no size", "image/png", hugePicture(0), false],
      ["noise", "image/jpeg", randomBytes(5_000), false],
    ]
    for (const [what, type, bytes, isPicture] of files) {
      const id = await onPlatform(bytes, type, "photo.jpg")
      const { message, conversation } = await receive("image", { id, caption: `${script} ${what}` })
      const attachment = await settled(message)
      expect([what, attachment.kind === "image"]).toEqual([what, isPicture])
      const file = await download(attachment.url)
      // A broken picture is still called one: nothing in it can run.
      const isShown = /^image\/(jpeg|png|gif)$/.test(file.headers.get("content-type") ?? "")
      expect([what, isShown || !isPicture]).toEqual([what, true])
      expect(file.headers.get("content-disposition")).toMatch(isShown ? /^inline;/ : /^attachment;/)
      if (!isShown) expect(file.headers.get("content-type")).toBe("application/octet-stream")
      expect(file.headers.get("x-content-type-options")).toBe("nosniff")
      expect(file.headers.get("content-security-policy")).toBe("default-src 'none'; sandbox")
      expect(Buffer.from(await file.arrayBuffer()).equals(bytes)).toBe(true)
      if (isPicture) {
        const small = Buffer.from(await (await download(attachment.thumbnail_url)).arrayBuffer())
        expect(await sharp(small).metadata()).toMatchObject({ format: "webp" })
        expect((await sharp(small).metadata()).exif).toBeUndefined()
        expect(small.includes("alert(1)")).toBe(false)
      }
      const found = succeed(
        await inbox.admin.get<SearchResponse>(`/search?q=${encodeURIComponent(`alert ${what}`)}`)
      )
      expect(found.messages.map(({ message }) => message.conversation_id)).toContain(conversation.id)
    }
  }, 120_000)

  it.each([
    ["../../../../etc/passwd", "etc passwd"],
    ["..\\..\\windows\\win.ini", "windows win.ini"],
    ["<script>alert(1)</script>.pdf", "script alert(1) script .pdf"],
    ['"; filename=evil.html; x="', "; filename=evil.html; x="],
    ["a\r\nSet-Cookie: x=1.pdf", "a Set-Cookie x=1.pdf"],
    ["nota\u202Efdp.exe", "nota fdp.exe"],
    ["\u200b\u200b.pdf", "pdf"],
    [
      "z\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307a\u0308lgo.pdf",
      "z\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307a\u0308lgo.pdf",
    ],
    ["çãé 🧾.pdf", "çãé 🧾.pdf"],
    [`${"x".repeat(100_000)}.pdf`, `${"x".repeat(146)}.pdf`],
  ])("is saved under a name that leads nowhere: %#", async (filename, safe) => {
    const id = await onPlatform(Buffer.from("%PDF-1.4 nota"), "application/pdf")
    const { message } = await receive("document", { id, filename })
    const attachment = await settled(message)
    expect(attachment.name).toBe(safe)
    const file = await download(attachment.url)
    expect(file.status).toBe(200)
    expect(file.headers.get("set-cookie")).toBeNull()
    expect(decodeURIComponent(file.headers.get("content-disposition")!.split("UTF-8''")[1]!)).toBe(safe)
  })

  it("says why a file cannot be had, and tries again when asked", async () => {
    const bytes = await picture()
    const id = await onPlatform(bytes, "image/jpeg")
    const { message } = await receive("image", { id, sha256: Buffer.alloc(32).toString("base64") })
    await eventually(async () => {
      const [row] = await inbox.sql.rows(
        `SELECT error->>'code' AS code FROM inbox_attachment WHERE message_id = $1`,
        (await message()).id
      )
      expect(row?.code).toBe("media_damaged")
    })
    const { id: messageId } = await message()
    await inbox.sql.rows(
      `UPDATE inbox_attachment SET state = 'failed', sha256 = NULL WHERE message_id = $1`,
      messageId
    )
    const [attachment] = (await message()).attachments
    expect(attachment).toMatchObject({ state: "failed", url: null, error: { code: "media_damaged" } })
    succeed(await inbox.ana.post(`/attachments/${attachment!.id}/retry`))
    expect(await settled(message)).toMatchObject({ error: null, size: bytes.length })
    expect((await inbox.ana.post(`/attachments/${attachment!.id}/retry`)).status).toBe(409)
  })

  it("gives a medium up that the platform has no more", async () => {
    const { message } = await receive("image", { id: "9999999999" })
    const attachment = await settled(message, "failed")
    expect(attachment.error).toMatchObject({ code: expect.any(String), message: expect.any(String) })
  })

  it("fetches again after the platform was out of order", async () => {
    await platform.fault({ on: "media", kind: "error", code: 131000, count: 2 })
    const id = await onPlatform(await picture(), "image/jpeg")
    const { message } = await receive("image", { id })
    await settled(message)
  })
})

describe("the bytes", () => {
  let attachment: AttachmentDTO
  let bytes: Buffer
  beforeAll(async () => {
    bytes = await recording("ogg", { seconds: 5 })
    const id = await onPlatform(bytes, "audio/ogg")
    const { message } = await receive("audio", { id, voice: true })
    attachment = await settled(message)
  })

  it.each([
    ["bytes=0-9", 0, 9],
    ["bytes=100-", 100, -1],
    ["bytes=-20", -20, -1],
    ["bytes=50-99999999", 50, -1],
  ])("come in part for %s", async (range, from, to) => {
    const answer = await download(attachment.url, { range })
    expect(answer.status).toBe(206)
    const start = from < 0 ? bytes.length + from : from
    const end = to < 0 ? bytes.length - 1 : to
    expect(answer.headers.get("content-range")).toBe(`bytes ${start}-${end}/${bytes.length}`)
    expect(Buffer.from(await answer.arrayBuffer()).equals(bytes.subarray(start, end + 1))).toBe(true)
  })

  it("are refused for a part there is not", async () => {
    const answer = await download(attachment.url, { range: "bytes=99999999-" })
    expect(answer.status).toBe(416)
    expect(answer.headers.get("content-range")).toBe(`bytes */${bytes.length}`)
  })

  it("are not sent again to who has them", async () => {
    const etag = (await download(attachment.url)).headers.get("etag")!
    expect((await download(attachment.url, { "if-none-match": etag })).status).toBe(304)
  })

  it("need a log-in or a link of ours", async () => {
    const own = `/admin/inbox/attachments/${attachment.id}/content`
    expect((await download(own)).status).toBe(401)
    expect((await download(own, { authorization: `Bearer ${inbox.bruno.token}` })).status).toBe(200)
    const [body, signature] = attachment.url!.split("/").at(-1)!.split(".")
    const payload = { attachment_id: attachment.id, variant: "file", exp: Date.now() + 3_600_000 }
    const forged = Buffer.from(JSON.stringify(payload)).toString("base64url")
    for (const token of [`${forged}.${signature}`, `${body}.x`, "none", "%00", ".."]) {
      expect((await download(`/inbox/files/${token}`)).status).toBe(404)
    }
  })

  it("are gone with a message that was deleted", async () => {
    const id = await onPlatform(await picture(), "image/jpeg")
    const { message } = await receive("image", { id })
    const { url } = await settled(message)
    await inbox.sql.rows(`UPDATE inbox_message SET revoked_at = now() WHERE id = $1`, (await message()).id)
    expect((await message()).attachments).toEqual([])
    expect((await download(url)).status).toBe(404)
  })
})

describe("what an agent sends", () => {
  it("goes out as what it is, the text as its caption", async () => {
    const { id, contactId } = await meet()
    const bytes = await picture()
    const { attachment } = succeed(await upload(bytes, { name: "vestido.png", type: "image/png" }))
    expect(attachment).toMatchObject({ kind: "image", mime_type: "image/jpeg", state: "ready", width: 900 })
    const { message } = succeed(await send(id, { text: "Gostou?", attachment_ids: [attachment.id] }))
    expect(message).toMatchObject({ kind: "image", text: "Gostou?", attachments: [{ id: attachment.id }] })
    await eventually(async () => {
      expect(await sentTo(contactId)).toMatchObject([
        { type: "image", body: { image: { caption: "Gostou?" } } },
      ])
    })
    const medium = (await sentTo(contactId))[0]!.body.image!.id
    const kept = await fetch(`${inbox.simulatorUrl}/simulator/media/${String(medium)}`)
    expect(Buffer.from(await kept.arrayBuffer()).equals(bytes)).toBe(true)
  })

  it("keeps the order of several files", async () => {
    const { id, contactId } = await meet()
    const files = [await picture(300), Buffer.from("%PDF-1.4 x"), Buffer.from("a;b\n1;2")]
    const names = ["foto.jpg", "nota.pdf", "tabela.csv"]
    const attachment_ids: string[] = []
    for (const [index, bytes] of files.entries()) {
      attachment_ids.push(succeed(await upload(bytes, { name: names[index] })).attachment.id)
    }
    succeed(await send(id, { attachment_ids, text: "Tudo junto" }))
    await eventually(async () => {
      expect((await sentTo(contactId)).map(({ type }) => type)).toEqual(["image", "document", "document"])
    })
    expect((await sentTo(contactId)).map(({ body }) => body.document?.filename)).toEqual([
      undefined,
      "nota.pdf",
      "tabela.csv",
    ])
  })

  it("makes a voice note of a browser's recording", async () => {
    const { id, contactId } = await meet()
    const webm = await recording("webm")
    const { attachment } = succeed(
      await upload(webm, { name: "voice.webm", type: "audio/webm", voice: true })
    )
    expect(attachment).toMatchObject({
      kind: "audio",
      mime_type: "audio/ogg",
      voice: true,
      name: "voice.ogg",
    })
    succeed(await send(id, { attachment_ids: [attachment.id] }))
    await eventually(async () => {
      expect(await sentTo(contactId)).toMatchObject([{ type: "audio", body: { audio: { voice: true } } }])
    })
    const thread = await inbox.ana.thread(id)
    expect(thread.at(-1)).toMatchObject({ kind: "audio", details: { voice: true } })
  })

  it.each([
    ["a page as a photo", Buffer.from("<!doctype html><p>x"), "foto.jpg", 415, "attachment_type_not_allowed"],
    [
      "an archive as a photo",
      Buffer.from("504b03041400000008000000", "hex"),
      "foto.jpg",
      415,
      "attachment_type_not_allowed",
    ],
    [
      "a GIF",
      Buffer.from(
        "47494638396101000100800000ffffff00000021f90401000000002c00000000010001000002024401003b",
        "hex"
      ),
      "a.gif",
      415,
      "attachment_type_not_allowed",
    ],
    ["nothing", Buffer.alloc(0), "leer.txt", 400, "invalid_data"],
  ])("is refused before it goes anywhere: %s", async (_name, bytes, name, status, code) => {
    const { status: answered, body } = await upload(bytes, { name, type: "image/jpeg" })
    expect([answered, body.code]).toEqual([status, code])
    if (status === 415) expect((body.details?.allowed as string[]).length).toBeGreaterThan(0)
  })

  it("is refused when it is larger than the channel takes", async () => {
    const large = await sharp(randomBytes(1800 * 1800 * 3), {
      raw: { width: 1800, height: 1800, channels: 3 },
    })
      .png()
      .toBuffer()
    const { status, body } = await upload(large, { name: "gross.png" })
    expect([status, body.code]).toEqual([413, "attachment_too_large"])
    expect(body.details?.max_bytes).toBe(5 * 1024 * 1024)
  })

  it("is nobody else's to send, nor to see", async () => {
    const { id } = await meet()
    const { attachment } = succeed(await upload(await picture(), { as: inbox.bruno }))
    const refused = await send(id, { attachment_ids: [attachment.id] })
    expect([refused.status, refused.body.code]).toEqual([400, "invalid_data"])
    const own = `/admin/inbox/attachments/${attachment.id}/content`
    expect((await download(own, { authorization: `Bearer ${inbox.ana.token}` })).status).toBe(404)
    expect((await download(own, { authorization: `Bearer ${inbox.bruno.token}` })).status).toBe(200)
  })

  it.each([
    ["no multipart", "text/plain", "x"],
    ["no file", "multipart/form-data; boundary=b", "--b--\r\n"],
    [
      "half an upload",
      "multipart/form-data; boundary=b",
      '--b\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\nabc',
    ],
  ])("is refused with a reason: %s", async (_name, type, body) => {
    const response = await fetch(`${inbox.url}/admin/inbox/attachments`, {
      method: "POST",
      headers: { authorization: `Bearer ${inbox.ana.token}`, "content-type": type },
      body,
    })
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ code: "invalid_data", message: expect.any(String) })
  })

  it("waits for the platform and goes out once, after the upload was refused twice", async () => {
    const { id, contactId } = await meet()
    const { attachment } = succeed(await upload(await picture()))
    await platform.fault({ on: "media", kind: "error", code: 131000, count: 2 })
    succeed(await send(id, { attachment_ids: [attachment.id] }))
    await eventually(async () => expect(await sentTo(contactId)).toHaveLength(1), 60_000)
  })
})

describe("a hundred megabytes", () => {
  const SIZE = 95 * 1024 * 1024
  const memoryOf = (pid: number) =>
    Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1024

  it("come in and go out without filling the memory", async () => {
    const bytes = Buffer.concat([Buffer.from("%PDF-1.4\n"), randomBytes(SIZE)])
    const before = memoryOf(inbox.host.pid)
    const id = await onPlatform(bytes, "application/pdf", "grande.pdf")
    const { message, conversation, contactId } = await receive("document", { id, filename: "grande.pdf" })
    const received = await eventually(async () => {
      const [attachment] = (await message()).attachments
      expect(attachment?.state).toBe("ready")
      return attachment!
    }, 60_000)
    const hash = createHash("sha256")
    for await (const chunk of (await download(received.url)).body!) hash.update(chunk as Uint8Array)
    expect(hash.digest("hex")).toBe(createHash("sha256").update(bytes).digest("hex"))
    const { attachment } = succeed(await upload(bytes, { name: "grande.pdf" }))
    succeed(await send(conversation.id, { attachment_ids: [attachment.id] }))
    await eventually(async () => expect(await sentTo(contactId)).toHaveLength(1), 60_000)
    // Four times through: less than one of them was ever held at once.
    expect(memoryOf(inbox.host.pid) - before).toBeLessThan(90)
  }, 180_000)
})

describe("a place and a card", () => {
  it("go out and stand in the thread in the same shape", async () => {
    const { id, contactId } = await meet()
    const location = { latitude: -8.05, longitude: -34.9, name: "Loja", address: "Rua da Aurora, 1" }
    const contacts = [{ name: "Ana Ribeiro", phones: [{ phone: "+55 81 99999-0000", type: "CELL" }] }]
    expect(succeed(await send(id, { location })).message).toMatchObject({
      kind: "location",
      details: { location },
    })
    expect(succeed(await send(id, { contacts })).message).toMatchObject({
      kind: "contacts",
      details: { contacts },
    })
    await eventually(async () => {
      expect(await sentTo(contactId)).toMatchObject([
        { type: "location", body: { location: { name: "Loja" } } },
        { type: "contacts", body: { contacts: [{ name: { formatted_name: "Ana Ribeiro" } }] } },
      ])
    })
  })
})

describe("reactions, ticks and typing", () => {
  it("shows our emoji to the contact, another instead of it, and takes it back", async () => {
    const { id, contactId } = await meet()
    const [message] = await inbox.ana.thread(id)
    const react = (emoji: string, as = inbox.ana) =>
      as.post<{ message: MessageDTO }>(`/conversations/${id}/messages/${message!.id}/reaction`, { emoji })
    const emojis = async () =>
      (await sentTo(contactId))
        .filter(({ type }) => type === "reaction")
        .map(({ body }) => body.reaction!.emoji)
    expect(succeed(await react("👍")).message.reactions).toMatchObject([
      { emoji: "👍", by: { type: "agent" } },
    ])
    await eventually(async () => expect(await emojis()).toEqual(["👍"]))
    expect(succeed(await react("❤️", inbox.bruno)).message.reactions).toMatchObject([{ emoji: "❤️" }])
    await eventually(async () => expect((await emojis()).at(-1)).toBe("❤️"))
    expect(succeed(await react("", inbox.bruno)).message.reactions).toEqual([])
    await eventually(async () => expect((await emojis()).at(-1)).toBe(""))
  })

  it("tells the contact what was read", async () => {
    const { id, contactId } = await meet()
    succeed(await inbox.ana.post(`/conversations/${id}/read`, { sequence: 1 }))
    await eventually(async () => {
      const { chats } = await platform.control<{ chats: unknown }>("GET", "/state")
      expect(JSON.stringify(chats)).toContain(contactId)
    })
  })

  it("says nothing when the platform cannot be told that somebody types", async () => {
    const { id } = await meet()
    expect((await inbox.ana.post(`/conversations/${id}/typing`)).status).toBe(200)
    await platform.fault({ on: "graph", kind: "error", code: 131000 })
    expect((await inbox.ana.post(`/conversations/${id}/typing`)).status).toBe(200)
  })
})

describe("templates", () => {
  it("are those of the platform, and only an approved one goes out, filled in", async () => {
    const { channel } = inbox
    const waba_id = platform.number.waba_id
    const body = [{ type: "BODY", text: "Olá {{1}}, chegou {{2}}." }]
    await platform.control("POST", "/templates", {
      waba_id,
      name: "chegou",
      language: "pt_BR",
      components: body,
    })
    await platform.control("POST", "/templates", {
      waba_id,
      name: "pendente",
      language: "pt_BR",
      status: "PENDING",
      components: body,
    })
    // Several ask at once, and so may the job that the platform's news started.
    const asked = await Promise.all(
      [inbox.ana, inbox.bruno, inbox.admin].map((agent) =>
        agent.post<{ templates: { name: string; status: string }[] }>("/templates/sync", {
          channel_id: channel.id,
        })
      )
    )
    const [{ templates }] = asked.map(succeed) as [{ templates: { name: string; status: string }[] }]
    expect(templates).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          name: "chegou",
          status: "APPROVED",
          placeholders: { header: [], body: ["1", "2"], buttons: [] },
        }),
        expect.objectContaining({ name: "pendente", status: "PENDING" }),
      ])
    )
    const { id, contactId } = await meet()
    const template = { name: "chegou", language: "pt_BR" }
    const missing = await send(id, { template: { ...template, variables: { body: ["Ana"] } } })
    expect([missing.status, missing.body.code, missing.body.details]).toEqual([
      422,
      "template_variables_missing",
      { missing: ["body.2"] },
    ])
    const pending = await send(id, {
      template: { ...template, name: "pendente", variables: { body: ["a", "b"] } },
    })
    expect([pending.status, pending.body.code]).toEqual([422, "template_not_approved"])
    const { message } = succeed(
      await send(id, { template: { ...template, variables: { body: ["Ana", "a blusa"] } } })
    )
    expect(message).toMatchObject({ kind: "template", text: "Olá Ana, chegou a blusa." })
    await eventually(async () => expect(await sentTo(contactId)).toMatchObject([{ type: "template" }]))
  })
})
