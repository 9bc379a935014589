import { Client } from "pg"

import { post, prepareDeliveries } from "./deliveries"
import type { BenchStack } from "./stack"
import { type Figure, percentile, spread } from "./statistics"
import { openStream } from "./stream"

const RATE = 50
const SECONDS = 10
const ROUNDS = 3

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** P2: from the webhook's 200 to the event on an agent's open stream, at fifty messages a second. */
export async function benchLatency(stack: BenchStack): Promise<Figure[]> {
  const rounds: { p50: number; p99: number; floor: number }[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const floor = await hopTimes(stack.databaseUrl)
    const ours = await eventTimes(stack)
    rounds.push({ p50: percentile(ours, 0.5), p99: percentile(ours, 0.99), floor: percentile(floor, 0.5) })
  }
  const toFloor = spread(rounds.map(({ p50, floor }) => p50 / floor))
  const tail = spread(rounds.map(({ p50, p99 }) => p99 / p50))
  const absolute = `p50 ${spread(rounds.map(({ p50 }) => p50)).median.toFixed(1)} ms, p99 ${spread(rounds.map(({ p99 }) => p99)).median.toFixed(1)} ms, floor p50 ${spread(rounds.map(({ floor }) => floor)).median.toFixed(1)} ms`
  return [
    {
      name: "P2 webhook to stream, p50",
      ratio_of: "median time, to one commit and one LISTEN/NOTIFY hop to another process' connection",
      ratio: toFloor,
      reach: "<= 4",
      isReached: toFloor.median <= 4,
      note: absolute,
    },
    {
      name: "P2 webhook to stream, p99 to p50",
      ratio_of: "99th percentile, to the median",
      ratio: tail,
      reach: "<= 5",
      isReached: tail.median <= 5,
      note: absolute,
    },
  ]
}

async function eventTimes(stack: BenchStack): Promise<number[]> {
  const deliveries = await prepareDeliveries(RATE * SECONDS, 1, 200)
  const accepted = new Map<string, number>()
  const times: number[] = []
  const stream = await openStream(stack.host.url, stack.token, (text) => {
    const at = accepted.get(text)
    // An event that overtook its own 200 took no time that anybody could notice.
    times.push(at === undefined ? 0 : performance.now() - at)
  })
  for (const delivery of deliveries) {
    const text = /mensagem \d+/.exec(delivery.body.toString())?.[0] ?? ""
    void post(stack.host.url, delivery).then(() => accepted.set(text, performance.now()))
    await pause(1000 / RATE)
  }
  for (let waited = 0; times.length < deliveries.length && waited < 200; waited += 1) {
    await pause(50)
  }
  stream.close()
  if (times.length < deliveries.length) {
    throw new Error(`${deliveries.length} messages, ${times.length} events`)
  }
  return times
}

/** The floor: insert a row, commit, and be told of it on another connection. */
async function hopTimes(databaseUrl: string): Promise<number[]> {
  const [writer, listener] = [
    new Client({ connectionString: databaseUrl }),
    new Client({ connectionString: databaseUrl }),
  ]
  await Promise.all([writer.connect(), listener.connect()])
  await writer.query("CREATE TABLE IF NOT EXISTS bench_floor (id serial PRIMARY KEY, body text)")
  await listener.query("LISTEN bench_floor")
  const times: number[] = []
  for (let index = 0; index < 300; index += 1) {
    const heard = new Promise((resolve) => listener.once("notification", resolve))
    const started = performance.now()
    await writer.query("INSERT INTO bench_floor (body) VALUES (repeat('x', 500))")
    await writer.query("NOTIFY bench_floor")
    await heard
    times.push(performance.now() - started)
    await pause(10)
  }
  await Promise.all([writer.end(), listener.end()])
  return times
}
