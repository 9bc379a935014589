import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { text } from "node:stream/consumers"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { safeFetch } from "../safe-fetch"

describe("safeFetch", () => {
  let server: Server
  let host: string
  beforeAll(async () => {
    server = createServer((request, response) => {
      const to = new URL(request.url ?? "/", "http://x").searchParams.get("to")
      if (to) response.writeHead(302, { Location: to }).end()
      else response.end("bytes")
    })
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
    host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => new Promise((resolve) => server.close(resolve)))

  const refused = { code: "address_not_allowed", retryable: false }

  it("opens an address on a host the shop configured", async () => {
    const { status, body } = await safeFetch(`http://${host}/a`, { hosts: [], trusted_hosts: [host] })
    expect(status).toBe(200)
    expect(await text(body)).toBe("bytes")
  })

  it.each([
    ["another host", "https://evil.test/x"],
    ["a host that only looks like it", "https://fbcdn.net.evil.test/x"],
    ["a host that ends like it", "https://notfbcdn.net/x"],
    ["plain HTTP", "http://a.fbcdn.net/x"],
    ["a file", "file:///etc/passwd"],
    ["nonsense", "::::"],
    ["a private address", "https://127.0.0.1/x"],
    ["the cloud's own address", "http://169.254.169.254/latest/meta-data"],
    ["an address as one number", "https://2130706433/x"],
    ["an IPv6 loopback", "https://[::1]/x"],
  ])("refuses %s", async (_name, address) => {
    await expect(safeFetch(address, { hosts: ["*.fbcdn.net"] })).rejects.toMatchObject(refused)
  })

  it("refuses a known host whose name leads to a private address", async () => {
    await expect(safeFetch("https://localhost/x", { hosts: ["localhost"] })).rejects.toMatchObject(refused)
  })

  it.each(["http://169.254.169.254/", "https://evil.test/", "http://127.0.0.1:1/"])(
    "refuses to be led to %s",
    async (target) => {
      const address = `http://${host}/?to=${encodeURIComponent(target)}`
      await expect(safeFetch(address, { hosts: [], trusted_hosts: [host] })).rejects.toMatchObject(refused)
    }
  )

  it("follows only so many redirects", async () => {
    const loop = (depth: number): string =>
      depth ? `http://${host}/?to=${encodeURIComponent(loop(depth - 1))}` : `http://${host}/`
    await expect(safeFetch(loop(2), { hosts: [], trusted_hosts: [host] })).resolves.toMatchObject({
      status: 200,
    })
    await expect(safeFetch(loop(5), { hosts: [], trusted_hosts: [host] })).rejects.toMatchObject(refused)
  })

  it("says of a host that cannot be reached that a later try may help", async () => {
    const address = "http://127.0.0.1:1/x"
    await expect(safeFetch(address, { hosts: [], trusted_hosts: ["127.0.0.1:1"] })).rejects.toMatchObject({
      code: "platform_unreachable",
      retryable: true,
    })
  })
})
