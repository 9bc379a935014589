import path from "node:path"

import { startPostgres } from "../../integration-tests/helpers/postgres"
import { ensureDatabase, hasProducts, readMarker, withClient, writeMarker } from "../runtime/database"
import { migrateDatabase, runMedusa } from "../runtime/medusa-host"
import { step } from "../runtime/progress"
import type { Secrets } from "../runtime/secrets"
import type { Settings } from "../runtime/settings"
import { hashSources } from "../runtime/source-hash"
import type { Shutdown } from "./shutdown"

const DATABASE = "inbox"
/** Ours, and through the lock file Medusa's own. */
const SCHEMA_SOURCES = ["migrations", "plugin/src/links", "package-lock.json", "medusa-config.ts"]
const SEED_SOURCES = [
  "scripts/seed/products.ts",
  "scripts/seed/people.ts",
  "scripts/seed/orders.ts",
  "scripts/seed/shop.ts",
]

/** The database to use: the one named from outside, or an embedded Postgres in the data folder. */
export async function openDatabase(
  settings: Settings,
  secrets: Secrets,
  shutdown: Shutdown,
  onDeath: (message: string, logFile: string) => void
): Promise<string> {
  if (settings.databaseUrl) {
    await ensureDatabase(settings.databaseUrl)
    return settings.databaseUrl
  }
  const dir = path.join(settings.dataDir, "postgres")
  const server = await step("Starting Postgres", () =>
    startPostgres({ dir, durable: true, password: secrets.POSTGRES_PASSWORD })
  )
  shutdown.add(() => server.stop())
  void server.exited.then(() => onDeath("Postgres ended", server.logFile))
  const url = server.url(DATABASE)
  await ensureDatabase(url)
  return url
}

/** Migrates when tables or links have changed since this database was migrated. The plugin must be built. */
export async function migrateOnce(
  databaseUrl: string,
  env: NodeJS.ProcessEnv,
  logDir: string
): Promise<void> {
  const hash = hashSources(...SCHEMA_SOURCES)
  if ((await readMarker(databaseUrl, "migrated")) === hash) {
    return
  }
  await step("Migrating the database", () => migrateDatabase(env, path.join(logDir, "migrate.log")))
  await writeMarker(databaseUrl, "migrated", hash)
}

/** Fills an empty shop once. A database that has products of its own is somebody's shop: hands off. */
export async function seedShopOnce(
  databaseUrl: string,
  env: NodeJS.ProcessEnv,
  logDir: string
): Promise<void> {
  const hash = hashSources(...SEED_SOURCES)
  const seeded = await readMarker(databaseUrl, "seeded")
  if (seeded === hash) {
    return
  }
  if (!seeded && (await hasProducts(databaseUrl))) {
    console.log("This database holds a shop already: the demo's products, customers and logins are left out.")
    return
  }
  await step("Seeding the shop", () =>
    runMedusa("Seeding the shop", ["exec", "./scripts/seed/shop.ts"], env, path.join(logDir, "seed.log"))
  )
  await writeMarker(databaseUrl, "seeded", hash)
}

/** The key the storefront shows its products with. */
export async function findPublishableKey(databaseUrl: string): Promise<string> {
  const { rows } = await withClient(databaseUrl, (client) =>
    client.query<{ token: string }>(
      "select token from api_key where type = 'publishable' and revoked_at is null order by created_at limit 1"
    )
  )
  return rows[0]?.token ?? ""
}
