import { knex } from "@medusajs/framework/mikro-orm/knex"

import type { Database } from "../../plugin/src/utils/database"
import { prepareDatabase } from "../helpers/database"
import type { PostgresServer } from "../helpers/postgres"

/** A migrated database and a connection to it of the kind the modules use, for timing their SQL alone. */
export async function withDatabase<Result>(
  postgres: PostgresServer,
  work: (database: Database) => Promise<Result>
): Promise<Result> {
  const { url, drop } = await prepareDatabase(postgres)
  const database = knex({ client: "pg", connection: url, pool: { min: 1, max: 2 } })
  try {
    return await work(database)
  } finally {
    await database.destroy()
    await drop()
  }
}

/** Seconds one run takes. */
export async function seconds(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return (performance.now() - started) / 1_000
}
