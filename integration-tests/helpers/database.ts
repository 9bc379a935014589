import path from "node:path"

import { buildPlugin } from "../../scripts/runtime/build"
import {
  copyDatabase,
  dropDatabase,
  ensureDatabase,
  readMarker,
  withClient,
  writeMarker,
} from "../../scripts/runtime/database"
import { hostEnvironment, migrateDatabase, runMedusa } from "../../scripts/runtime/medusa-host"
import { CACHE } from "../../scripts/runtime/paths"
import type { PostgresServer } from "./postgres"
import { TEST_HOST_SETTINGS } from "./test-host-settings"

export interface TestDatabase {
  name: string
  url: string
  drop(): Promise<void>
}

/** Any number: who has it may look at the template. */
const TEMPLATE_LOCK = 7_305_842

let copies = 0

/**
 * A fresh database with the current migrations and the demo's logins. The first call on a server
 * migrates a template (about 20 s); every further one copies it in well under a second. Test processes
 * take turns: nobody may be connected to what is copied.
 */
export async function prepareDatabase(server: Pick<PostgresServer, "url">): Promise<TestDatabase> {
  copies += 1
  const name = `inbox_test_${process.pid}_${copies}`
  await withClient(server.url(), async (client) => {
    await client.query("select pg_advisory_lock($1)", [TEMPLATE_LOCK])
    await copyDatabase(server.url(), await prepareTemplate(server), name)
  })
  return { name, url: server.url(name), drop: () => dropDatabase(server.url(), name) }
}

async function prepareTemplate(server: Pick<PostgresServer, "url">): Promise<string> {
  const hash = await buildPlugin()
  const template = `inbox_template_${hash.slice(0, 16)}`
  const url = server.url(template)
  await ensureDatabase(url)
  if ((await readMarker(url, "migrated")) === hash) {
    return template
  }
  const env = hostEnvironment({
    ...TEST_HOST_SETTINGS,
    port: 9000,
    databaseUrl: url,
    publicUrl: "http://127.0.0.1:9000",
  })
  await migrateDatabase(env, path.join(CACHE, "logs", "test-migrate.log"))
  await runMedusa(
    "Creating the test logins",
    ["exec", "./scripts/seed/logins-only.ts"],
    env,
    path.join(CACHE, "logs", "test-logins.log")
  )
  await writeMarker(url, "migrated", hash)
  return template
}
