import { listConversations } from "../../plugin/src/modules/conversation/storage/list"
import { listMessages } from "../../plugin/src/modules/conversation/storage/read"
import { searchMessages } from "../../plugin/src/modules/conversation/storage/search"
import { type Database, query } from "../../plugin/src/utils/database"
import type { PostgresServer } from "../helpers/postgres"
import { seconds, withDatabase } from "./database"
import { type Figure, spread } from "./statistics"

/** The whole size is ten million; it takes as long to fill as to wait for. */
const MANY = Number(process.env.BENCH_MESSAGES ?? 1_000_000)
const FEW = 10_000
const A_CONVERSATION = 10
const ROUNDS = 25
const BATCH = 200_000

const READER = { visibility: { everything: true as const }, reads_records: false }

/** One agent of many: a tenth of the queue is theirs to see. */
const AGENT = {
  visibility: {
    everything: false as const,
    user_id: "user_1",
    department_ids: [],
    queue_ids: [],
    account_queue: false,
  },
  reads_records: false,
}

type Look = (database: Database) => Promise<{ length: number }>

const find =
  (words: string[], reader: typeof READER | typeof AGENT = READER): Look =>
  (database) =>
    searchMessages(database, { words, reader, limit: 20 })

const LOOKS: { name: string; reach: number; look: Look }[] = [
  {
    name: "list, everything",
    reach: 1.5,
    look: async (database) =>
      (
        await listConversations(database, {
          view: "all",
          user_id: "user_1",
          visibility: READER.visibility,
          limit: 50,
        })
      ).rows,
  },
  {
    name: "list, an agent's",
    reach: 1.5,
    look: async (database) =>
      (
        await listConversations(database, {
          view: "mine",
          user_id: "user_1",
          visibility: AGENT.visibility,
          limit: 50,
        })
      ).rows,
  },
  {
    name: "open a thread",
    reach: 1.5,
    look: async (database) =>
      (await listMessages(database, { conversation_id: "conv_500", limit: 50 })).messages,
  },
  { name: "search, a word of every third message", reach: 3, look: find(["pedido"]) },
  { name: "search, a word of every thousandth", reach: 3, look: find(["raridade"]) },
  { name: "search, a word said once", reach: 3, look: find(["unico"]) },
  { name: "search, two common words", reach: 3, look: find(["pedido", "entrega"]) },
  { name: "search, an agent, a common word", reach: 3, look: find(["pedido"], AGENT) },
]

/** P4: finding things in a shop that has talked for years, to the same in one that has just begun. */
export async function benchSearch(postgres: PostgresServer): Promise<Figure[]> {
  const few = await withDatabase(postgres, (database) => measure(database, FEW))
  const many = await withDatabase(postgres, (database) => measure(database, MANY))
  return LOOKS.map(({ name, reach }, index) => {
    const [small, large] = [few[index]!, many[index]!]
    const ratio = spread(large.times.map((time, round) => time / small.times[round]!))
    const ms = (times: number[]) => (spread(times).median * 1_000).toFixed(2)
    return {
      name: `P4 ${name}`,
      ratio_of: `seconds among ${MANY} messages, to those among ${FEW}`,
      ratio,
      reach: `<= ${reach}`,
      isReached: ratio.median <= reach,
      note: `${ms(large.times)} ms (${large.found} found), ${ms(small.times)} ms (${small.found} found)`,
    }
  })
}

async function measure(database: Database, messages: number): Promise<{ times: number[]; found: number }[]> {
  await fill(database, messages)
  const results: { times: number[]; found: number }[] = []
  for (const { look } of LOOKS) {
    const times: number[] = []
    let found = 0
    for (let round = 0; round <= ROUNDS; round += 1) {
      const time = await seconds(async () => {
        found = (await look(database)).length
      })
      // The first warms the caches.
      if (round) times.push(time)
    }
    results.push({ times, found })
  }
  return results
}

async function fill(database: Database, messages: number): Promise<void> {
  const conversations = messages / A_CONVERSATION
  await query(
    database,
    `WITH people AS (
       INSERT INTO inbox_contact_identity (id, channel_id, user_id)
       SELECT 'cident_' || n, 'chan_bench', 'u' || n FROM generate_series(1, ?) AS n RETURNING id
     )
     INSERT INTO inbox_conversation (id, identity_id, channel_id, status, assignee_id, last_activity_at)
     SELECT 'conv_' || substr(id, 8), id, 'chan_bench', 'open', 'user_' || (substr(id, 8)::int % 100),
       timestamptz '2026-01-01Z' + substr(id, 8)::int * interval '1 second' FROM people`,
    [conversations]
  )
  for (let from = 1; from <= messages; from += BATCH) {
    await query(
      database,
      `INSERT INTO inbox_message (id, conversation_id, channel_id, sequence, direction, kind, text, status, status_times,
         author_type, author_name, details, occurred_at)
       SELECT 'msg_' || lpad(n::text, 12, '0'), 'conv_' || (1 + (n - 1) / ${A_CONVERSATION}), 'chan_bench', 1 + (n - 1) % ${A_CONVERSATION},
         'inbound', 'text',
         concat_ws(' ', 'mensagem', md5(n::text), CASE WHEN n % 3 = 0 THEN 'Pedido' END, CASE WHEN n % 5 = 0 THEN 'entrega' END,
           CASE WHEN n % 1000 = 7 THEN 'raridade' END, CASE WHEN n = 777 THEN 'único' END),
         'delivered', '{}', 'contact', 'C', '{}', timestamptz '2026-01-01Z' + n * interval '1 second'
       FROM generate_series(?::int, ?::int) AS n`,
      [from, Math.min(messages, from + BATCH - 1)]
    )
  }
  for (const table of ["inbox_contact_identity", "inbox_conversation", "inbox_message"]) {
    await database.raw(`VACUUM ANALYZE ${table}`)
  }
}
