import path from "node:path"

import { waitForHealth } from "../runtime/health"
import { startHostProcess, type WorkerMode } from "../runtime/medusa-host"
import { ROOT } from "../runtime/paths"
import { findFreePort } from "../runtime/ports"
import { Service } from "../runtime/service"
import { localUrl, type Settings } from "../runtime/settings"

/** A service and the address that answers once it is usable. */
export interface Started {
  service: Service
  healthUrl: string
}

export function startSimulator(settings: Settings): Started {
  const service = new Service({
    name: "The simulator",
    args: ["--import", "tsx", path.join(ROOT, "simulator", "src", "main.ts")],
    cwd: ROOT,
    env: {
      ...process.env,
      HOST: settings.host,
      SIMULATOR_PORT: String(settings.simulatorPort),
      SIMULATOR_STATE_FILE: path.join(settings.dataDir, "simulator.json"),
    },
    logFile: path.join(settings.logDir, "simulator.log"),
  })
  return { service, healthUrl: `${settings.simulatorUrl}/simulator/state` }
}

/** Where the storefront finds which webchat it shows. */
export const webchatFile = (dataDir: string) => path.join(dataDir, "webchat.json")

export function startStorefront(settings: Settings, publishableKey: string): Started {
  const service = new Service({
    name: "The storefront",
    args: ["--import", "tsx", path.join(ROOT, "storefront", "src", "main.ts")],
    cwd: ROOT,
    env: {
      ...process.env,
      HOST: settings.host,
      STOREFRONT_PORT: String(settings.storefrontPort),
      MEDUSA_URL: settings.serverUrl,
      SIMULATOR_URL: settings.simulatorUrl,
      PUBLISHABLE_KEY: publishableKey,
      WEBCHAT_FILE: webchatFile(settings.dataDir),
    },
    logFile: path.join(settings.logDir, "storefront.log"),
  })
  return { service, healthUrl: `${settings.storefrontUrl}/health` }
}

/** One Medusa process, or a server and a worker when `INBOX_PROCESSES=split`. */
export async function startMedusa(settings: Settings, env: NodeJS.ProcessEnv): Promise<Started[]> {
  if (settings.processes === "split") {
    return [
      startMedusaProcess(settings, env, "The Medusa server", "server", settings.port),
      startMedusaProcess(settings, env, "The Medusa worker", "worker", await findFreePort()),
    ]
  }
  return [startMedusaProcess(settings, env, "The Medusa server", passedWorkerMode(), settings.port)]
}

function startMedusaProcess(
  settings: Settings,
  env: NodeJS.ProcessEnv,
  name: string,
  workerMode: WorkerMode,
  port: number
): Started {
  const logFile = path.join(settings.logDir, workerMode === "worker" ? "worker.log" : "server.log")
  const service = startHostProcess({ name, workerMode, host: settings.host, port, env, logFile })
  return { service, healthUrl: `${localUrl(settings.host, port)}/health` }
}

function passedWorkerMode(): WorkerMode {
  const mode = process.env.MEDUSA_WORKER_MODE
  return mode === "server" || mode === "worker" ? mode : "shared"
}

export function waitForAll(started: Started[]): Promise<void[]> {
  return Promise.all(started.map(({ service, healthUrl }) => waitForHealth(service, healthUrl)))
}
