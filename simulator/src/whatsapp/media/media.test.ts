import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { idOf, NUMBER, startHarness, type Harness } from "../../testing/harness.js"

const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64"
)
const ogg = (channels: number) =>
  Buffer.concat([
    Buffer.from("OggS"),
    Buffer.alloc(24),
    Buffer.from("OpusHead\x01"),
    Buffer.from([channels]),
    Buffer.alloc(20),
  ])

let harness: Harness
let files: Server
let filesUrl: string
beforeAll(async () => {
  harness = await startHarness()
  files = createServer((request, response) => {
    if (request.url === "/a.png") {
      response.writeHead(200, { "Content-Type": "image/png" }).end(PNG)
    } else {
      response.writeHead(403).end()
    }
  }).listen(0, "127.0.0.1")
  await new Promise((resolve) => files.once("listening", resolve))
  filesUrl = `http://127.0.0.1:${(files.address() as AddressInfo).port}`
})
afterAll(async () => {
  files.closeAllConnections()
  files.close()
  await harness.close()
})
beforeEach(() => harness.reset())

const BEARER = { Authorization: `Bearer ${NUMBER.access_token}` }

async function upload(bytes: Buffer, type: string, fields: Record<string, string> = {}) {
  const form = new FormData()
  for (const [name, value] of Object.entries({ messaging_product: "whatsapp", type, ...fields })) {
    if (value !== "") {
      form.append(name, value)
    }
  }
  form.append("file", new Blob([new Uint8Array(bytes)], { type }), "file")
  const address = `${harness.simulator.url}/v26.0/${NUMBER.phone_number_id}/media`
  const response = await fetch(address, { method: "POST", headers: BEARER, body: form })
  return {
    status: response.status,
    body: (await response.json()) as { id?: string; error?: { message: string; code: number } },
  }
}

async function sendMedium(kind: string, content: Record<string, unknown>) {
  const { contact } = await harness.contact()
  await harness.says(contact.id, { text: "oi" })
  const answer = await harness.send({ to: "+5581988887777", type: kind, [kind]: content })
  // Of this message: the one before may still be on its way to being delivered.
  const id = idOf(answer)
  await harness.until(() => harness.statuses(id).length > 0)
  return harness.statuses(id)[0]
}

describe("upload", () => {
  it("takes a file, describes it, and serves its bytes with the token only", async () => {
    const { body } = await upload(PNG, "image/png")
    const medium = await harness.graph("GET", `/${body.id}?phone_number_id=${NUMBER.phone_number_id}`)
    expect(medium.body).toMatchObject({
      messaging_product: "whatsapp",
      mime_type: "image/png",
      file_size: PNG.length,
      id: body.id,
    })
    const url = String(medium.body?.url)
    const download = await fetch(url, { headers: BEARER })
    expect(download.headers.get("content-type")).toBe("image/png")
    expect(Buffer.from(await download.arrayBuffer()).equals(PNG)).toBe(true)
    expect((await fetch(url)).status).toBe(401)
    expect((await fetch(url, { headers: { Authorization: "Bearer wrong" } })).status).toBe(401)
  })

  it("checks the part's content type to the letter", async () => {
    const refused = await upload(ogg(1), "audio/ogg; codecs=opus")
    expect(refused).toMatchObject({ status: 400, body: { error: { code: 100 } } })
    expect(refused.body.error?.message).toContain("Param file must be a file with one of the following types")
    expect((await upload(ogg(1), "audio/ogg")).status).toBe(200)
    expect((await upload(Buffer.from("a,b"), "text/csv")).status).toBe(400)
    expect((await upload(Buffer.from("<svg/>"), "image/svg+xml")).status).toBe(400)
  })

  it("checks sizes and the other parts", async () => {
    const big = Buffer.concat([PNG, Buffer.alloc(5 * 1024 * 1024)])
    expect((await upload(big, "image/png")).body.error?.message).toContain("too large")
    expect((await upload(Buffer.alloc(0), "image/png")).status).toBe(400)
    expect((await upload(PNG, "image/png", { messaging_product: "" })).body.error?.message).toContain(
      "messaging_product"
    )
    expect((await upload(PNG, "image/png", { type: "" })).body.error?.message).toContain("type is required")
    expect((await harness.graph("POST", `/${NUMBER.phone_number_id}/media`, {})).body).toMatchObject({
      error: { code: 100 },
    })
  })

  it("is gone after deletion", async () => {
    const { body } = await upload(PNG, "image/png")
    expect((await harness.graph("DELETE", `/${body.id}`)).body).toEqual({ success: true })
    expect((await harness.graph("GET", `/${body.id}`)).body).toMatchObject({
      error: { code: 100, error_subcode: 33 },
    })
  })
})

