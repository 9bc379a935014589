import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import path from "node:path"

import { buildHost, buildPlugin } from "../runtime/build"
import { readMarker, writeMarker } from "../runtime/database"
import { hostEnvironment } from "../runtime/medusa-host"
import { HOST_BUILD } from "../runtime/paths"
import { requireFreePort } from "../runtime/ports"
import { step } from "../runtime/progress"
import { loadSecrets, type Secrets } from "../runtime/secrets"
import { localUrl, type Settings } from "../runtime/settings"
import { type DataDirLock, lockDataDir } from "../runtime/start-lock"
import { readTail } from "../runtime/tail"
import { seedChannel, seedConversations } from "../seed/conversations"
import { seedCrm } from "../seed/crm"
import { seedInstagram, seedInstagramMessages } from "../seed/instagram"
import { seedMediaMessages } from "../seed/media"
import { seedPast } from "../seed/past"
import { seedSnippets } from "../seed/snippets"
import { seedStates } from "../seed/states"
import { seedTeam } from "../seed/team"
import { seedWebchat } from "../seed/webchat"
import { findPublishableKey, migrateOnce, openDatabase, seedShopOnce } from "./database"
import { requireRedis } from "./redis-check"
import {
  type Started,
  startMedusa,
  startSimulator,
  startStorefront,
  waitForAll,
  webchatFile,
} from "./services"
import type { Shutdown } from "./shutdown"

/** Processes of a run that was killed end by themselves, at the latest after their own ten seconds. */
const RECOVERY_PATIENCE_MS = 12_000

/** The whole demo: database, Medusa with the plugin, simulator, storefront. */
export class Demo {
  private readonly lock: DataDirLock
  private readonly secrets: Secrets
  private databaseUrl = ""
  /** Of the plugin that the Medusa processes run. */
  private runningHash = ""
  private env: NodeJS.ProcessEnv = {}
  private medusa: Started[] = []

  constructor(
    readonly settings: Settings,
    private readonly shutdown: Shutdown
  ) {
    mkdirSync(settings.logDir, { recursive: true })
    this.lock = lockDataDir(settings.dataDir)
    shutdown.add(this.lock.release)
    this.secrets = loadSecrets(settings.dataDir, process.env)
  }

  async start(): Promise<void> {
    const { settings, shutdown } = this
    await this.checkSurroundings()
    const [databaseUrl, pluginHash] = await Promise.all([
      openDatabase(settings, this.secrets, shutdown, (message, logFile) =>
        shutdown.because(message, readTail(logFile))
      ),
      buildPlugin(),
    ])
    this.databaseUrl = databaseUrl
    this.runningHash = pluginHash
    this.env = hostEnvironment({ ...settings, databaseUrl, secrets: this.secrets })
    await Promise.all([this.prepareShop(), buildHost()])
    linkUploads(settings.dataDir)
    await step("Starting the services", () => this.startServices())
    await this.openInbox()
  }

  /** Builds what changed and replaces the Medusa processes; the rest of the demo stays up. */
  async rebuild(): Promise<void> {
    const hash = await buildPlugin()
    if (hash === this.runningHash) {
      return
    }
    await buildHost()
    linkUploads(this.settings.dataDir)
    await migrateOnce(this.databaseUrl, this.env, this.settings.logDir)
    await step("Restarting Medusa", async () => {
      await Promise.all(this.medusa.map(({ service }) => service.stop()))
      await this.startMedusa()
      await waitForAll(this.medusa)
    })
    this.runningHash = hash
  }

  private async checkSurroundings(): Promise<void> {
    const { host, port, simulatorPort, storefrontPort, redisUrl } = this.settings
    const patienceMs = this.lock.isRecovery ? RECOVERY_PATIENCE_MS : 0
    await requireFreePort(port, host, "PORT", patienceMs)
    await requireFreePort(simulatorPort, host, "SIMULATOR_PORT", patienceMs)
    await requireFreePort(storefrontPort, host, "STOREFRONT_PORT", patienceMs)
    if (redisUrl) {
      await requireRedis(redisUrl)
    }
  }

  private async prepareShop(): Promise<void> {
    await migrateOnce(this.databaseUrl, this.env, this.settings.logDir)
    await seedShopOnce(this.databaseUrl, this.env, this.settings.logDir)
  }

  private async startServices(): Promise<void> {
    const publishableKey = await findPublishableKey(this.databaseUrl)
    const others = [startSimulator(this.settings), startStorefront(this.settings, publishableKey)]
    others.forEach((started) => this.supervise(started))
    await this.startMedusa()
    await waitForAll([...others, ...this.medusa])
  }

  private async startMedusa(): Promise<void> {
    this.medusa = await startMedusa(this.settings, this.env)
    this.medusa.forEach((started) => this.supervise(started))
  }

  /** One that ends unasked takes the others with it: half a demo only confuses. */
  private supervise({ service }: Started): void {
    this.shutdown.add(() => service.stop())
    void service.exited.then((outcome) => {
      if (service.hasDied) {
        this.shutdown.because(`${service.name} ended (${outcome}); log: ${service.logFile}`, service.tail())
      }
    })
  }

  /** Connects the simulated number, and lets the first customers write, once. */
  private async openInbox(): Promise<void> {
    const { serverUrl, simulatorUrl, metaGraphUrl } = this.settings
    const isDemoShop = (await readMarker(this.databaseUrl, "seeded")) !== undefined
    if (!isDemoShop || metaGraphUrl !== simulatorUrl) {
      return
    }
    const seed = { serverUrl, simulatorUrl, secrets: this.secrets }
    await seedChannel(seed)
    await seedInstagram(seed)
    await this.openWebchat()
    if (!(await readMarker(this.databaseUrl, "conversations"))) {
      await step("Letting customers write", async () => {
        const team = await seedTeam(serverUrl)
        await seedSnippets(serverUrl, team)
        await seedConversations(seed)
        await seedMediaMessages(simulatorUrl)
        await seedInstagramMessages(simulatorUrl)
        await seedStates({ serverUrl, simulatorUrl, team })
        await seedPast({ serverUrl, simulatorUrl, team })
        await seedCrm(serverUrl, team)
      })
      await writeMarker(this.databaseUrl, "conversations", "done")
    }
  }

  /** Puts the shop's own chat onto the storefront. */
  private async openWebchat(): Promise<void> {
    const { serverUrl, storefrontUrl, storefrontPort, dataDir } = this.settings
    const publishableKey = await findPublishableKey(this.databaseUrl)
    // Both names of this machine, as in the shop's CORS settings.
    const origins = [
      storefrontUrl,
      localUrl("127.0.0.1", storefrontPort),
      localUrl("localhost", storefrontPort),
    ]
    const channel_id = await seedWebchat({ serverUrl, publishableKey, origins: [...new Set(origins)] })
    writeFileSync(webchatFile(dataDir), JSON.stringify({ channel_id }))
  }
}

/** Medusa serves uploads from "static" beside the build, which every build empties. */
function linkUploads(dataDir: string): void {
  const uploads = path.join(dataDir, "uploads", "public")
  const link = path.join(HOST_BUILD, "static")
  mkdirSync(uploads, { recursive: true })
  rmSync(link, { recursive: true, force: true })
  symlinkSync(uploads, link)
}
