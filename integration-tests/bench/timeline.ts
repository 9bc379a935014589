import { listEntries } from "../../plugin/src/modules/crm/storage/timeline"
import { cursorOf, listConversations } from "../../plugin/src/modules/conversation/storage/list"
import { conversationsOf, transfersOf } from "../../plugin/src/modules/conversation/storage/timeline"
import { type Database, query } from "../../plugin/src/utils/database"
import type { TimelinePosition } from "../../plugin/src/types/timeline"
import type { PostgresServer } from "../helpers/postgres"
import { seconds, withDatabase } from "./database"
import { type Figure, spread } from "./statistics"

const ENTRIES = 10_000
const OTHERS = 100_000
const PAGE = 10
const DEEP = 1_000
const ROUNDS = 30

const READER = { visibility: { everything: true as const }, reads_records: true }
const LISTED = { view: "closed" as const, user_id: "user_1", visibility: READER.visibility, limit: PAGE }

interface Listing {
  name: string
  page(after: TimelinePosition | null): Promise<{ at: Date; id: string }[]>
}

/** A contact with a long past: the last page of their timeline and of their closed conversations, to the first. */
export async function benchTimeline(postgres: PostgresServer): Promise<Figure[]> {
  return withDatabase(postgres, async (database) => {
    await fill(database)
    const figures: Figure[] = []
    for (const listing of listings(database)) figures.push(await compare(listing))
    return figures
  })
}

function listings(database: Database): Listing[] {
  const page = (after: TimelinePosition | null) => ({ customer_id: "cus_1", after, limit: PAGE })
  return [
    {
      name: "timeline",
      page: async (after) => {
        const [conversations, transfers, entries] = await Promise.all([
          conversationsOf(database, page(after), READER),
          transfersOf(database, page(after), READER),
          listEntries(database, page(after), { all: true }),
        ])
        return [
          ...conversations.map(({ id, last_activity_at: at }) => ({ at, id })),
          ...transfers.map(({ id, created_at: at }) => ({ at, id })),
          ...entries.map(({ id, occurred_at: at }) => ({ at, id })),
        ]
      },
    },
    {
      name: "closed list",
      page: async (after) => {
        const cursor = after ? cursorOf({ last_activity_at: after.at, id: after.id }) : undefined
        const { rows } = await listConversations(database, { ...LISTED, customer_id: "cus_1", cursor })
        return rows.map(({ id, last_activity_at: at }) => ({ at, id }))
      },
    },
  ]
}

async function compare({ name, page }: Listing): Promise<Figure> {
  const deep = { at: new Date(Date.UTC(2026, 0, 1) + (ENTRIES - DEEP * PAGE + PAGE) * 60_000), id: "~" }
  const first: number[] = []
  const last: number[] = []
  for (let round = 0; round <= ROUNDS; round += 1) {
    const times = [await seconds(() => page(null)), await seconds(() => page(deep))]
    if (round) {
      first.push(times[0]!)
      last.push(times[1]!)
    }
  }
  const found = [(await page(null)).length, (await page(deep)).length]
  const ratio = spread(last.map((time, round) => time / first[round]!))
  const ms = (times: number[]) => (spread(times).median * 1_000).toFixed(2)
  return {
    name: `paging, ${name}`,
    ratio_of: `seconds for page ${DEEP} of a contact with ${ENTRIES} entries among ${OTHERS} others', to page 1`,
    ratio,
    reach: "<= 1.5",
    isReached: ratio.median <= 1.5,
    note: `page 1 ${ms(first)} ms (${found[0]} rows), page ${DEEP} ${ms(last)} ms (${found[1]} rows)`,
  }
}

/** One conversation, one transfer and one note a minute. */
async function fill(database: Database): Promise<void> {
  await query(
    database,
    `INSERT INTO inbox_contact_identity (id, channel_id, user_id, customer_id)
     SELECT 'cident_' || n, 'chan_bench', 'u' || n, 'cus_' || n FROM generate_series(1, ?) AS n`,
    [OTHERS / 10]
  )
  const minute = "timestamptz '2026-01-01Z' + (n / ?) * interval '1 minute'"
  for (const [count, customers] of [
    [OTHERS, OTHERS / 10],
    [ENTRIES, 1],
  ] as const) {
    const customer = customers === 1 ? "'1'" : `(2 + n % ${customers - 1})::text`
    await query(
      database,
      `WITH closed AS (
         INSERT INTO inbox_conversation (id, identity_id, channel_id, customer_id, status, last_activity_at, created_at, closed_at)
         SELECT 'conv_${customers}_' || n, 'cident_' || ${customer}, 'chan_bench', 'cus_' || ${customer}, 'closed', ${minute}, ${minute}, ${minute}
         FROM generate_series(1, ?) AS n RETURNING *
       )
       INSERT INTO inbox_message (id, conversation_id, channel_id, sequence, direction, kind, text, status, status_times,
         author_type, author_name, details, timeline_identity_id, occurred_at, created_at)
       SELECT 'msg_' || id, id, channel_id, 1, 'outbound', 'activity', 'Transferred', 'sent', '{}', 'system', 'System',
         '{"system":{"type":"transferred"}}', identity_id, last_activity_at, last_activity_at FROM closed`,
      [count / ENTRIES, count / ENTRIES, count / ENTRIES, count]
    )
    await query(
      database,
      `INSERT INTO crm_timeline_entry (id, customer_id, kind, title, data, occurred_at)
       SELECT 'tlent_${customers}_' || n, 'cus_' || ${customer}, 'note', 'Note', '{}', ${minute} FROM generate_series(1, ?) AS n`,
      [count / ENTRIES, count]
    )
  }
  for (const table of [
    "inbox_contact_identity",
    "inbox_conversation",
    "inbox_message",
    "crm_timeline_entry",
  ]) {
    await database.raw(`VACUUM ANALYZE ${table}`)
  }
}
