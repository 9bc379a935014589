import http from "node:http"

import { prepareDatabase } from "./database"
import { type Host, login, startHost } from "./host"
import { startTemporaryPostgres } from "./postgres"
import { type RedisServer, startRedis } from "./redis"
import { connectTestNumber, startTestSimulator } from "./simulator"

/**
 * Postgres, simulator and one Medusa process for all browser specs. Specs run in processes of their
 * own, so they restart the server through a small control address (see `browser-stack.ts`).
 */
export default async function setup(): Promise<() => Promise<void>> {
  const cleanups: (() => Promise<void>)[] = []
  const stop = async () => {
    for (const cleanup of cleanups.reverse()) {
      await cleanup()
    }
  }
  try {
    const postgres = await startTemporaryPostgres()
    cleanups.push(() => postgres.stop())
    const simulator = await startTestSimulator()
    cleanups.push(() => simulator.close())
    const database = await prepareDatabase(postgres)

    const options = { databaseUrl: database.url, metaGraphUrl: simulator.url }
    let host: Host = await startHost(options)
    let redis: Promise<RedisServer> | undefined
    const { url, port } = host
    cleanups.push(async () => (await redis)?.stop())
    cleanups.push(() => host.stop())
    const control = await serveControl({
      "/stop": () => host.stop(),
      "/kill": () => host.kill9(),
      "/start": async () => {
        host = await startHost({ ...options, port })
      },
      "/start-on-redis": async () => {
        redis ??= startRedis()
        host = await startHost({ ...options, port, redisUrl: (await redis).url })
      },
    })
    cleanups.push(control.close)

    await connectTestNumber(url, simulator.url, await login(url))
    Object.assign(process.env, {
      INBOX_TEST_URL: url,
      INBOX_TEST_SIMULATOR_URL: simulator.url,
      INBOX_TEST_CONTROL_URL: control.url,
      INBOX_TEST_DATABASE_URL: database.url,
    })
    return stop
  } catch (error) {
    await stop()
    throw error
  }
}

async function serveControl(actions: Record<string, () => Promise<void>>) {
  const server = http.createServer((request, response) => {
    const action = actions[request.url ?? ""]
    const finish = (status: number, body: string) => response.writeHead(status).end(body)
    if (!action) {
      finish(404, "unknown action")
      return
    }
    action().then(
      () => finish(200, "done"),
      (error: unknown) => finish(500, String(error))
    )
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const address = server.address()
  const port = typeof address === "object" && address ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
