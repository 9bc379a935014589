import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"

export type Database = Knex
/** A connection or an open transaction. */
export type Executor = Knex | Knex.Transaction

/** Runs SQL written with `?` placeholders and answers its rows. */
export async function query<Row>(executor: Executor, sql: string, bindings: unknown[] = []): Promise<Row[]> {
  const result: { rows: Row[] } = await executor.raw(sql, bindings as Knex.RawBinding[])
  return result.rows
}

export const newId = (prefix: string) => generateEntityId(undefined, prefix)

/** What JSON may hold and Postgres `jsonb` may not: the NUL character and half of a surrogate pair. */
const UNSTORABLE = /(?<!\\)((?:\\\\)*)\\u(?:0000|d[89a-f][0-9a-f]{2})/gi

/** JSON that `jsonb` accepts, whatever a platform or a person put into it. */
export function toJson(value: unknown): string {
  return JSON.stringify(value).replace(UNSTORABLE, "$1\uFFFD")
}

/**
 * Locks names for the rest of the transaction, in one order, so that two transactions that find something
 * missing do not both create it.
 */
export async function lockNames(executor: Executor, names: string[]): Promise<void> {
  const sorted = [...new Set(names)].sort()
  if (!sorted.length) return
  await query(
    executor,
    `SELECT pg_advisory_xact_lock(hashtextextended(name, 0))
     FROM (SELECT value AS name FROM jsonb_array_elements_text(?::jsonb) WITH ORDINALITY AS e(value, rank) ORDER BY rank) AS names`,
    [toJson(sorted)]
  )
}
