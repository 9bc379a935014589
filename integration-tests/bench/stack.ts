import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { spawnSync } from "node:child_process"

import { prepareDatabase } from "../helpers/database"
import { type Host, login, startHost } from "../helpers/host"
import { type PostgresServer, startPostgres } from "../helpers/postgres"
import { connectTestNumber, startTestSimulator } from "../helpers/simulator"

export interface BenchStack {
  postgres: PostgresServer
  databaseUrl: string
  host: Host
  token: string
  stop(): Promise<void>
}

/** A Postgres that flushes as a real one does: with commits for free every figure would be a lie. */
export async function startDurablePostgres(): Promise<{ postgres: PostgresServer; stop(): Promise<void> }> {
  const dir = mkdtempSync(path.join(tmpdir(), "inbox-bench-"))
  spawnSync("chmod", ["755", dir])
  const postgres = await startPostgres({ dir, durable: true })
  return {
    postgres,
    stop: async () => {
      await postgres.stop()
      rmSync(dir, { recursive: true, force: true })
    },
  }
}

/** One shared server process with a connected number. */
export async function startBenchStack(server: PostgresServer): Promise<BenchStack> {
  const simulator = await startTestSimulator()
  const database = await prepareDatabase(server)
  const host = await startHost({
    databaseUrl: database.url,
    metaGraphUrl: simulator.url,
    env: { LOG_LEVEL: "error" },
  })
  const token = await login(host.url)
  await connectTestNumber(host.url, simulator.url, token)
  return {
    postgres: server,
    databaseUrl: database.url,
    host,
    token,
    stop: async () => {
      await host.stop()
      await simulator.close()
    },
  }
}
