import { Crowd, tokenOf } from "../helpers/crowd"
import { prepareDatabase } from "../helpers/database"
import { type Host, login, startHost } from "../helpers/host"
import type { PostgresServer } from "../helpers/postgres"
import { startRedis } from "../helpers/redis"
import { Sql } from "../helpers/shared-postgres"
import { connectTestNumber, startTestSimulator } from "../helpers/simulator"
import { callJson } from "../../scripts/seed/http"
import type { Backend } from "./cluster"

/** Several processes that serve and work alike, on one database and one queue. */
export interface Fleet {
  urls: string[]
  sql: Sql
  crowd: Crowd
  /** Sets the account's policy through one of the processes, which makes it look for what waits. */
  policy(url: string, method: string): Promise<void>
  /** Gives out what waits in this very process, past the queue that would let only one do so at a time. */
  distribute(url: string): Promise<void>
  /** An agent says whether they want to be given conversations. */
  choose(url: string, userId: string, availability: "online" | "away"): Promise<void>
  logs(): string
  stop(): Promise<void>
}

interface FleetOptions {
  backend: Backend
  processes: number
  env?: NodeJS.ProcessEnv
}

export async function startFleet(
  postgres: PostgresServer,
  { backend, processes, env }: FleetOptions
): Promise<Fleet> {
  const cleanups: (() => Promise<void>)[] = []
  const redis = backend === "redis" ? await startRedis() : null
  if (redis) cleanups.push(() => redis.stop())
  const simulator = await startTestSimulator()
  cleanups.push(() => simulator.close())
  const database = await prepareDatabase(postgres)
  const options = { databaseUrl: database.url, redisUrl: redis?.url, metaGraphUrl: simulator.url, env }
  // The first alone: it builds, if anything has changed.
  const first = await startHost(options)
  const others = Array.from({ length: processes - 1 }, () => startHost(options))
  const hosts: Host[] = [first, ...(await Promise.all(others))]
  cleanups.push(async () => {
    await Promise.all(hosts.map((host) => host.stop()))
  })
  const urls = hosts.map(({ url }) => url)
  const token = await login(first.url)
  await connectTestNumber(first.url, simulator.url, token)
  const sql = new Sql(database.url)
  cleanups.push(() => sql.close())
  const post = async (url: string, path: string, body: unknown, as = token) => {
    await callJson("POST", `${url}/admin${path}`, body, as)
  }
  return {
    ...{ urls, sql, crowd: new Crowd(sql) },
    policy: (url, method) => post(url, "/inbox/routing-policies", { scope: "account", method, options: {} }),
    distribute: (url) => post(url, "/workflows-executions/inbox-distribute/run", {}),
    choose: (url, userId, availability) => post(url, "/inbox/me", { availability }, tokenOf(userId)),
    logs: () => hosts.map((host) => host.logs(60)).join("\n"),
    stop: async () => {
      for (const cleanup of cleanups.reverse()) {
        await cleanup()
      }
    },
  }
}

/** Processes trust what they know of the policies for a second. */
const POLICY_MS = 1_500

/** Everybody is free again, and every process knows by which method the next part is given out. */
export async function startPart(fleet: Fleet, method: string): Promise<void> {
  await fleet.crowd.closeEverything()
  await fleet.policy(fleet.urls[0]!, method)
  await new Promise((resolve) => setTimeout(resolve, POLICY_MS))
}
