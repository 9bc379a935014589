import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { text as readText } from "node:stream/consumers"
import type { RemoteMedium } from "../../../types/channel"
import { WhatsAppProvider } from "../provider"
import { channelOf, NUMBER, PNG, startPlatform, type Platform } from "./platform"

let platform: Platform
beforeAll(async () => void (platform = await startPlatform()))
afterAll(() => platform.close())
beforeEach(() => platform.reset())

const HOUR = 3_600_000

const remote = (fields: Partial<RemoteMedium>): RemoteMedium => ({
  kind: "image",
  external_id: null,
  source_url: null,
  mime_type: "image/png",
  name: null,
  sha256: null,
  details: {},
  message_external_id: "wamid.1",
  ...fields,
})

const received = (bytes = PNG) =>
  platform.simulator.media.add(
    { phone_number_id: NUMBER.phone_number_id, origin: "inbound", mime_type: "image/png", filename: null },
    bytes
  ).id

const fetchMedium = (fields: Partial<RemoteMedium>) =>
  platform.provider.fetchMedium(channelOf(), remote(fields))

async function bytesOf(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks)
}

describe("fetchMedium", () => {
  it("opens the bytes with the account's token", async () => {
    const medium = await fetchMedium({ external_id: received() })
    expect(medium).toMatchObject({ size: PNG.length, mime_type: "image/png", name: null })
    expect(await bytesOf(medium.stream)).toEqual(PNG)
  })

  it("says when the platform has it no more", async () => {
    const expired = received()
    await platform.control("POST", "/clock", { advance_ms: 8 * 24 * HOUR })
    for (const external_id of [expired, "404404", null]) {
      await expect(fetchMedium({ external_id })).rejects.toMatchObject({
        code: "media_expired",
        retryable: false,
      })
    }
  })

  it.each([
    [{ on: "media", kind: "error", code: 131000 }],
    [{ on: "media", kind: "drop_connection" }],
    [{ on: "graph", kind: "drop_connection" }],
    [{ on: "graph", kind: "error", code: 4 }],
  ])("tries again after %j", async (fault) => {
    const external_id = received()
    await platform.fault(fault)
    await expect(fetchMedium({ external_id })).rejects.toMatchObject({ retryable: true, uncertain: false })
    expect(await bytesOf((await fetchMedium({ external_id })).stream)).toEqual(PNG)
  })

  it("reports a dead token as one", async () => {
    await platform.fault({ on: "graph", kind: "error", code: 190 })
    await expect(fetchMedium({ external_id: received() })).rejects.toMatchObject({ disconnects: true })
  })
})

describe("the address of a medium", () => {
  let graph: Server
  let asked: { path: string; authorization: string | undefined }[]
  /** What the Graph API of this test answers, by path. */
  let answers: (path: string) => { status?: number; headers?: Record<string, string>; body: string }

  beforeAll(async () => {
    graph = createServer((request, response) => {
      const path = new URL(request.url ?? "/", "http://graph").pathname
      asked.push({ path, authorization: request.headers.authorization })
      const { status = 200, headers, body } = answers(path)
      response.writeHead(status, headers).end(body)
    })
    await new Promise<void>((resolve) => graph.listen(0, "127.0.0.1", resolve))
  })
  afterAll(() => void graph.close())
  beforeEach(() => (asked = []))

  const base = () => `http://127.0.0.1:${(graph.address() as AddressInfo).port}`
  const open = (fields: Partial<RemoteMedium>) =>
    new WhatsAppProvider({}, { metaGraphUrl: base() }).fetchMedium(channelOf(), remote(fields))
  const leadsTo = (url: string) => (answers = () => ({ body: JSON.stringify({ url }) }))

  it.each([
    "https://attacker.example/file",
    "http://lookaside.fbsbx.com/file",
    "https://lookaside.fbsbx.com.attacker.example/file",
    "https://attacker.example/lookaside.fbsbx.com",
    "http://127.0.0.1:1/file",
    "http://169.254.169.254/latest/meta-data",
    "file:///etc/passwd",
    "nonsense",
  ])("is never %s", async (url) => {
    leadsTo(url)
    await expect(open({ external_id: "1" })).rejects.toMatchObject({ code: "address_not_allowed" })
    await expect(open({ source_url: url })).rejects.toMatchObject({ code: "address_not_allowed" })
  })

  it("is not left for another host by a redirect", async () => {
    answers = (path) =>
      path.endsWith("/1")
        ? { body: JSON.stringify({ url: `${base()}/bytes`, file_size: "5" }) }
        : { status: 302, headers: { location: "https://attacker.example/" }, body: "" }
    await expect(open({ external_id: "1" })).rejects.toMatchObject({ code: "address_not_allowed" })
  })

  it("is asked with the token, and the size may be text", async () => {
    answers = (path) => ({
      body: path.endsWith("/1") ? JSON.stringify({ url: `${base()}/bytes`, file_size: "5" }) : "bytes",
    })
    const medium = await open({ external_id: "1" })
    expect(medium.size).toBe(5)
    expect(await readText(medium.stream)).toBe("bytes")
    expect(asked.map(({ authorization }) => authorization)).toEqual(["Bearer token-one", "Bearer token-one"])
  })

  it.each([404, 401, 500])("is asked anew after %i", async (status) => {
    answers = (path) =>
      path.endsWith("/1") ? { body: JSON.stringify({ url: `${base()}/bytes` }) } : { status, body: "no" }
    await expect(open({ external_id: "1" })).rejects.toMatchObject({ code: "media_failed", retryable: true })
  })

  it("cannot be led astray by an id", async () => {
    answers = () => ({ status: 404, body: "{}" })
    await open({ external_id: "https://attacker.example/../1?x=" }).catch(() => undefined)
    expect(asked).toHaveLength(1)
    expect(asked[0]!.path).toMatch(/^\/v26\.0\/https%3A/)
  })
})
