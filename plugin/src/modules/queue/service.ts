import { container as appContainer } from "@medusajs/framework"
import type { Logger } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { Queue, Worker, type JobsOptions } from "bullmq"
import { JOBS, QUEUE_NAMES, type JobInputs, type JobName, type QueueName } from "../../types/jobs"
import type { InboxPluginOptions } from "../../types/options"
import { errorMessage } from "../../utils/error-message"
import { createEngineConnection, type EngineConnection, type EngineDependencies } from "../../utils/engine"

/** How many jobs of a queue one process works on at once; sending mostly waits for the network. */
const CONCURRENCY: Record<QueueName, number> = {
  inbound: 2,
  outbound: 16,
  routing: 8,
  media: 4,
  background: 4,
}

const JOB_OPTIONS: JobsOptions = {
  attempts: 8,
  backoff: { type: "exponential", delay: 500 },
  removeOnComplete: true,
  removeOnFail: { count: 500 },
}

/**
 * All background work of the plugin: a job is a workflow run by id, on BullMQ over Postgres or Redis.
 * Jobs are hints about rows that are already durable; losing one only delays its work until the sweep.
 */
export default class QueueModuleService {
  private readonly logger: Logger
  private readonly engine: EngineConnection
  private readonly worksHere: boolean
  private queues?: Record<QueueName, Queue>
  private workers: Worker[] = []
  private closing = false
  private awake?: Promise<void>
  private wakeAgain = false

  __hooks = {
    onApplicationStart: () => this.start(),
    onApplicationPrepareShutdown: () => this.stop(),
  }

  constructor(
    dependencies: EngineDependencies & { logger: Logger },
    options: InboxPluginOptions = {},
    moduleDeclaration: { worker_mode?: "shared" | "worker" | "server" } = {}
  ) {
    this.logger = dependencies.logger
    this.engine = createEngineConnection(dependencies, options)
    this.worksHere = moduleDeclaration.worker_mode !== "server"
  }

  /** Where the queue lives, for the health page and for tests. */
  get kind(): EngineConnection["kind"] {
    return this.engine.kind
  }

  /**
   * Adds a job. Rejects when the queue cannot be reached.
   * @param delay milliseconds to wait before the job may run
   */
  async enqueue<Name extends JobName>(
    name: Name,
    input: JobInputs[Name],
    { delay }: { delay?: number } = {}
  ): Promise<void> {
    const definition = JOBS[name]
    const id = definition.deduplicate?.(input)
    await this.queue(definition.queue).add(name, input, {
      ...JOB_OPTIONS,
      ...(delay ? { delay } : {}),
      // A delayed job must not stand in the way of one that should run now, hence its own id.
      ...(id ? { deduplication: { id: delay ? `${id}:later` : id, keepLastIfActive: true } } : {}),
    })
  }

  /**
   * "Look again", for hot paths: returns at once, never rejects, and calls made while one is under way
   * become one. A process that works jobs does it itself, without the way through the queue; only what
   * is found again by a sweep anyway may be started like this.
   */
  wake(name: "inbox-process-deliveries"): void {
    if (this.awake) {
      this.wakeAgain = true
      return
    }
    this.awake = this.look(name).finally(() => {
      this.awake = undefined
      if (!this.wakeAgain) return
      this.wakeAgain = false
      this.wake(name)
    })
  }

  private async look(name: "inbox-process-deliveries"): Promise<void> {
    try {
      await (this.worksHere ? this.runWorkflow(name, {}) : this.enqueue(name, {}))
    } catch (error) {
      this.report(name, error)
    }
  }

  /** Jobs that wait or run, per queue: for tests, benches and the health page. */
  async counts(): Promise<Record<QueueName, number>> {
    const entries = await Promise.all(
      QUEUE_NAMES.map(async (name) => {
        const counts = await this.queue(name).getJobCounts("waiting", "active", "prioritized")
        return [name, Object.values(counts).reduce((sum, count) => sum + count, 0)] as const
      })
    )
    return Object.fromEntries(entries) as Record<QueueName, number>
  }

  private queue(name: QueueName): Queue {
    if (!this.queues) {
      this.queues = Object.fromEntries(
        QUEUE_NAMES.map((queueName) => [queueName, this.createQueue(queueName)])
      ) as Record<QueueName, Queue>
    }
    return this.queues[name]
  }

  private createQueue(name: QueueName): Queue {
    const queue = new Queue(name, this.engine.queue(), this.engine.queueBackend as never)
    queue.on("error", (error) => this.report(`queue ${name}`, error))
    return queue
  }

  private async start(): Promise<void> {
    if (!this.worksHere) return
    try {
      this.workers = QUEUE_NAMES.map((name) => this.createWorker(name))
      // Not awaited: a worker's run() lasts as long as the worker.
      for (const worker of this.workers) void worker.run().catch((error) => this.report("worker", error))
      await this.schedule()
    } catch (error) {
      // Medusa swallows what its hooks throw.
      this.report("start", error)
    }
  }

  private createWorker(name: QueueName): Worker {
    const worker = new Worker(
      name,
      (job) => this.runWorkflow(job.name as JobName, job.data),
      {
        ...this.engine.queue(),
        autorun: false,
        concurrency: CONCURRENCY[name],
        lockDuration: 15_000,
        stalledInterval: 5_000,
        // A job outlives any number of killed workers: its work is idempotent and must be done.
        maxStalledCount: 1_000,
      },
      this.engine.queueBackend as never
    )
    worker.on("error", (error) => this.report(`worker ${name}`, error))
    worker.on("failed", (job, error) => this.report(`job ${job?.name}`, error))
    return worker
  }

  private async runWorkflow(name: JobName, input: unknown): Promise<void> {
    await appContainer.resolve(Modules.WORKFLOW_ENGINE).run(name, { input, logOnError: false })
  }

  private async schedule(): Promise<void> {
    for (const [name, definition] of Object.entries(JOBS)) {
      if (!definition.every) continue
      await this.queue(definition.queue).upsertJobScheduler(
        name,
        { every: definition.every },
        { name, data: {}, opts: { removeOnComplete: true, removeOnFail: { count: 10 } } }
      )
    }
  }

  private async stop(): Promise<void> {
    this.closing = true
    this.wakeAgain = false
    await this.awake
    const closed = [...this.workers, ...Object.values(this.queues ?? {})].map((part) => part.close())
    await Promise.allSettled(closed)
    await this.engine.close()
  }

  private report(where: string, error: unknown): void {
    if (this.closing) return
    this.logger.warn(`[inbox] ${where}: ${errorMessage(error)}`)
  }
}
