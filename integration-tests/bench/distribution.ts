import { type Fleet, startFleet, startPart } from "../chaos/fleet"
import type { PostgresServer } from "../helpers/postgres"
import type { Sql } from "../helpers/shared-postgres"
import { type Figure, spread } from "./statistics"

const WAITING = 10_000
const PART = 4
const AGENTS = 200
const PROCESSES = 4
const ROUNDS = 3
/** Conversations a transaction of ours gives out. */
const BATCH = 250

interface Round {
  whole: number
  part: number
  floor: number
  unevenness: number
  doubles: number
}

/** P5: giving out what has piled up over night, to a big team, by every process at once. */
export async function benchDistribution(postgres: PostgresServer): Promise<Figure[]> {
  const env = { LOG_LEVEL: "error" }
  const fleet = await startFleet(postgres, { backend: "postgres", processes: PROCESSES, env })
  try {
    const team = await fleet.crowd.agents(AGENTS)
    await giveOut(fleet, team, "warm", WAITING / PART)
    const rounds: Round[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      const part = await giveOut(fleet, team, `part${round}`, WAITING / PART)
      const whole = await giveOut(fleet, team, `whole${round}`, WAITING)
      const found = await judge(fleet.sql, `conv_whole${round}_%`)
      const floor = await writeOnly(fleet, team, `floor${round}`)
      rounds.push({ whole, part, floor, ...found })
    }
    return figures(rounds)
  } finally {
    await fleet.stop()
  }
}

function figures(rounds: Round[]): Figure[] {
  const ratio = spread(rounds.map(({ whole, floor }) => floor / whole))
  const linearity = spread(rounds.map(({ whole, part }) => whole / part / PART))
  const rate = spread(rounds.map(({ whole }) => WAITING / whole)).median.toFixed(0)
  const floorRate = spread(rounds.map(({ floor }) => WAITING / floor)).median.toFixed(0)
  const doubles = Math.max(...rounds.map((round) => round.doubles))
  const unevenness = Math.max(...rounds.map((round) => round.unevenness))
  const isRight = doubles === 0 && unevenness <= 1
  const note = `${rate} conversations/s, floor ${floorRate}/s; assigned twice: ${doubles}, spread: ${unevenness}`
  return [
    {
      name: "P5 distribution of 10 000 over 200 agents",
      ratio_of:
        "conversations a second, to those of a bare loop with the same row writes in as many transactions",
      ratio,
      reach: "nobody twice, spread <= 1",
      isReached: isRight,
      note,
    },
    {
      name: "P5 linear in conversations",
      ratio_of: "time for 10 000, to four times that for 2 500",
      ratio: linearity,
      reach: "linear: <= 1.25",
      isReached: isRight && linearity.median <= 1.25,
      note,
    },
  ]
}

/** @returns seconds from everybody's coming until nothing waits */
async function giveOut(fleet: Fleet, team: string[], prefix: string, count: number): Promise<number> {
  await fleet.crowd.go(team)
  await startPart(fleet, "least_busy")
  await fleet.crowd.waiting(prefix, 0, count)
  await fleet.sql.rows("ANALYZE inbox_conversation")
  await fleet.crowd.come(team)
  const started = performance.now()
  const runs = Promise.all(fleet.urls.map((url) => fleet.distribute(url)))
  while (await fleet.crowd.waitingCount()) await new Promise((resolve) => setTimeout(resolve, 10))
  const seconds = (performance.now() - started) / 1000
  await runs
  return seconds
}

/** How far apart the busiest and the freest are, and who was given to twice. */
async function judge(sql: Sql, ids: string): Promise<Pick<Round, "unevenness" | "doubles">> {
  const [counts] = await sql.rows(
    `SELECT max(count)::int - min(count)::int AS unevenness FROM (
       SELECT count(c.id) AS count FROM inbox_agent a
       LEFT JOIN inbox_conversation c ON c.assignee_id = a.user_id AND c.id LIKE $1 WHERE a.role = 'agent' GROUP BY a.user_id) n`,
    ids
  )
  const doubles = await sql.count(
    `(SELECT conversation_id FROM inbox_message WHERE conversation_id LIKE $1 AND kind = 'activity'
      GROUP BY conversation_id HAVING count(*) > 1) twice`,
    "true",
    ids
  )
  return { unevenness: Number(counts?.unevenness), doubles }
}

/** The floor: who gets what is known beforehand; nobody is counted, asked or told. @returns seconds */
async function writeOnly({ crowd, sql }: Fleet, team: string[], prefix: string): Promise<number> {
  await crowd.go(team)
  await crowd.waiting(prefix, 0, WAITING)
  const started = performance.now()
  for (let from = 0; from < WAITING; from += BATCH) {
    await sql.rows(
      `WITH given AS (
         UPDATE inbox_conversation c SET assignee_id = ($1::text[])[1 + n % array_length($1::text[], 1)], queued_at = NULL,
           unread_count = 1, last_sequence = last_sequence + 1, updated_at = now()
         FROM (SELECT $2 || '_' || n AS name, n FROM generate_series($3::int, $3::int + $4::int - 1) AS n) w
         WHERE c.id = 'conv_' || w.name RETURNING c.*
       ), lines AS (
         INSERT INTO inbox_message (id, conversation_id, channel_id, sequence, direction, kind, text, status, status_times,
           author_type, author_name, details, occurred_at)
         SELECT 'msg_' || id, id, channel_id, last_sequence, 'outbound', 'activity', 'Assigned', 'sent', '{}', 'system', 'System', '{}', now()
         FROM given
       )
       INSERT INTO inbox_event (type, topics, conversation_id, message_id, created_at)
       SELECT type, ARRAY['account.all', 'agent.' || assignee_id, 'account.queue'], id, 'msg_' || id, clock_timestamp()
       FROM given, unnest(ARRAY['message.created', 'conversation.updated']) AS type`,
      team,
      prefix,
      from,
      BATCH
    )
  }
  return (performance.now() - started) / 1000
}
