import type { PostgresServer } from "../helpers/postgres"
import { evenChance } from "./chi-square"
import { raceForClaims } from "./claims"
import type { Backend } from "./cluster"
import { type Fleet, startFleet, startPart } from "./fleet"
import { createRandom } from "./random"
import type { Verdict } from "./scenario"
import { Turmoil } from "./turmoil"

export interface DistributionSize {
  conversations: number
  agents: number
  processes: number
  /** Parts in which the conversations arrive: agents come and go between and within them. */
  waves: number
  /** Conversations for which fifty people reach at once. */
  races: number
}

const CLAIMANTS = 50
const LEAST_LIKELY = 0.001

/** Gives conversations to agents in several processes at once while agents come and go, then counts everything. */
export async function runDistribution(
  postgres: PostgresServer,
  backend: Backend,
  size: DistributionSize,
  seed: number
): Promise<Verdict> {
  const random = createRandom(seed)
  const fleet = await startFleet(postgres, { backend, processes: size.processes })
  try {
    const ids = await fleet.crowd.agents(Math.max(size.agents, CLAIMANTS))
    const team = ids.slice(0, size.agents)
    const part = (from: number, to: number) => team.slice(from * team.length, to * team.length)
    const people = { steady: part(0, 0.6), fickle: part(0.6, 0.9), absent: part(0.9, 1) }
    return {
      ...(await leastBusy(fleet, size, people, random)),
      ...(await byChance(fleet, size, [...people.steady, ...people.fickle])),
      ...(await withinCapacity(fleet, size, people, random)),
      ...(await raceForClaims(fleet, ids.slice(0, CLAIMANTS), size.races)),
    }
  } catch (error) {
    process.stderr.write(`${fleet.logs()}\n`)
    throw error
  } finally {
    await fleet.stop()
  }
}

interface People {
  /** Online the whole time. */
  steady: string[]
  /** Coming and going. */
  fickle: string[]
  /** Never there. */
  absent: string[]
}

async function leastBusy(
  fleet: Fleet,
  size: DistributionSize,
  people: People,
  random: () => number
): Promise<Verdict> {
  await startPart(fleet, "least_busy")
  await fleet.crowd.come([...people.steady, ...people.fickle])
  const turmoil = new Turmoil(fleet, people.fickle, random)
  await turmoil.during(() => arrive(fleet, "busy", size, random))
  const left = await settle(fleet, "least_busy")
  const counts = await openCounts(fleet, people.steady)
  const difference = Math.max(...counts) - Math.min(...counts)
  const misplaced = await openCounts(fleet, people.absent)
  process.stdout.write(
    `  least_busy: ${turmoil.distributions} runs in ${size.processes} processes, ${turmoil.changes} comings and goings, spread ${difference}\n`
  )
  return {
    "nobody is assigned twice": await doubleComplaints(fleet, "busy", size.conversations),
    "no conversation is forgotten": left ? [`${left} of ${size.conversations} still wait`] : [],
    "agents who are away get nothing": misplaced.some(Boolean) ? [`they have ${misplaced.join(", ")}`] : [],
    "whoever stayed online has as many as the others": difference > 1 ? [`spread ${difference}`] : [],
  }
}

async function byChance(fleet: Fleet, size: DistributionSize, online: string[]): Promise<Verdict> {
  await startPart(fleet, "random")
  await fleet.crowd.come(online)
  // Their word as well: the last of the turmoil may have left some of them saying that they are away.
  await fleet.sql.rows(`UPDATE inbox_presence SET chosen = 'online'`)
  await fleet.crowd.waiting("random", 0, size.conversations)
  await Promise.all(fleet.urls.map((url) => fleet.distribute(url)))
  const left = await settle(fleet, "random")
  const chance = evenChance(await openCounts(fleet, online))
  process.stdout.write(`  random: chi-square over ${online.length} agents, p = ${chance.toFixed(4)}\n`)
  return {
    "by chance everybody is as likely as everybody else":
      chance >= LEAST_LIKELY ? [] : [`p = ${chance} for an even distribution`],
    "by chance nobody is assigned twice and none forgotten": [
      ...(left ? [`${left} of ${size.conversations} still wait`] : []),
      ...(await doubleComplaints(fleet, "random", size.conversations)),
    ],
  }
}