describe("time", () => {
  it("ends a download address after five minutes, an uploaded id after 30 days", async () => {
    const { body } = await upload(PNG, "image/png")
    const url = String((await harness.graph("GET", `/${body.id}`)).body?.url)
    await harness.control("POST", "/clock", { advance_ms: 5 * 60_000 })
    expect((await fetch(url, { headers: BEARER })).status).toBe(404)
    expect((await harness.graph("GET", `/${body.id}`)).status).toBe(200)
    await harness.control("POST", "/clock", { advance_hours: 30 * 24 })
    expect((await harness.graph("GET", `/${body.id}`)).body).toMatchObject({ error: { error_subcode: 33 } })
  })

  it("ends an inbound id after 7 days", async () => {
    const { contact } = await harness.contact()
    await harness.says(contact.id, {
      type: "image",
      image: { base64: PNG.toString("base64"), mime_type: "image/png", caption: "é" },
    })
    await harness.until(() => harness.messages().length === 1)
    const image = harness.messages()[0]?.image as {
      id: string
      sha256: string
      mime_type: string
      caption: string
    }
    expect(image).toMatchObject({ mime_type: "image/png", caption: "é" })
    expect((await harness.graph("GET", `/${image.id}`)).body).toMatchObject({ sha256: image.sha256 })
    await harness.control("POST", "/clock", { advance_hours: 7 * 24 })
    expect((await harness.graph("GET", `/${image.id}`)).status).toBe(400)
  })
})

describe("sending media", () => {
  it("delivers what was uploaded", async () => {
    const { body } = await upload(PNG, "image/png")
    expect(await sendMedium("image", { id: body.id, caption: "foto" })).toMatchObject({ status: "sent" })
  })

  it("fails afterwards with 131053 when the kind is wrong", async () => {
    const { body } = await upload(PNG, "image/png")
    expect(await sendMedium("video", { id: body.id })).toMatchObject({
      status: "failed",
      errors: [{ code: 131053 }],
    })
  })

  it.each([
    ["stereo", ogg(2)],
    ["not Ogg at all", Buffer.from("\x1aE\xdf\xa3webm", "latin1")],
  ])("fails afterwards with 131053 for a voice note that is %s", async (_what, bytes) => {
    const { body } = await upload(bytes, "audio/ogg")
    expect(await sendMedium("audio", { id: body.id, voice: true })).toMatchObject({
      errors: [{ code: 131053 }],
    })
  })

  it("plays a mono voice note", async () => {
    const { body } = await upload(ogg(1), "audio/ogg")
    expect(await sendMedium("audio", { id: body.id, voice: true })).toMatchObject({ status: "sent" })
    await harness.until(() => harness.statuses().length === 2)
    const [contact] = harness.simulator.simulator.state.contacts.keys()
    await harness.control("POST", `/contacts/${contact}/read`, { phone_number_id: NUMBER.phone_number_id })
    await harness.until(() => harness.statuses().length === 4)
    expect(
      harness
        .statuses()
        .map(({ status }) => status)
        .sort()
    ).toEqual(["delivered", "played", "read", "sent"])
  })

  it("fetches a link after accepting it", async () => {
    expect(await sendMedium("image", { link: `${filesUrl}/a.png` })).toMatchObject({ status: "sent" })
  })

  it("fails afterwards when a link cannot be fetched", async () => {
    expect(await sendMedium("image", { link: `${filesUrl}/no.png` })).toMatchObject({
      status: "failed",
      errors: [
        { code: 131053, error_data: { details: "Downloading media from weblink failed with http code 403" } },
      ],
    })
  })
})
