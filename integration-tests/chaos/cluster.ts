import { prepareDatabase } from "../helpers/database"
import { type Host, login, startHost } from "../helpers/host"
import type { PostgresServer } from "../helpers/postgres"
import { startRedis } from "../helpers/redis"
import { connectTestNumber, startTestSimulator } from "../helpers/simulator"

export type Backend = "postgres" | "redis"
type Role = "server" | "worker"

export interface Cluster {
  url: string
  simulatorUrl: string
  token: string
  /** Kills the process as a crash would, and starts it again. */
  crash(role: Role): Promise<void>
  logs(): string
  stop(): Promise<void>
}

/** One server, one worker, a database of theirs and a simulated platform, on the given queue backend. */
export async function startCluster(postgres: PostgresServer, backend: Backend): Promise<Cluster> {
  const cleanups: (() => Promise<void>)[] = []
  const redis = backend === "redis" ? await startRedis() : null
  if (redis) {
    cleanups.push(() => redis.stop())
  }
  const simulator = await startTestSimulator()
  cleanups.push(() => simulator.close())
  const database = await prepareDatabase(postgres)
  const options = {
    databaseUrl: database.url,
    redisUrl: redis?.url,
    metaGraphUrl: simulator.url,
    // Ten minutes in production; a test wants to see the end of it.
    env: { INBOX_UNCONFIRMED_AFTER_MS: "6000" },
  }
  const hosts: Record<Role, Host> = {
    server: await startHost({ ...options, workerMode: "server" }),
    worker: await startHost({ ...options, workerMode: "worker" }),
  }
  cleanups.push(async () => {
    await Promise.all([hosts.server.stop("SIGKILL"), hosts.worker.stop("SIGKILL")])
  })
  const { url, port } = hosts.server
  const token = await login(url)
  await connectTestNumber(url, simulator.url, token)
  return {
    url,
    simulatorUrl: simulator.url,
    token,
    crash: async (role) => {
      await hosts[role].kill9()
      hosts[role] = await startHost({
        ...options,
        workerMode: role,
        port: role === "server" ? port : undefined,
      })
    },
    logs: () => `${hosts.server.logs(60)}\n${hosts.worker.logs(60)}`,
    stop: async () => {
      for (const cleanup of cleanups.reverse()) {
        await cleanup()
      }
    },
  }
}
