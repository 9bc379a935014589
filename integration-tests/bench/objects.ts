import { countDeals, listDeals, stageTotals } from "../../plugin/src/modules/crm/storage/deals"
import { countTasks, listTasks, tasksBeside } from "../../plugin/src/modules/crm/storage/tasks"
import { type Database, query } from "../../plugin/src/utils/database"
import type { PostgresServer } from "../helpers/postgres"
import { seconds, withDatabase } from "./database"
import { type Figure, spread } from "./statistics"

const MANY = 200_000
const FEW = 2_000
/** Of everything, this contact has a tenth: nobody has more. */
const SHARE = 10
const ROUNDS = 30
const MIDDLE = new Date(Date.UTC(2026, 0, 15))

const LOOKS: { name: string; look(database: Database): Promise<unknown> }[] = [
  {
    name: "beside a contact with very many",
    look: (database) =>
      Promise.all([
        listDeals(database, { customer_id: "cus_1", limit: 5 }),
        countDeals(database, "cus_1", 100),
        tasksBeside(database, "cus_1", 5),
        countTasks(database, "cus_1", 100),
      ]),
  },
  {
    name: "column of the board",
    look: (database) => listDeals(database, { stage_id: "crmstage_new", limit: 20 }),
  },
  {
    name: "page in the middle of all deals",
    look: (database) => listDeals(database, { after: { at: MIDDLE, id: "~" }, limit: 20 }),
  },
  {
    name: "my tasks",
    look: (database) => listTasks(database, { assignee_id: "user_1", status: "open", limit: 20 }),
  },
]

/** Deals and tasks of a shop that has very many, to the same in one that has few. */
export async function benchObjects(postgres: PostgresServer): Promise<Figure[]> {
  const few = await withDatabase(postgres, (database) => measure(database, FEW))
  const many = await withDatabase(postgres, (database) => measure(database, MANY))
  const figures = LOOKS.map(({ name }, index): Figure => {
    const [small, large] = [few.looks[index]!, many.looks[index]!]
    const ratio = spread(large.map((time, round) => time / small[round]!))
    return {
      name: `objects, ${name}`,
      ratio_of: `seconds among ${MANY} deals and tasks, to those among ${FEW}`,
      ratio,
      reach: "<= 1.5",
      isReached: ratio.median <= 1.5,
      note: `${ms(large)} ms, ${ms(small)} ms`,
    }
  })
  const ratio = spread(many.totals.map((time, round) => time / few.totals[round]!))
  const linear = MANY / FEW
  return [
    ...figures,
    {
      name: "objects, totals of a pipeline",
      ratio_of: `seconds over ${MANY} deals, to those over ${FEW}`,
      ratio,
      reach: `<= ${linear}`,
      isReached: ratio.median <= linear,
      note: `${ms(many.totals)} ms, ${ms(few.totals)} ms: every deal is counted`,
    },
  ]
}

const ms = (times: number[]) => (spread(times).median * 1_000).toFixed(2)

async function measure(database: Database, count: number): Promise<{ looks: number[][]; totals: number[] }> {
  await fill(database, count)
  const looks: number[][] = []
  for (const { look } of LOOKS) looks.push(await times(() => look(database)))
  return { looks, totals: await times(() => stageTotals(database, { pipeline_id: "crmpipe_sales" })) }
}

async function times(work: () => Promise<unknown>): Promise<number[]> {
  const taken: number[] = []
  for (let round = 0; round <= ROUNDS; round += 1) {
    const time = await seconds(work)
    // The first warms the caches.
    if (round) taken.push(time)
  }
  return taken
}

async function fill(database: Database, count: number): Promise<void> {
  const customer = `'cus_' || CASE WHEN n % ${SHARE} = 0 THEN 1 ELSE 2 + n % 5000 END`
  const time = `timestamptz '2026-01-01Z' + n * interval '30 days' / ?`
  await query(
    database,
    `INSERT INTO crm_deal (id, title, customer_id, stage_id, amount, currency_code, owner_id, stage_changed_at)
     SELECT 'crmdeal_' || n, 'Deal ' || n, ${customer},
       (ARRAY['crmstage_new', 'crmstage_qualified', 'crmstage_proposal', 'crmstage_won', 'crmstage_lost'])[1 + n % 5],
       n % 1000, 'brl', 'user_' || n % 50, ${time} FROM generate_series(1, ?) AS n`,
    [count, count]
  )
  await query(
    database,
    `INSERT INTO crm_task (id, title, customer_id, assignee_id, priority, due_at, completed_at)
     SELECT 'crmtask_' || n, 'Task ' || n, ${customer}, 'user_' || n % 50, 'normal', ${time},
       CASE WHEN n % 4 <> 0 THEN now() END FROM generate_series(1, ?) AS n`,
    [count, count]
  )
  for (const table of ["crm_deal", "crm_task"]) await database.raw(`VACUUM ANALYZE ${table}`)
}
