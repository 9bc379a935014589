import http from "node:http"

import type { FullConfig } from "@playwright/test"

import { type BrowserStack, STACKS_VARIABLE } from "./browser-stack"
import { prepareDatabase } from "./database"
import { type Host, login, startHost } from "./host"
import { type PostgresServer, startTemporaryPostgres } from "./postgres"
import { type RedisServer, startRedis } from "./redis"
import { connectTestNumber, startTestSimulator } from "./simulator"

type Cleanup = () => Promise<void>

/** One Postgres for all, and for each test process a simulator, a database and a Medusa process. */
export default async function setup({ workers }: FullConfig): Promise<Cleanup> {
  const cleanups: Cleanup[] = []
  const stop = async () => {
    for (const cleanup of cleanups.reverse()) {
      await cleanup()
    }
  }
  try {
    const postgres = await startTemporaryPostgres()
    cleanups.push(() => postgres.stop())
    const stacks: BrowserStack[] = []
    // One after the other: the first builds.
    for (let index = 0; index < workers; index += 1) {
      stacks.push(await startStack(postgres, cleanups))
    }
    process.env[STACKS_VARIABLE] = JSON.stringify(stacks)
    return stop
  } catch (error) {
    await stop()
    throw error
  }
}

/** Specs run in processes of their own, so they restart the server through a small control address. */
async function startStack(postgres: PostgresServer, cleanups: Cleanup[]): Promise<BrowserStack> {
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
  return { url, simulatorUrl: simulator.url, databaseUrl: database.url, controlUrl: control.url }
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
