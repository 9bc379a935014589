import { Client } from "pg"

import { Failure } from "./failure"

const CONNECT_TIMEOUT_MS = 8_000

/** Runs `work` on one connection and closes it. */
export async function withClient<T>(databaseUrl: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: CONNECT_TIMEOUT_MS })
  // A connection that breaks while idle is noticed by the next query.
  client.on("error", () => undefined)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

function withDatabase(databaseUrl: string, database: string): string {
  const url = new URL(databaseUrl)
  url.pathname = `/${database}`
  return url.toString()
}

/** Makes the database when the server has none of that name; a missing server is one clear line. */
export async function ensureDatabase(databaseUrl: string): Promise<void> {
  const name = decodeURIComponent(new URL(databaseUrl).pathname.slice(1))
  try {
    await withClient(databaseUrl, (client) => client.query("select 1"))
    return
  } catch (error) {
    // 3D000: the server answers, the database does not exist.
    if (!(error instanceof Error && "code" in error && error.code === "3D000")) {
      throw new Failure(`DATABASE_URL cannot be reached: ${describe(error)}`)
    }
  }
  await withClient(withDatabase(databaseUrl, "postgres"), (client) =>
    client.query(`create database ${client.escapeIdentifier(name)}`)
  )
}

/** A connection refused on every address of a name is an AggregateError without a message. */
function describe(error: unknown): string {
  if (error instanceof AggregateError) {
    return describe(error.errors[0])
  }
  return error instanceof Error ? error.message : String(error)
}

/** A copy of a database at the speed of copying its files; nobody may be connected to `template`. */
export async function copyDatabase(serverUrl: string, template: string, name: string): Promise<void> {
  await withClient(serverUrl, (client) =>
    client.query(
      `create database ${client.escapeIdentifier(name)} template ${client.escapeIdentifier(template)} strategy file_copy`
    )
  )
}

export async function dropDatabase(serverUrl: string, name: string): Promise<void> {
  await withClient(serverUrl, (client) =>
    client.query(`drop database if exists ${client.escapeIdentifier(name)} with (force)`)
  )
}

/**
 * What the demo did to this database, kept in the database itself: a file beside it would lie as
 * soon as someone drops the database or points DATABASE_URL elsewhere.
 */
export type Marker = "migrated" | "seeded" | "conversations"

export async function readMarker(databaseUrl: string, marker: Marker): Promise<string | undefined> {
  return withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<{ exists: boolean }>(
      "select to_regclass('inbox_demo.marker') is not null as exists"
    )
    if (!rows[0]?.exists) {
      return undefined
    }
    const found = await client.query<{ value: string }>(
      "select value from inbox_demo.marker where name = $1",
      [marker]
    )
    return found.rows[0]?.value
  })
}

export async function writeMarker(databaseUrl: string, marker: Marker, value: string): Promise<void> {
  await withClient(databaseUrl, async (client) => {
    await client.query("create schema if not exists inbox_demo")
    await client.query(
      "create table if not exists inbox_demo.marker (name text primary key, value text not null)"
    )
    await client.query(
      "insert into inbox_demo.marker (name, value) values ($1, $2) on conflict (name) do update set value = $2",
      [marker, value]
    )
  })
}

/** Whether a shop that is not ours lives in this migrated database. */
export async function hasProducts(databaseUrl: string): Promise<boolean> {
  return withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<{ exists: boolean }>(
      "select exists (select 1 from product) as exists"
    )
    return rows[0]?.exists ?? false
  })
}
