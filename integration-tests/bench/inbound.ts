import { Client } from "pg"

import { postAll, prepareDeliveries } from "./deliveries"
import { writeFloor, type Written } from "./inbound-floor"
import type { BenchStack } from "./stack"
import { type Figure, spread } from "./statistics"

const CONTACTS = 1_000
const ROUNDS = 3
const CONCURRENCY = 32

interface Shape {
  name: string
  deliveries: number
  perDelivery: number
}

const SHAPES: Shape[] = [
  { name: "one message a delivery", deliveries: 3_000, perDelivery: 1 },
  { name: "twenty messages a delivery", deliveries: 300, perDelivery: 20 },
]

/** P1: messages made durable and visible a second, against a bare loop that writes the same rows. */
export async function benchInbound(stack: BenchStack): Promise<Figure[]> {
  const database = new Client({ connectionString: stack.databaseUrl })
  await database.connect()
  try {
    await run(stack, database, { name: "warm-up", deliveries: 1_000, perDelivery: 1 })
    const figures: Figure[] = []
    for (const shape of SHAPES) {
      const rounds = []
      for (let round = 0; round < ROUNDS; round += 1) {
        const ours = await run(stack, database, shape)
        const floor = await writeFloor(database, ours.written)
        rounds.push({
          ours: ours.perSecond,
          floor,
          transactions: ours.written.journal.length + ours.written.stored.length,
        })
      }
      const ratio = spread(rounds.map(({ ours, floor }) => ours / floor))
      const ours = spread(rounds.map((round) => round.ours))
      const floor = spread(rounds.map((round) => round.floor))
      figures.push({
        name: `P1 inbound throughput, ${shape.name}`,
        ratio_of:
          "messages a second, to those of a bare loop with the same row writes in as many transactions (without HTTP, signatures, reading, jobs and customers)",
        ratio,
        reach: ">= 0.5",
        isReached: ratio.median >= 0.5,
        note: `ours ${ours.median.toFixed(0)} msg/s, floor ${floor.median.toFixed(0)} msg/s, ${rounds[0]?.transactions} transactions for ${shape.deliveries * shape.perDelivery} messages`,
      })
    }
    return figures
  } finally {
    await database.end()
  }
}

async function run(
  stack: BenchStack,
  database: Client,
  shape: Shape
): Promise<{ perSecond: number; written: Written }> {
  const deliveries = await prepareDeliveries(shape.deliveries, shape.perDelivery, CONTACTS)
  const since = new Date(Date.now() - 1)
  const started = performance.now()
  await postAll(stack.host.url, deliveries, CONCURRENCY)
  for (;;) {
    const { rows } = await database.query("SELECT 1 FROM inbox_delivery WHERE state = 'pending' LIMIT 1")
    if (!rows.length) {
      break
    }
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  const seconds = (performance.now() - started) / 1000
  await settle(database)
  const written = await countWrites(database, since)
  return { perSecond: (shape.deliveries * shape.perDelivery) / seconds, written }
}

/** Until contacts are resolved too, so that one round does not burden the next. */
async function settle(database: Client): Promise<void> {
  for (;;) {
    const { rows } = await database.query(
      `SELECT 1 FROM inbox_delivery WHERE state <> 'done' UNION ALL SELECT 1 FROM inbox_contact_identity WHERE customer_id IS NULL LIMIT 1`
    )
    if (!rows.length) {
      return
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

/** What was written in how many transactions: rows of one transaction share their `now()`. */
async function countWrites(database: Client, since: Date): Promise<Written> {
  const { rows: journal } = await database.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM inbox_delivery WHERE created_at >= $1 GROUP BY created_at`,
    [since]
  )
  const { rows: stored } = await database.query<{ messages: number; conversations: number }>(
    `SELECT count(*)::int AS messages, count(DISTINCT conversation_id)::int AS conversations
     FROM inbox_message WHERE created_at >= $1 GROUP BY created_at`,
    [since]
  )
  const { rows: bodies } = await database.query<{ bytes: number }>(
    `SELECT avg(octet_length(body))::int AS bytes FROM inbox_delivery WHERE created_at >= $1`,
    [since]
  )
  return {
    journal: journal.map(({ count }) => count),
    stored,
    bodyBytes: bodies[0]?.bytes ?? 500,
  }
}
