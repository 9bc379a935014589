import { Connection } from "./connection"
import type { ServerEvent } from "./parser"

export type StreamState = "connecting" | "live"

/** What tabs of one browser tell each other. */
type TabMessage =
  | { kind: "event"; event: ServerEvent }
  | { kind: "position"; id: string }
  | { kind: "state"; state: StreamState }
  | { kind: "hello" }

export interface StreamListener {
  onEvent(event: ServerEvent): void
  onState(state: StreamState): void
  onRefused(): void
}

/**
 * One stream per browser, however many tabs: the tab that holds the lock reads it and passes everything
 * on. When it goes, the browser hands the lock to the next one, which resumes after what it saw last.
 */
export class SharedStream {
  private connection?: Connection
  private readonly tabs?: BroadcastChannel
  private state: StreamState = "connecting"
  private lastEventId: string | null = null
  private release: () => void = () => {}
  private isClosed = false

  /** @param name the same in every tab of this visitor, and no other's */
  constructor(
    name: string,
    private readonly url: string,
    private readonly token: string,
    private readonly listener: StreamListener
  ) {
    if (!navigator.locks || typeof BroadcastChannel === "undefined") {
      this.lead()
      return
    }
    this.tabs = new BroadcastChannel(name)
    this.tabs.onmessage = ({ data }: MessageEvent<TabMessage>) => this.hear(data)
    this.tell({ kind: "hello" })
    const cancel = new AbortController()
    this.release = () => cancel.abort()
    navigator.locks
      .request(name, { signal: cancel.signal }, () => {
        this.lead()
        return new Promise<void>((resolve) => (this.release = resolve))
      })
      .catch(() => undefined)
  }

  close(): void {
    this.isClosed = true
    this.connection?.stop()
    this.release()
    this.tabs?.close()
  }

  private lead(): void {
    if (this.isClosed) return
    this.connection = new Connection(this.url, this.token, this.lastEventId, {
      onEvent: (event) => this.pass(event),
      onPosition: (id) => {
        this.lastEventId = id
        this.tell({ kind: "position", id })
      },
      onOpen: (isResumed) => {
        // What happened between loading and connecting is unknown.
        if (!isResumed) this.pass({ type: "reset", data: "{}" })
        this.announce("live")
      },
      onLost: () => this.announce("connecting"),
      onRefused: () => this.listener.onRefused(),
    })
  }

  private hear(message: TabMessage): void {
    if (message.kind === "event") this.listener.onEvent(message.event)
    else if (message.kind === "position") this.lastEventId = message.id
    else if (message.kind === "state") this.setState(message.state)
    else if (this.connection) {
      this.tell({ kind: "state", state: this.state })
      if (this.lastEventId !== null) this.tell({ kind: "position", id: this.lastEventId })
    }
  }

  private pass(event: ServerEvent): void {
    this.tell({ kind: "event", event })
    this.listener.onEvent(event)
  }

  private announce(state: StreamState): void {
    this.tell({ kind: "state", state })
    this.setState(state)
  }

  private setState(state: StreamState): void {
    if (this.state === state) return
    this.state = state
    this.listener.onState(state)
  }

  private tell(message: TabMessage): void {
    if (!this.isClosed) this.tabs?.postMessage(message)
  }
}
