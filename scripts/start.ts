import { mkdirSync, rmSync, symlinkSync } from "node:fs"
import path from "node:path"

import { findPublishableKey, migrateOnce, openDatabase, seedShopOnce } from "./demo/database"
import { requireRedis } from "./demo/redis-check"
import { type Started, startMedusa, startSimulator, startStorefront, waitForAll } from "./demo/services"
import { Shutdown } from "./demo/shutdown"
import { buildHost, buildPlugin } from "./runtime/build"
import { readMarker, writeMarker } from "./runtime/database"
import { describeError } from "./runtime/failure"
import { hostEnvironment } from "./runtime/medusa-host"
import { HOST_BUILD } from "./runtime/paths"
import { requireFreePort } from "./runtime/ports"
import { seconds, step } from "./runtime/progress"
import { loadSecrets, type Secrets } from "./runtime/secrets"
import { loadEnvironmentFile, readSettings, type Settings } from "./runtime/settings"
import { lockDataDir } from "./runtime/start-lock"
import { readTail } from "./runtime/tail"
import { seedChannel, seedConversations } from "./seed/conversations"
import { DEMO_PASSWORD, DEMO_USERS } from "./seed/logins"

const shutdown = new Shutdown()

function stopBecause(message: string, detail?: string): void {
  if (!shutdown.hasBegun) {
    console.error(`\n${message}`)
    if (detail) {
      console.error(detail)
    }
    void shutdown.run(1)
  }
}

async function main(): Promise<void> {
  const started = Date.now()
  loadEnvironmentFile()
  const settings = readSettings(process.env)
  mkdirSync(settings.logDir, { recursive: true })
  shutdown.add(lockDataDir(settings.dataDir))
  await checkSurroundings(settings)
  const secrets = loadSecrets(settings.dataDir, process.env)

  const [databaseUrl, pluginHash] = await Promise.all([
    openDatabase(settings, secrets, shutdown, (message, logFile) => stopBecause(message, readTail(logFile))),
    buildPlugin(),
  ])
  const env = hostEnvironment({ ...settings, databaseUrl, secrets })
  const [publishableKey] = await Promise.all([
    prepareShop(databaseUrl, env, pluginHash, settings.logDir),
    buildHost(),
  ])
  linkUploads(settings.dataDir)

  await step("Starting the services", async () => {
    const services = [
      startSimulator(settings),
      ...(await startMedusa(settings, env)),
      startStorefront(settings, publishableKey),
    ]
    services.forEach(supervise)
    await waitForAll(services)
  })
  await openInbox(settings, secrets, databaseUrl)
  printReady(settings, Date.now() - started)
}

async function checkSurroundings(settings: Settings): Promise<void> {
  await requireFreePort(settings.port, settings.host, "PORT")
  await requireFreePort(settings.simulatorPort, settings.host, "SIMULATOR_PORT")
  await requireFreePort(settings.storefrontPort, settings.host, "STOREFRONT_PORT")
  if (settings.redisUrl) {
    await requireRedis(settings.redisUrl)
  }
}

async function prepareShop(databaseUrl: string, env: NodeJS.ProcessEnv, pluginHash: string, logDir: string) {
  await migrateOnce(databaseUrl, env, pluginHash, logDir)
  await seedShopOnce(databaseUrl, env, logDir)
  return findPublishableKey(databaseUrl)
}

/** Medusa serves uploads from "static" beside the build, which every build empties. */
function linkUploads(dataDir: string): void {
  const uploads = path.join(dataDir, "uploads", "public")
  const link = path.join(HOST_BUILD, "static")
  mkdirSync(uploads, { recursive: true })
  rmSync(link, { recursive: true, force: true })
  symlinkSync(uploads, link)
}

function supervise({ service }: Started): void {
  shutdown.add(() => service.stop())
  void service.exited.then((outcome) => {
    if (service.hasDied) {
      stopBecause(`${service.name} ended (${outcome}); log: ${service.logFile}`, service.tail())
    }
  })
}

/** Connects the simulated number, and lets the first customers write, once. */
async function openInbox(settings: Settings, secrets: Secrets, databaseUrl: string): Promise<void> {
  const isDemo = (await readMarker(databaseUrl, "seeded")) !== undefined
  if (!isDemo || settings.metaGraphUrl !== settings.simulatorUrl) {
    return
  }
  const seed = { serverUrl: settings.serverUrl, simulatorUrl: settings.simulatorUrl, secrets }
  await seedChannel(seed)
  if (!(await readMarker(databaseUrl, "conversations"))) {
    await step("Letting customers write", () => seedConversations(seed))
    await writeMarker(databaseUrl, "conversations", "done")
  }
}

function printReady(settings: Settings, elapsed: number): void {
  const { admin, ana, bruno } = DEMO_USERS
  console.log(`
  Admin        ${settings.serverUrl}/app
  Login        ${admin.email} / ${DEMO_PASSWORD}
  Agents       ${ana.email}, ${bruno.email} (same password)
  Simulator    ${settings.simulatorUrl}   the customers' phones
  Storefront   ${settings.storefrontUrl}
  Data, logs   ${settings.dataDir}

  Started in ${seconds(elapsed)}. Ctrl-C stops everything.

Inbox ready
`)
}

main().catch((error: unknown) => {
  if (!shutdown.hasBegun) {
    stopBecause(describeError(error))
  }
})
