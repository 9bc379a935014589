import type { BackendFactory, RelayOptions } from "bullmq"
import { createPostgresBackend, createPostgresRelayBackend } from "bullmq"
import { Redis } from "ioredis"
import type { InboxPluginOptions } from "../types/options"

/** Schema of the queue's own tables on the shop's Postgres. */
export const ENGINE_SCHEMA = "inbox_queue"
const REDIS_PREFIX = "inbox"

/** The part of a module's container the engine needs. */
export interface EngineDependencies {
  configModule: { projectConfig: { redisUrl?: string } }
  __pg_connection__: { client: { config: { connection: string | Record<string, unknown> } } }
}

export interface EngineConnection {
  kind: "postgres" | "redis"
  /** Options shared by every Queue and Worker. */
  queue(): { connection: never; prefix?: string }
  queueBackend: BackendFactory | undefined
  relay(): Pick<RelayOptions, "connection" | "backend" | "prefix">
  close(): Promise<void>
}

function postgresConnection({ __pg_connection__ }: EngineDependencies): Record<string, unknown> {
  const connection = __pg_connection__.client.config.connection
  const base = typeof connection === "string" ? { connectionString: connection } : { ...connection }
  return {
    ...base,
    schema: ENGINE_SCHEMA,
    migrate: true,
    max: 4,
    // Jobs only point at rows that are already durable (deliveries, queued messages), and a sweep finds
    // those again: losing the last jobs in a database crash costs seconds, not messages.
    options: "-c synchronous_commit=off",
    application_name: "medusa-plugin-inbox",
  }
}

/**
 * The one place that decides where queue and fan-out live: on Redis when a Redis URL is configured,
 * else on the shop's Postgres. The code above it is the same for both.
 */
export function createEngineConnection(
  dependencies: EngineDependencies,
  options: InboxPluginOptions = {}
): EngineConnection {
  const redisUrl = options.redisUrl || dependencies.configModule.projectConfig.redisUrl
  if (!redisUrl) {
    const connection = postgresConnection(dependencies)
    return {
      kind: "postgres",
      queue: () => ({ connection: connection as never }),
      queueBackend: createPostgresBackend as unknown as BackendFactory,
      relay: () => ({ connection: connection as never, backend: createPostgresRelayBackend as never }),
      close: async () => undefined,
    }
  }
  const clients: Redis[] = []
  const connect = () => {
    const client = new Redis(redisUrl, { maxRetriesPerRequest: null })
    // BullMQ reports connection errors on its own objects; without a listener ioredis prints each one.
    client.on("error", () => undefined)
    clients.push(client)
    return client
  }
  return {
    kind: "redis",
    queue: () => ({ connection: connect() as never, prefix: REDIS_PREFIX }),
    queueBackend: undefined,
    relay: () => ({ connection: connect() as never, prefix: `${REDIS_PREFIX}:relay` }),
    close: async () => {
      for (const client of clients) client.disconnect()
    },
  }
}
