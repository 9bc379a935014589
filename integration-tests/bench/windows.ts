import { expireWindows } from "../../plugin/src/modules/conversation/storage/windows"
import { type Database, query } from "../../plugin/src/utils/database"
import type { PostgresServer } from "../helpers/postgres"
import { seconds, withDatabase } from "./database"
import { type Figure, spread } from "./statistics"

const MANY = 1_000_000
const FEW = 10_000
const ENDING = 1_000
const BATCH = 500
const ROUNDS = 5

/** P6: noticing whose window has ended, among many whose has not, or has long ago. */
export async function benchWindows(postgres: PostgresServer): Promise<Figure[]> {
  const few = await withDatabase(postgres, (database) => passes(database, FEW))
  const many = await withDatabase(postgres, (database) => passes(database, MANY))
  const ratio = spread(many.map((time, round) => time / few[round]!))
  const rate = (times: number[]) => (spread(times).median * 1_000).toFixed(0)
  return [
    {
      name: "P6 expiry pass, 1 000 of 1 M",
      ratio_of:
        "seconds until 1 000 ended windows are noticed and told among 1 M contacts, to those among 10 000",
      ratio,
      reach: "<= 2",
      isReached: ratio.median <= 2,
      note: `${rate(many)} ms among 1 M, ${rate(few)} ms among 10 000`,
    },
  ]
}

async function passes(database: Database, contacts: number): Promise<number[]> {
  await query(
    database,
    `INSERT INTO inbox_contact_identity (id, channel_id, user_id, last_inbound_at, service_window_expires_at, is_window_open)
     SELECT 'cident_' || n, 'chan_bench', 'u' || n, now(), now() + (n % 2 - 0.5) * interval '20 hours', n % 2 = 1
     FROM generate_series(1, ?) AS n`,
    [contacts]
  )
  await query(
    database,
    `INSERT INTO inbox_conversation (id, identity_id, channel_id, status, last_activity_at)
     SELECT 'conv_' || n, 'cident_' || n, 'chan_bench', 'open', now() FROM generate_series(1, ?) AS n`,
    [contacts]
  )
  await database.raw("VACUUM ANALYZE inbox_contact_identity")
  await database.raw("VACUUM ANALYZE inbox_conversation")
  const times: number[] = []
  for (let round = 0; round <= ROUNDS; round += 1) {
    await end(database, contacts)
    const time = await seconds(() => pass(database))
    // The first warms the caches.
    if (round) times.push(time)
  }
  return times
}

/** Lets the windows of some run out, spread over all contacts. */
async function end(database: Database, contacts: number): Promise<void> {
  await query(
    database,
    `UPDATE inbox_contact_identity SET service_window_expires_at = now() - interval '1 second', is_window_open = true
     WHERE id IN (SELECT 'cident_' || n * ? FROM generate_series(1, ?) AS n)`,
    [contacts / ENDING, ENDING]
  )
}

async function pass(database: Database): Promise<void> {
  let noticed = 0
  for (let hasMore = true; hasMore;) {
    const expired = await database.transaction((executor) =>
      expireWindows(executor, BATCH, async () => undefined)
    )
    noticed += expired.conversation_ids.length
    hasMore = expired.has_more
  }
  if (noticed !== ENDING) throw new Error(`${noticed} windows were noticed instead of ${ENDING}`)
}
