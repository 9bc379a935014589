import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import { Readable } from "node:stream"
import { GraphClient } from "../client"
import { channelOf } from "./platform"

const MEGABYTE = 1024 * 1024

let server: Server
let handle: (request: IncomingMessage, response: ServerResponse) => void
beforeAll(async () => {
  server = createServer((request, response) => handle(request, response))
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const client = () =>
  new GraphClient({ baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, version: "v26.0" })

/** A file of that many megabytes, made while it is read; `made` tells how many so far. */
function largeFile(megabytes: number) {
  let made = 0
  const stream = new Readable({
    read() {
      if (made === megabytes) this.push(null)
      else {
        made += 1
        this.push(Buffer.alloc(MEGABYTE, made))
      }
    },
  })
  const file = { name: "a.pdf", mime_type: "application/pdf", size: megabytes * MEGABYTE, stream }
  return { file, made: () => made }
}

describe("upload", () => {
  it("reads a large file no faster than the platform takes it", async () => {
    const { file, made } = largeFile(100)
    let received = 0
    let furthestAhead = 0
    handle = (request, response) => {
      request.on("data", (chunk: Buffer) => {
        received += chunk.length
        furthestAhead = Math.max(furthestAhead, made() - received / MEGABYTE)
        // Slower than the file could be read.
        request.pause()
        setImmediate(() => request.resume())
      })
      request.on("end", () =>
        response.end(JSON.stringify({ id: "1", length: request.headers["content-length"] }))
      )
    }
    const answer = await client().upload(channelOf(), file, 1)
    expect(Number((answer as { length: string }).length)).toBe(received)
    expect(received).toBeGreaterThan(100 * MEGABYTE)
    expect(furthestAhead).toBeLessThan(24)
  })

  it.each([
    [
      "refused",
      (response: ServerResponse) => response.writeHead(400).end(JSON.stringify({ error: { code: 100 } })),
    ],
    ["cut off", (response: ServerResponse) => response.socket?.destroy()],
  ])("closes the file when it is %s", async (_case, answer) => {
    handle = (_request, response) => void answer(response)
    const { file } = largeFile(50)
    await expect(client().upload(channelOf(), file, 1)).rejects.toMatchObject({ uncertain: false })
    expect(file.stream.destroyed).toBe(true)
  })

  it("closes the file when the platform is not there", async () => {
    const { file } = largeFile(1)
    const nowhere = new GraphClient({ baseUrl: "http://127.0.0.1:1", version: "v26.0" })
    await expect(nowhere.upload(channelOf(), file, 1)).rejects.toMatchObject({
      code: "platform_unreachable",
      retryable: true,
    })
    expect(file.stream.destroyed).toBe(true)
  })
})

describe("answers", () => {
  const send = () => client().sendMessage(channelOf(), { type: "text" }, 1)
  const answering = (status: number, body: string) => {
    handle = (_request, response) => response.writeHead(status).end(body)
  }

  it.each([
    [502, "<html>Bad gateway</html>", { code: "no_answer", uncertain: true }],
    [429, "slow down", { code: "rate_limited", retryable: true, uncertain: false }],
    [401, '{"error":{"code":190,"message":"expired"}}', { disconnects: true, uncertain: false }],
    [500, '{"error":{"code":131000}}', { code: "platform_unavailable", retryable: true }],
    [400, "{}", { uncertain: false, retryable: false }],
  ])("of %i %s to a message", async (status, body, expected) => {
    answering(status, body)
    await expect(send()).rejects.toMatchObject(expected)
  })

  it("leave no doubt about what may be repeated", async () => {
    answering(502, "<html>Bad gateway</html>")
    const expected = { code: "platform_unreachable", retryable: true, uncertain: false }
    await expect(client().signal(channelOf(), {})).rejects.toMatchObject(expected)
    await expect(client().read(channelOf(), ["1"])).rejects.toMatchObject(expected)
  })
})
