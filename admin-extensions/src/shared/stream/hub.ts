import { StreamConnection } from "./connection"
import { readEvent, type StreamEvent } from "./events"
import { Journal } from "./journal"
import type { ServerSentEvent } from "./parser"

export type StreamState = "connected" | "reconnecting"

/** What tabs of one browser tell each other. */
type TabMessage =
  | { kind: "event"; event: ServerSentEvent }
  | { kind: "position"; id: string }
  | { kind: "state"; state: StreamState }
  | { kind: "hello" }

const NAME = "medusa-inbox-stream"

/**
 * One stream per browser, however many tabs: the tab that holds the lock reads it and passes every event on.
 * When that tab goes, the browser hands the lock to the next one, which resumes after the last event it saw.
 */
export class StreamHub {
  /** What came last, for answers that were asked for before it. */
  readonly journal = new Journal()
  private readonly listeners = new Set<(event: StreamEvent) => void>()
  private readonly stateListeners = new Set<() => void>()
  private users = 0
  private state: StreamState = "reconnecting"
  private lastEventId: string | null = null
  private connection: StreamConnection | null = null
  private tabs: BroadcastChannel | null = null
  private giveUpLock: (() => void) | null = null

  /** @param listensOnly without being there for one's colleagues */
  constructor(
    private readonly name = NAME,
    private readonly listensOnly = false
  ) {}

  /** Runs while at least one user holds it; the answer lets go. */
  acquire(): () => void {
    if (this.users++ === 0) {
      this.start()
    }
    return () => {
      if (--this.users === 0) {
        this.stop()
      }
    }
  }

  /** Whether anything on screen follows the stream. */
  isInUse = (): boolean => this.users > 0

  subscribe = (listener: (event: StreamEvent) => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  subscribeState = (listener: () => void): (() => void) => {
    this.stateListeners.add(listener)
    return () => this.stateListeners.delete(listener)
  }

  getState = (): StreamState => this.state

  private start(): void {
    if (!navigator.locks || typeof BroadcastChannel === "undefined") {
      this.lead()
      return
    }
    this.tabs = new BroadcastChannel(this.name)
    this.tabs.onmessage = ({ data }: MessageEvent<TabMessage>) => this.hear(data)
    this.tell({ kind: "hello" })
    const cancel = new AbortController()
    this.giveUpLock = () => cancel.abort()
    navigator.locks
      .request(this.name, { signal: cancel.signal }, () => {
        return new Promise<void>((release) => {
          this.giveUpLock = release
          this.lead()
        })
      })
      .catch(() => undefined)
  }

  private stop(): void {
    this.connection?.stop()
    this.connection = null
    this.giveUpLock?.()
    this.giveUpLock = null
    this.tabs?.close()
    this.tabs = null
    // Whoever starts again loads everything afresh, so the past is not needed.
    this.lastEventId = null
    this.setState("reconnecting")
  }

  private lead(): void {
    if (this.users === 0) {
      return
    }
    this.connection = new StreamConnection(this.lastEventId, {
      onEvent: (event) => {
        this.tell({ kind: "event", event })
        this.emit(event)
      },
      onPosition: (id) => {
        this.tell({ kind: "position", id })
        this.lastEventId = id
      },
      onOpen: (resumed) => {
        if (!resumed) {
          // What happened between loading and connecting is unknown.
          this.reset()
        }
        this.announce("connected")
      },
      onLost: () => this.announce("reconnecting"),
      onRefused: () => this.reset(),
      listensOnly: this.listensOnly,
    })
    this.connection.start()
  }

  private reset(): void {
    const reset: ServerSentEvent = { type: "reset", data: "{}" }
    this.tell({ kind: "event", event: reset })
    this.emit(reset)
  }

  private hear(message: TabMessage): void {
    if (message.kind === "event") {
      this.emit(message.event)
    } else if (message.kind === "position") {
      this.lastEventId = message.id
    } else if (message.kind === "state" && !this.connection) {
      this.setState(message.state)
    } else if (message.kind === "hello" && this.connection) {
      this.tell({ kind: "state", state: this.state })
      if (this.lastEventId !== null) {
        this.tell({ kind: "position", id: this.lastEventId })
      }
    }
  }

  private emit(raw: ServerSentEvent): void {
    const event = readEvent(raw.type, raw.data)
    if (event) {
      this.journal.record(event)
      this.listeners.forEach((listener) => listener(event))
    }
  }

  private announce(state: StreamState): void {
    this.tell({ kind: "state", state })
    this.setState(state)
  }

  private setState(state: StreamState): void {
    if (this.state !== state) {
      this.state = state
      this.stateListeners.forEach((listener) => listener())
    }
  }

  private tell(message: TabMessage): void {
    this.tabs?.postMessage(message)
  }
}

export const streamHub = new StreamHub()

/** For what every page of the admin shows. Whoever looks at a product is not at their desk in the inbox. */
export const listeningHub = new StreamHub("medusa-inbox-listening", true)
