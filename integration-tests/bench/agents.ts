import { Crowd, tokenOf } from "../helpers/crowd"
import { Sql } from "../helpers/shared-postgres"
import { post, postAll, prepareDeliveries } from "./deliveries"
import type { BenchStack } from "./stack"
import { type Figure, percentile, spread } from "./statistics"
import { openStream } from "./stream"

const SIZES = [1, 100, 1_000]
const CONTACTS = 200
const RATE = 50
const SECONDS = 6
const ROUNDS = 3

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** P3: the same way from webhook to stream with one, a hundred and a thousand agents' streams open. */
export async function benchAgents(stack: BenchStack): Promise<Figure[]> {
  const sql = new Sql(stack.databaseUrl)
  try {
    const agents = await new Crowd(sql).agents(SIZES.at(-1)!)
    await meetEverybody(stack, sql)
    const rounds: { p50: number[]; p99: number[] }[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      const measured = []
      for (const size of SIZES) measured.push(await measure(stack, sql, agents.slice(0, size)))
      rounds.push({
        p50: measured.map((times) => percentile(times, 0.5)),
        p99: measured.map((times) => percentile(times, 0.99)),
      })
    }
    const growth = spread(rounds.map(({ p50 }) => p50.at(-1)! / p50[0]!))
    const median = (pick: (round: (typeof rounds)[number]) => number) => spread(rounds.map(pick)).median
    const times = SIZES.map(
      (size, index) =>
        `${size}: ${median(({ p50 }) => p50[index]!).toFixed(1)} ms (p99 ${median(({ p99 }) => p99[index]!).toFixed(1)})`
    )
    const note = `p50 by streams: ${times.join(", ")}`
    return [
      {
        name: "P3 webhook to stream with 1 000 agents, p50",
        ratio_of:
          "median time with 1 000 agents' streams open, to that with one; each event concerns one agent",
        ratio: growth,
        reach: "<= 1.5",
        isReached: growth.median <= 1.5,
        note,
      },
    ]
  } finally {
    await sql.close()
  }
}

/** Everybody has written once, so that afterwards nobody is new. */
async function meetEverybody({ host }: BenchStack, sql: Sql): Promise<void> {
  await postAll(host.url, await prepareDeliveries(CONTACTS, 1, CONTACTS), 8)
  while ((await sql.count("inbox_conversation", "customer_id IS NOT NULL")) < CONTACTS) await pause(200)
}

async function measure({ host }: BenchStack, sql: Sql, agents: string[]) {
  await sql.rows(
    `UPDATE inbox_conversation c SET assignee_id = ($1::text[])[1 + c.number % array_length($1::text[], 1)], queued_at = NULL`,
    agents
  )
  const deliveries = await prepareDeliveries(RATE * SECONDS, 1, CONTACTS)
  const accepted = new Map<string, number>()
  const times: number[] = []
  const streams: { close(): void }[] = []
  for (const agent of agents) {
    streams.push(
      await openStream(host.url, tokenOf(agent), (text) => {
        const at = accepted.get(text)
        times.push(at === undefined ? 0 : performance.now() - at)
      })
    )
  }
  await pause(2_000)
  for (const delivery of deliveries) {
    const text = /mensagem \d+/.exec(delivery.body.toString())?.[0] ?? ""
    void post(host.url, delivery).then(() => accepted.set(text, performance.now()))
    await pause(1000 / RATE)
  }
  for (let waited = 0; times.length < deliveries.length && waited < 200; waited += 1) await pause(50)
  for (const stream of streams) stream.close()
  await pause(1_000)
  if (times.length < deliveries.length) {
    throw new Error(`${deliveries.length} messages, ${times.length} events`)
  }
  return times
}
