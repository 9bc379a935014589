import net from "node:net"

/** What stands before every message but a connection's first: its type and its length, which counts itself. */
const HEADER_BYTES = 5
const SIMPLE_QUERY = "Q".charCodeAt(0)
const PARSE = "P".charCodeAt(0)

export interface QueryCounter {
  /** The same database, by way of the counter. */
  url: string
  /** Statements that were sent so far. */
  count(): number
  close(): Promise<void>
}

/** Stands between a server and its Postgres and counts statements as they pass. */
export async function countQueries(databaseUrl: string): Promise<QueryCounter> {
  const target = new URL(databaseUrl)
  const sockets = new Set<net.Socket>()
  let statements = 0
  const server = net.createServer((client) => {
    const upstream = net.connect(Number(target.port), target.hostname)
    for (const socket of [client, upstream]) {
      sockets.add(socket)
      socket.on("error", () => undefined)
      socket.on("close", () => sockets.delete(socket))
    }
    client.on(
      "data",
      messageReader((type) => (statements += type === SIMPLE_QUERY || type === PARSE ? 1 : 0))
    )
    client.pipe(upstream).pipe(client)
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const address = server.address()
  const url = new URL(databaseUrl)
  url.hostname = "127.0.0.1"
  url.port = String(typeof address === "object" && address ? address.port : 0)
  return {
    url: url.toString(),
    count: () => statements,
    close: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}

/** Tells the type of each message of a frontend's half of a connection. */
function messageReader(onMessage: (type: number) => void): (chunk: Buffer) => void {
  let rest = Buffer.alloc(0)
  let isStarted = false
  return (chunk) => {
    rest = Buffer.concat([rest, chunk])
    for (;;) {
      const header = isStarted ? HEADER_BYTES : HEADER_BYTES - 1
      if (rest.length < header) return
      const length = rest.readUInt32BE(header - 4) + (isStarted ? 1 : 0)
      if (rest.length < length) return
      if (isStarted) onMessage(rest[0]!)
      isStarted = true
      rest = rest.subarray(length)
    }
  }
}
