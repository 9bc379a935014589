import Redis from "ioredis"

import { Failure } from "../runtime/failure"

const TIMEOUT_MS = 5_000

/** One clear line when REDIS_URL does not lead to a Redis. */
export async function requireRedis(redisUrl: string): Promise<void> {
  const redis = new Redis(redisUrl, {
    lazyConnect: true,
    connectTimeout: TIMEOUT_MS,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
  })
  let reason = "no answer"
  redis.on("error", (error) => (reason = error.message || reason))
  try {
    await redis.connect()
    await redis.ping()
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    throw new Failure(
      `REDIS_URL cannot be reached: ${message === "Connection is closed." ? reason : message}`
    )
  } finally {
    redis.disconnect()
  }
}
