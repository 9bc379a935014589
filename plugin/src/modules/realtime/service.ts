import type { Logger } from "@medusajs/framework/types"
import { Relay } from "bullmq"
import type { AgentDTO } from "../../types/http/agent"
import type { CrmUpdate } from "../../types/http/crm"
import type { DraftDTO } from "../../types/http/draft"
import type { ViewerState } from "../../types/http/stream"
import type { InboxPluginOptions } from "../../types/options"
import { errorMessage } from "../../utils/error-message"
import { createEngineConnection, type EngineConnection, type EngineDependencies } from "../../utils/engine"

const TOPIC = "inbox.events"
const SIGNALS = "inbox.signals"

/** Something worth telling those who look right now, and nobody later. */
export type Signal =
  | {
      /** Who may hear it, as in the event log. */
      topics: string[]
      type: "typing"
      data: { conversation_id: string; name: string }
    }
  /** To every agent: a colleague came, went or chose otherwise. */
  | { type: "presence.updated"; data: { agent: AgentDTO } }
  /** To whoever may read the conversation: a colleague looks at it. */
  | {
      topics: string[]
      type: "viewer.updated"
      data: { conversation_id: string; agent: { id: string; name: string }; state: ViewerState }
    }
  /** To one agent's streams. */
  | {
      user_id: string
      type: "draft.updated"
      data: { conversation_id: string; draft: DraftDTO | null }
    }
  /** To every agent: something was added to a contact's timeline, or taken out. */
  | { type: "timeline.updated"; data: { customer_id: string } }
  /** To every agent: something of a contact, or one of their objects, is another now. */
  | { type: "crm.updated"; data: CrmUpdate }
  /** For the processes that serve streams: what these agents may see has changed; all agents' when null. */
  | { type: "agents.changed"; data: { user_ids: string[] | null } }

/** Something open that must end before Medusa can shut down, such as an agent's stream. */
export interface OpenConnection {
  end(): void
}

/**
 * The doorbell between processes, and the register of open streams.
 *
 * What happened is in the event log, written with the change itself; `ring` only tells every process
 * that there is something new to read. A lost ring costs latency, never an event.
 */
export default class RealtimeModuleService {
  private readonly logger: Logger
  private readonly engine: EngineConnection
  private relay?: Relay
  private closing = false
  private readonly listeners = new Set<() => void>()
  private readonly signalListeners = new Set<(signal: Signal) => void>()
  private readonly connections = new Set<OpenConnection>()

  __hooks = {
    onApplicationStart: async () => {
      process.once("SIGTERM", this.endConnections)
      process.once("SIGINT", this.endConnections)
    },
    onApplicationPrepareShutdown: () => this.stop(),
  }

  constructor(dependencies: EngineDependencies & { logger: Logger }, options: InboxPluginOptions = {}) {
    this.logger = dependencies.logger
    this.engine = createEngineConnection(dependencies, options)
  }

  /** Tells every process, this one at once, that the event log has grown. Never rejects. */
  async ring(): Promise<void> {
    if (this.closing) return
    this.notify()
    try {
      await this.open().publish(TOPIC, null)
    } catch (error) {
      this.report(error)
    }
  }

  /** Calls `listener` whenever the log may have grown; returns how to stop. */
  onRing(listener: () => void): () => void {
    this.listeners.add(listener)
    if (this.listeners.size === 1) void this.listen()
    return () => this.listeners.delete(listener)
  }

  /** Tells every process's open streams at once; a lost one is not told again. Never rejects. */
  async signal(signal: Signal): Promise<void> {
    if (this.closing) return
    try {
      await this.open().publish(SIGNALS, signal)
    } catch (error) {
      this.report(error)
    }
  }

  /** Calls `listener` with every signal; returns how to stop. */
  onSignal(listener: (signal: Signal) => void): () => void {
    this.signalListeners.add(listener)
    void this.listen()
    return () => this.signalListeners.delete(listener)
  }

  /** Registers an open stream; it is ended on shutdown. Returns how to forget it. */
  track(connection: OpenConnection): () => void {
    if (this.closing) connection.end()
    this.connections.add(connection)
    return () => this.connections.delete(connection)
  }

  private listening = false

  private async listen(): Promise<void> {
    if (this.listening) return
    this.listening = true
    try {
      await this.open().subscribe(TOPIC, () => this.notify())
      await this.open().subscribe(SIGNALS, ({ data }) => {
        for (const listener of this.signalListeners) listener(data as Signal)
      })
    } catch (error) {
      this.listening = false
      this.report(error)
    }
  }

  private notify(): void {
    for (const listener of this.listeners) listener()
  }

  private open(): Relay {
    if (!this.relay) {
      this.relay = new Relay({ ...this.engine.relay(), namespace: "inbox" } as never)
      this.relay.on("error", (error: Error) => this.report(error))
      // After an outage longer than the lease, rings were lost: look at the log once.
      this.relay.on("recovered", () => this.notify())
    }
    return this.relay
  }

  /** Medusa stops accepting first and then waits for open responses: a stream would hold it up forever. */
  private readonly endConnections = (): void => {
    this.closing = true
    for (const connection of this.connections) connection.end()
    this.connections.clear()
  }

  private async stop(): Promise<void> {
    this.endConnections()
    await this.relay?.close().catch(() => undefined)
    await this.engine.close()
  }

  private report(error: unknown): void {
    if (this.closing) return
    this.logger.warn(`[inbox] realtime: ${errorMessage(error)}`)
  }
}
