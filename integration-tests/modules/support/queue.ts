import { container } from "@medusajs/framework"
import { asValue } from "@medusajs/framework/awilix"
import { Modules } from "@medusajs/framework/utils"

import QueueModuleService from "../../../plugin/src/modules/queue/service"
import RealtimeModuleService from "../../../plugin/src/modules/realtime/service"

/** Where the engine lives: exactly one of the two is used. */
export interface EngineAddress {
  databaseUrl: string
  redisUrl?: string
}

const logger = {
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  debug: () => undefined,
}

/** What Medusa would inject into the modules. */
const dependenciesOf = ({ databaseUrl, redisUrl }: EngineAddress) => ({
  logger,
  configModule: { projectConfig: { redisUrl } },
  __pg_connection__: { client: { config: { connection: databaseUrl } } },
})

export function createQueueService(address: EngineAddress, mode: "server" | "worker"): QueueModuleService {
  return new QueueModuleService(dependenciesOf(address) as never, {}, { worker_mode: mode })
}

export function createRealtimeService(address: EngineAddress): RealtimeModuleService {
  return new RealtimeModuleService(dependenciesOf(address) as never)
}

/** Puts `run` where jobs find the workflow engine. */
export function registerWorkflowEngine(
  run: (name: string, options: { input: unknown }) => Promise<unknown>
): void {
  container.register(Modules.WORKFLOW_ENGINE, asValue({ run }) as never)
}
