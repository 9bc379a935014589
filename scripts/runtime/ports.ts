import net from "node:net"

import { Failure } from "./failure"

/** A port nobody listens on at this moment. */
export function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer()
    server.once("error", reject)
    server.listen(0, "127.0.0.1", () => {
      const address = server.address()
      const port = typeof address === "object" && address ? address.port : 0
      server.close(() => resolve(port))
    })
  })
}

export function isPortFree(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = net.createServer()
    server.once("error", () => resolve(false))
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)))
  })
}

/**
 * Fails with one line that names the port and the variable that changes it.
 *
 * @param patienceMs how long to wait for whoever has it now
 */
export async function requireFreePort(
  port: number,
  host: string,
  variable: string,
  patienceMs = 0
): Promise<void> {
  const deadline = Date.now() + patienceMs
  let isFree = await isPortFree(port, host)
  while (!isFree && Date.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 200))
    isFree = await isPortFree(port, host)
  }
  if (!isFree) {
    throw new Failure(
      `Port ${port} on ${host} is taken; end what uses it or set ${variable} to another port.`
    )
  }
}
