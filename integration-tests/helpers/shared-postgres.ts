import { Pool } from "pg"

/** The run's one Postgres, which the global setup has started. */
export const sharedPostgres = {
  url: (database = "postgres"): string => {
    const { DB_HOST, DB_PORT, DB_USERNAME = "", DB_PASSWORD = "" } = process.env
    const login = `${DB_USERNAME}:${encodeURIComponent(DB_PASSWORD)}`
    return `postgres://${login}@${DB_HOST}:${DB_PORT}/${database}`
  },
}

export type Row = Record<string, unknown>

/** A look into a database, past everything the API says. */
export class Sql {
  private readonly pool: Pool

  constructor(url: string) {
    this.pool = new Pool({ connectionString: url, max: 4 })
    // Tests that stop the server would otherwise end with an unhandled error of an idle connection.
    this.pool.on("error", () => undefined)
  }

  async rows(sql: string, ...values: unknown[]): Promise<Row[]> {
    return (await this.pool.query<Row>(sql, values)).rows
  }

  async count(table: string, where = "true", ...values: unknown[]): Promise<number> {
    const [row] = await this.rows(`SELECT count(*)::int AS count FROM ${table} WHERE ${where}`, ...values)
    return Number(row?.count)
  }

  async close(): Promise<void> {
    await this.pool.end()
  }
}
