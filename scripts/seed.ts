import { mkdirSync } from "node:fs"

import { migrateOnce, openDatabase, seedShopOnce } from "./demo/database"
import { Shutdown } from "./demo/shutdown"
import { buildPlugin } from "./runtime/build"
import { describeError } from "./runtime/failure"
import { hostEnvironment } from "./runtime/medusa-host"
import { loadSecrets } from "./runtime/secrets"
import { loadEnvironmentFile, readSettings } from "./runtime/settings"
import { lockDataDir } from "./runtime/start-lock"
import { readTail } from "./runtime/tail"

const shutdown = new Shutdown()

/** Prepares the demo's database without starting anything that stays. */
async function main(): Promise<void> {
  loadEnvironmentFile()
  const settings = readSettings(process.env)
  mkdirSync(settings.logDir, { recursive: true })
  shutdown.add(lockDataDir(settings.dataDir).release)
  const secrets = loadSecrets(settings.dataDir, process.env)
  await buildPlugin()
  const databaseUrl = await openDatabase(settings, secrets, shutdown, (message, logFile) =>
    shutdown.because(message, readTail(logFile))
  )
  const env = hostEnvironment({ ...settings, databaseUrl, secrets })
  await migrateOnce(databaseUrl, env, settings.logDir)
  await seedShopOnce(databaseUrl, env, settings.logDir)
  await shutdown.run(0)
}

main().catch((error: unknown) => shutdown.because(describeError(error)))
