import { existsSync } from "node:fs"
import path from "node:path"

import { Failure } from "./failure"
import { ROOT } from "./paths"

/** Everything a person may set from outside, read once. */
export interface Settings {
  host: string
  port: number
  simulatorPort: number
  storefrontPort: number
  /** Absolute. */
  dataDir: string
  logDir: string
  /** Undefined: an embedded Postgres in `dataDir`. */
  databaseUrl: string | undefined
  /** Undefined: queue, cache and locks live on Postgres and in memory. */
  redisUrl: string | undefined
  /** Where a browser on this machine finds things. */
  serverUrl: string
  simulatorUrl: string
  storefrontUrl: string
  publicUrl: string
  metaGraphUrl: string
  instagramGraphUrl: string
  /** `split`: one process answers requests, another one works the queue, as in a cluster. */
  processes: "shared" | "split"
}

/** Loads `.env` of the repository; what is set already wins. */
export function loadEnvironmentFile(): void {
  const file = path.join(ROOT, ".env")
  if (existsSync(file)) {
    process.loadEnvFile(file)
  }
}

export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const host = env.HOST || "127.0.0.1"
  const port = readPort(env, "PORT", 9000)
  const simulatorPort = readPort(env, "SIMULATOR_PORT", 9500)
  const storefrontPort = readPort(env, "STOREFRONT_PORT", 9600)
  const dataDir = path.resolve(ROOT, env.DATA_DIR || ".data")
  const serverUrl = localUrl(host, port)
  const simulatorUrl = localUrl(host, simulatorPort)
  return {
    host,
    port,
    simulatorPort,
    storefrontPort,
    dataDir,
    logDir: path.join(dataDir, "logs"),
    databaseUrl: env.DATABASE_URL || undefined,
    redisUrl: env.REDIS_URL || undefined,
    serverUrl,
    simulatorUrl,
    storefrontUrl: localUrl(host, storefrontPort),
    publicUrl: (env.PUBLIC_URL || serverUrl).replace(/\/$/, ""),
    metaGraphUrl: env.META_GRAPH_URL || simulatorUrl,
    instagramGraphUrl: env.INSTAGRAM_GRAPH_URL || `${simulatorUrl}/instagram`,
    processes: env.INBOX_PROCESSES === "split" ? "split" : "shared",
  }
}

/** The address of a port for someone on this machine, whatever it is bound to. */
export function localUrl(host: string, port: number): string {
  const isEverywhere = host === "0.0.0.0" || host === "::"
  const name = isEverywhere ? "127.0.0.1" : host
  return `http://${name.includes(":") ? `[${name}]` : name}:${port}`
}

function readPort(env: NodeJS.ProcessEnv, variable: string, fallback: number): number {
  const value = env[variable]
  if (!value) {
    return fallback
  }
  const port = Number(value)
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Failure(`${variable} must be a port number between 1 and 65535; it is "${value}".`)
  }
  return port
}
