import { type ChildProcess, spawn } from "node:child_process"
import path from "node:path"

import type QueueModuleService from "../../plugin/src/modules/queue/service"
import { eventually, pause } from "../helpers/eventually"
import { type RedisServer, startRedis } from "../helpers/redis"
import { sharedPostgres, Sql } from "../helpers/shared-postgres"
import {
  createQueueService,
  createRealtimeService,
  type EngineAddress,
  registerWorkflowEngine,
} from "./support/queue"

/** What ran, by the id a test gave its job; and what is to happen when it does. */
const runs = new Map<string, number>()
const behaviour = new Map<string, (run: number) => Promise<void>>()
registerWorkflowEngine(async (name, { input }) => {
  const id = (input as { conversation_id?: string }).conversation_id ?? name
  const run = (runs.get(id) ?? 0) + 1
  runs.set(id, run)
  await behaviour.get(id)?.(run)
})

const times = (id: string) => runs.get(id) ?? 0

/** Something to wait for, and the door to open. */
function gate() {
  let open = () => {}
  const passed = new Promise<void>((resolve) => {
    open = resolve
  })
  return { passed, open }
}

const BACKENDS = ["postgres", "redis"] as const
const addresses = new Map<string, EngineAddress>()
let redis: RedisServer

beforeAll(async () => {
  redis = await startRedis()
  const sql = new Sql(sharedPostgres.url())
  await sql.rows("DROP DATABASE IF EXISTS inbox_queue_test WITH (FORCE)")
  await sql.rows("CREATE DATABASE inbox_queue_test")
  await sql.close()
  const databaseUrl = sharedPostgres.url("inbox_queue_test")
  addresses.set("postgres", { databaseUrl }).set("redis", { databaseUrl, redisUrl: redis.url })
  await Promise.all(BACKENDS.map(killWorkerAtWork))
})
afterAll(() => redis?.stop())

/** Lets a process of its own begin a job, and kills it there: somebody has to take the job over. */
async function killWorkerAtWork(backend: string): Promise<void> {
  const address = addresses.get(backend)!
  const queue = createQueueService(address, "server")
  const script = path.resolve("integration-tests/modules/support/stuck-worker.ts")
  const args = [address.databaseUrl, ...(address.redisUrl ? [address.redisUrl] : [])]
  const child: ChildProcess = spawn(process.execPath, ["--import", "tsx", script, ...args], {
    stdio: ["ignore", "pipe", "inherit"],
  })
  try {
    await queue.enqueue("inbox-send-messages", { conversation_id: `orphan-${backend}` })
    let printed = ""
    child.stdout?.on("data", (chunk: Buffer) => (printed += String(chunk)))
    await eventually(() => expect(printed).toContain(`orphan-${backend}`), 60_000)
  } finally {
    child.kill("SIGKILL")
    await queue.__hooks.onApplicationPrepareShutdown()
  }
}

