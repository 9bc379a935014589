import { randomBytes } from "node:crypto"

import { withoutTelemetry } from "../../scripts/runtime/telemetry"
import { startTemporaryPostgres } from "./postgres"

/** One Postgres for the whole run, under the names Medusa's test runners read. */
export default async function setup(): Promise<() => Promise<void>> {
  const server = await startTemporaryPostgres()
  Object.assign(process.env, withoutTelemetry(), {
    // By this name Medusa's runner knows that it must not ask for TLS.
    DB_HOST: "localhost",
    DB_PORT: String(server.port),
    DB_USERNAME: server.user,
    DB_PASSWORD: server.password,
    NODE_ENV: "test",
    LOG_LEVEL: process.env.LOG_LEVEL ?? "error",
    JWT_SECRET: "test",
    COOKIE_SECRET: "test",
    INBOX_ENCRYPTION_KEY: process.env.INBOX_ENCRYPTION_KEY ?? randomBytes(32).toString("base64"),
  })
  return () => server.stop()
}
