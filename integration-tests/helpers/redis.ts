import { spawn, spawnSync } from "node:child_process"

import Redis from "ioredis"

import { Failure } from "../../scripts/runtime/failure"
import { findFreePort } from "../../scripts/runtime/ports"
import { endWithThisProcess, registerGroup } from "../../scripts/runtime/process-group"

const HOST = "127.0.0.1"
const START_TIMEOUT_MS = 10_000

export interface RedisServer {
  url: string
  port: number
  pid: number
  stop(): Promise<void>
  /** Freezes it: connections stay open and nothing answers. */
  pause(): void
  resume(): void
}

export interface RedisOptions {
  /** To come back on the port of one that was stopped. */
  port?: number
}

/** Starts the system's redis-server without persistence. */
export async function startRedis(options: RedisOptions = {}): Promise<RedisServer> {
  if (spawnSync("redis-server", ["--version"]).status !== 0) {
    throw new Failure("redis-server is missing; install it (Debian, Ubuntu: apt-get install redis-server).")
  }
  const port = options.port ?? (await findFreePort())
  const child = spawn(
    "redis-server",
    [
      "--port",
      String(port),
      "--bind",
      HOST,
      "--save",
      "",
      "--appendonly",
      "no",
      "--maxmemory-policy",
      "noeviction",
    ],
    { cwd: "/tmp", stdio: "ignore", detached: true }
  )
  const unregister = registerGroup(child.pid)
  const callOff = endWithThisProcess(child.pid ?? 0, "KILL")
  let hasExited = false
  const exited = new Promise<void>((resolve) => {
    const finish = () => {
      hasExited = true
      unregister()
      callOff()
      resolve()
    }
    child.on("error", finish)
    child.on("exit", finish)
  })
  const url = `redis://${HOST}:${port}`
  await waitUntilReady(url, () => hasExited)
  return {
    url,
    port,
    pid: child.pid ?? 0,
    stop: async () => {
      child.kill("SIGCONT")
      child.kill("SIGKILL")
      await exited
    },
    pause: () => void child.kill("SIGSTOP"),
    resume: () => void child.kill("SIGCONT"),
  }
}

async function waitUntilReady(url: string, hasExited: () => boolean): Promise<void> {
  const deadline = Date.now() + START_TIMEOUT_MS
  for (;;) {
    const redis = new Redis(url, { lazyConnect: true, maxRetriesPerRequest: 0, retryStrategy: () => null })
    redis.on("error", () => undefined)
    try {
      await redis.connect()
      await redis.ping()
      return
    } catch (error) {
      if (hasExited() || Date.now() > deadline) {
        throw new Failure(`redis-server did not start: ${String(error)}`)
      }
      await new Promise((resolve) => setTimeout(resolve, 30))
    } finally {
      redis.disconnect()
    }
  }
}