async function withinCapacity(
  fleet: Fleet,
  size: DistributionSize,
  people: People,
  random: () => number
): Promise<Verdict> {
  await startPart(fleet, "least_busy")
  const online = [...people.steady, ...people.fickle]
  const fair = size.conversations / online.length
  // On average half of what would be theirs, so that many have to wait.
  const capacities = online.map(() => Math.floor(random() * fair))
  const setCapacities = `UPDATE inbox_agent a SET capacity = c.capacity
    FROM unnest($1::text[], $2::int[]) AS c(user_id, capacity) WHERE c.user_id = a.user_id`
  await fleet.sql.rows(setCapacities, online, capacities)
  const turmoil = new Turmoil(fleet, people.fickle, random)
  await turmoil.during(() => arrive(fleet, "capacity", size, random))
  const room = capacities.reduce((sum, capacity) => sum + capacity, 0)
  const left = await settle(fleet, "least_busy", size.conversations - room)
  const counts = await openCounts(fleet, online)
  const over = counts.filter((count, index) => count > capacities[index]!)
  process.stdout.write(`  capacity: room for ${room} of ${size.conversations}, ${left} wait\n`)
  await fleet.sql.rows(`UPDATE inbox_agent SET capacity = NULL WHERE role = 'agent'`)
  const forgotten = await settle(fleet, "least_busy")
  return {
    "nobody has more than their capacity": over.map((count) => `${count} is too many`),
    "all room is used, and what waited is given out once there is more": [
      ...(left === size.conversations - room ? [] : [`${left} wait, room for ${room}`]),
      ...(forgotten ? [`${forgotten} are forgotten`] : []),
      ...(await doubleComplaints(fleet, "capacity", size.conversations)),
    ],
  }
}

async function arrive(fleet: Fleet, prefix: string, size: DistributionSize, random: () => number) {
  const wave = Math.ceil(size.conversations / size.waves)
  for (let from = 0; from < size.conversations; from += wave) {
    await fleet.crowd.waiting(prefix, from, Math.min(wave, size.conversations - from))
    await new Promise((resolve) => setTimeout(resolve, random() * 200))
  }
}

/** Until no more wait than this, or nothing has moved for long. @returns how many wait in the end */
async function settle(fleet: Fleet, method: string, expected = 0): Promise<number> {
  // Setting the policy anew, with what it is, asks the queue for a run.
  await fleet.policy(fleet.urls.at(-1)!, method)
  for (let idle = 0, before = Infinity; ; idle += 1) {
    const left = await fleet.crowd.waitingCount()
    if (left <= expected || idle === 150) return left
    if (left < before) idle = 0
    before = left
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

async function openCounts({ sql }: Fleet, userIds: string[]): Promise<number[]> {
  const rows = await sql.rows(
    `SELECT (SELECT count(*)::int FROM inbox_conversation c WHERE c.assignee_id = u.id AND c.status <> 'closed') AS count
     FROM unnest($1::text[]) WITH ORDINALITY AS u(id, place) ORDER BY u.place`,
    userIds
  )
  return rows.map(({ count }) => Number(count))
}

/** Every conversation's thread says once whom it was given to, and it is theirs. */
async function doubleComplaints({ sql }: Fleet, prefix: string, expected: number): Promise<string[]> {
  const rows = await sql.rows(
    `SELECT c.id, c.assignee_id, array_agg(m.details->'system'->'target'->>'id') AS given
     FROM inbox_conversation c
     LEFT JOIN inbox_message m ON m.conversation_id = c.id AND m.details->'system'->>'type' = 'assigned'
     WHERE c.id LIKE $1 GROUP BY c.id`,
    `conv_${prefix}_%`
  )
  const wrong = rows.filter(({ assignee_id, given }) => !Array.isArray(given) || given.join() !== assignee_id)
  return [
    ...(rows.length === expected ? [] : [`${rows.length} conversations instead of ${expected}`]),
    ...wrong.map(({ id, assignee_id, given }) => `${id} is ${assignee_id}'s, given to ${String(given)}`),
  ]
}
