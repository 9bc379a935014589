import { readFileSync } from "node:fs"

import { prepareDatabase } from "../helpers/database"
import { startHost } from "../helpers/host"
import type { PostgresServer } from "../helpers/postgres"
import { type Figure, spread, type Spread } from "./statistics"

const ROUNDS = 3
const REQUESTS = 600

interface Cost {
  bootMs: number
  memoryKb: number
  requestsPerSecond: number
}

/** P7: what the plugin costs a shop in which nobody is chatting. */
export async function benchIdleCost(server: PostgresServer): Promise<Figure[]> {
  const database = await prepareDatabase(server)
  // Once before it counts: the file cache is cold for the first one.
  await measure(database.url, true)
  const rounds: { ours: Cost; bare: Cost }[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    rounds.push({ bare: await measure(database.url, false), ours: await measure(database.url, true) })
  }
  const ratio = (of: (cost: Cost) => number): Spread =>
    spread(rounds.map(({ ours, bare }) => of(ours) / of(bare)))
  const middle = (side: "ours" | "bare", of: (cost: Cost) => number) =>
    spread(rounds.map((round) => of(round[side]))).median
  const figure = (name: string, of: (cost: Cost) => number, unit: string): Figure => {
    const value = ratio(of)
    return {
      name: `P7 ${name}`,
      ratio_of: "the host with the plugin, to the same host without it",
      ratio: value,
      reach: "<= 1.1",
      isReached: value.median <= 1.1,
      note: `with ${middle("ours", of).toFixed(1)} ${unit}, without ${middle("bare", of).toFixed(1)} ${unit}`,
    }
  }
  return [
    figure("boot time", ({ bootMs }) => bootMs, "ms"),
    figure("memory when idle", ({ memoryKb }) => memoryKb / 1024, "MB"),
    figure("time of a request", ({ requestsPerSecond }) => 1000 / requestsPerSecond, "ms"),
  ]
}

async function measure(databaseUrl: string, withPlugin: boolean): Promise<Cost> {
  const started = performance.now()
  const host = await startHost({
    databaseUrl,
    env: { LOG_LEVEL: "error", INBOX_PLUGIN: withPlugin ? "on" : "off" },
  })
  try {
    const bootMs = performance.now() - started
    await new Promise((resolve) => setTimeout(resolve, 3_000))
    const requestsPerSecond = await requestRate(host.url)
    const status = readFileSync(`/proc/${host.pid}/status`, "utf8")
    return { bootMs, requestsPerSecond, memoryKb: Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) }
  } finally {
    await host.stop()
  }
}

/** A route of Medusa's own, through its middlewares: refused for want of a key, after reading the database. */
async function requestRate(url: string): Promise<number> {
  const call = () =>
    fetch(`${url}/store/products`, { headers: { "x-publishable-api-key": "pk_none" } }).then((response) =>
      response.text()
    )
  for (let index = 0; index < 100; index += 1) {
    await call()
  }
  const started = performance.now()
  for (let index = 0; index < REQUESTS; index += 1) {
    await call()
  }
  return REQUESTS / ((performance.now() - started) / 1000)
}