describe.each(BACKENDS)("work on %s", (backend) => {
  let server: QueueModuleService
  let worker: QueueModuleService
  const own = (id: string) => `${backend} ${id}`
  const enqueue = (id: string, options?: { delay: number }) =>
    server.enqueue("inbox-send-messages", { conversation_id: own(id) }, options)

  beforeAll(async () => {
    server = createQueueService(addresses.get(backend)!, "server")
    await server.__hooks.onApplicationStart()
  })
  afterAll(async () => {
    await worker?.__hooks.onApplicationPrepareShutdown()
    await server.__hooks.onApplicationPrepareShutdown()
  })

  it("is kept by a server, which does none of it itself", async () => {
    expect(server.kind).toBe(backend)
    const before = await server.counts()
    await enqueue("waits for a worker")
    await pause(1_000)
    expect(times(own("waits for a worker"))).toBe(0)
    expect(await server.counts()).toEqual({ ...before, outbound: before.outbound + 1 })
  })

  it("is done by a worker that comes later, as the workflow of its name", async () => {
    worker = createQueueService(addresses.get(backend)!, "worker")
    await worker.__hooks.onApplicationStart()
    await eventually(() => expect(times(own("waits for a worker"))).toBe(1))
    const before = times("inbox-process-deliveries")
    await server.enqueue("inbox-process-deliveries", {})
    await eventually(() => expect(times("inbox-process-deliveries")).toBe(before + 1))
  })

  it("is done exactly once more when it is asked for again and again while it is under way", async () => {
    const { passed, open } = gate()
    behaviour.set(own("busy"), async (run) => (run === 1 ? passed : undefined))
    await enqueue("busy")
    await eventually(() => expect(times(own("busy"))).toBe(1))
    await Promise.all(Array.from({ length: 8 }, () => enqueue("busy")))
    expect(times(own("busy"))).toBe(1)
    open()
    await eventually(() => expect(times(own("busy"))).toBe(2))
    await enqueue("after busy")
    await eventually(() => expect(times(own("after busy"))).toBe(1))
    await pause(500)
    expect(times(own("busy"))).toBe(2)
  })

  it("is done at once although the same is planned for later", async () => {
    await enqueue("now and later", { delay: 60_000 })
    await enqueue("now and later")
    await eventually(() => expect(times(own("now and later"))).toBe(1))
  })

  it("is done later when it is planned for later", async () => {
    await enqueue("later", { delay: 700 })
    expect(times(own("later"))).toBe(0)
    await eventually(() => expect(times(own("later"))).toBe(1))
  })

  it("is tried again when it fails", async () => {
    behaviour.set(own("fails first"), async (run) => {
      if (run === 1) {
        throw new Error("not yet")
      }
    })
    await enqueue("fails first")
    await eventually(() => expect(times(own("fails first"))).toBe(2))
  })

  it("joins calls to look again, and forgets none", async () => {
    const { passed, open } = gate()
    const before = times("inbox-process-deliveries")
    behaviour.set("inbox-process-deliveries", async (run) => (run === before + 1 ? passed : undefined))
    for (let call = 0; call < 50; call += 1) {
      worker.wake("inbox-process-deliveries")
    }
    await eventually(() => expect(times("inbox-process-deliveries")).toBe(before + 1))
    open()
    await eventually(() => expect(times("inbox-process-deliveries")).toBe(before + 2))
    behaviour.delete("inbox-process-deliveries")
    server.wake("inbox-process-deliveries")
    await eventually(() => expect(times("inbox-process-deliveries")).toBe(before + 3))
  })

  it("is not begun by a worker that was closed, but by the next one", async () => {
    await worker.__hooks.onApplicationPrepareShutdown()
    await enqueue("between workers")
    await pause(500)
    expect(times(own("between workers"))).toBe(0)
    worker = createQueueService(addresses.get(backend)!, "worker")
    await worker.__hooks.onApplicationStart()
    await eventually(() => expect(times(own("between workers"))).toBe(1))
  })

  it("is taken over from a worker that was killed", async () => {
    await eventually(() => expect(times(`orphan-${backend}`)).toBe(1), 60_000)
  }, 70_000)
})

describe.each(BACKENDS)("the doorbell on %s", (backend) => {
  it("is heard in every process that listens, and by none that hung up", async () => {
    const [one, other] = [
      createRealtimeService(addresses.get(backend)!),
      createRealtimeService(addresses.get(backend)!),
    ]
    const heard = { here: 0, there: 0 }
    const hangUp = one.onRing(() => (heard.here += 1))
    other.onRing(() => (heard.there += 1))
    await eventually(async () => {
      await one.ring()
      expect(heard.there).toBeGreaterThan(0)
    })
    expect(heard.here).toBeGreaterThan(0)
    await pause(300)
    hangUp()
    const before = { ...heard }
    await other.ring()
    await eventually(() => expect(heard.there).toBeGreaterThan(before.there))
    await pause(300)
    expect(heard.here).toBe(before.here)
    await Promise.all([
      one.__hooks.onApplicationPrepareShutdown(),
      other.__hooks.onApplicationPrepareShutdown(),
    ])
  })

  it("ends open streams when the process is about to, and those that come too late", async () => {
    const realtime = createRealtimeService(addresses.get(backend)!)
    const ended: string[] = []
    realtime.track({ end: () => ended.push("open") })
    const forget = realtime.track({ end: () => ended.push("gone before") })
    forget()
    await realtime.__hooks.onApplicationPrepareShutdown()
    realtime.track({ end: () => ended.push("late") })
    expect(ended).toEqual(["open", "late"])
    await realtime.ring()
  })
})
