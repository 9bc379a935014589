import { runCommand } from "./command"
import { HOST_BUILD, MEDUSA_CLI, ROOT } from "./paths"
import type { Secrets } from "./secrets"
import { Service } from "./service"
import { withoutTelemetry } from "./telemetry"

export type WorkerMode = "shared" | "server" | "worker"

export interface HostSettings {
  host: string
  port: number
  dataDir: string
  databaseUrl: string
  redisUrl?: string
  publicUrl: string
  metaGraphUrl: string
  instagramGraphUrl: string
  storefrontPort: number
  secrets: Pick<Secrets, "JWT_SECRET" | "COOKIE_SECRET" | "INBOX_ENCRYPTION_KEY">
}

/** Environment of every Medusa process: migration, seed, server, worker. */
export function hostEnvironment(settings: HostSettings): NodeJS.ProcessEnv {
  const { JWT_SECRET, COOKIE_SECRET, INBOX_ENCRYPTION_KEY } = settings.secrets
  return {
    ...process.env,
    // Production mode serves the built admin; the configuration allows its cookies over http.
    NODE_ENV: "production",
    ...withoutTelemetry(),
    HOST: settings.host,
    PORT: String(settings.port),
    STOREFRONT_PORT: String(settings.storefrontPort),
    DATA_DIR: settings.dataDir,
    DATABASE_URL: settings.databaseUrl,
    REDIS_URL: settings.redisUrl ?? "",
    PUBLIC_URL: settings.publicUrl,
    META_GRAPH_URL: settings.metaGraphUrl,
    INSTAGRAM_GRAPH_URL: settings.instagramGraphUrl,
    JWT_SECRET,
    COOKIE_SECRET,
    INBOX_ENCRYPTION_KEY,
  }
}

/** Runs a command of the Medusa CLI to its end, in the repository. */
export function runMedusa(
  label: string,
  args: string[],
  env: NodeJS.ProcessEnv,
  logFile: string
): Promise<void> {
  return runCommand({
    label,
    command: process.execPath,
    args: [MEDUSA_CLI, ...args],
    cwd: ROOT,
    env,
    logFile,
  })
}

/** Brings the database to the built plugin's migrations and links. */
export function migrateDatabase(env: NodeJS.ProcessEnv, logFile: string): Promise<void> {
  return runMedusa("Migrating the database", ["db:migrate", "--execute-safe-links"], env, logFile)
}

export interface HostProcess {
  name: string
  workerMode: WorkerMode
  host: string
  port: number
  env: NodeJS.ProcessEnv
  logFile: string
  append?: boolean
}

/** Starts one Medusa process from the built host. In worker mode it answers only `/health`. */
export function startHostProcess(options: HostProcess): Service {
  return new Service({
    name: options.name,
    args: [MEDUSA_CLI, "start", "--host", options.host, "--port", String(options.port)],
    cwd: HOST_BUILD,
    env: { ...options.env, MEDUSA_WORKER_MODE: options.workerMode },
    logFile: options.logFile,
    append: options.append,
  })
}
