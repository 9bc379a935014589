import { EventParser, type ServerEvent } from "./parser"

/** No bytes for this long means dead: the server sends a heartbeat every 15 s. */
const SILENCE_MS = 40_000
const FIRST_DELAY_MS = 500
const LONGEST_DELAY_MS = 30_000

export interface ConnectionEvents {
  onEvent(event: ServerEvent): void
  /** Everything up to this id has been seen. */
  onPosition(id: string): void
  /** Live from here on; `isResumed` says whether the server was told where to go on. */
  onOpen(isResumed: boolean): void
  onLost(): void
  /** The token is not valid any more: it stops. */
  onRefused(): void
}

/** Full jitter, so that a restarted server is not met by every browser at once. Milliseconds. */
export function reconnectDelay(attempt: number, random: () => number = Math.random): number {
  const ceiling = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** attempt)
  return ceiling / 2 + (random() * ceiling) / 2
}

/** Holds one event stream open for as long as it runs, whatever the network does. */
export class Connection {
  private isStopped = false
  private current?: AbortController
  private attempt = 0
  private endWait?: () => void

  constructor(
    private readonly url: string,
    private readonly token: string,
    private lastEventId: string | null,
    private readonly events: ConnectionEvents
  ) {
    addEventListener("online", this.wake)
    document.addEventListener("visibilitychange", this.wake)
    void this.run()
  }

  stop(): void {
    this.isStopped = true
    this.current?.abort()
    this.endWait?.()
    removeEventListener("online", this.wake)
    document.removeEventListener("visibilitychange", this.wake)
  }

  /** The network is back or somebody looks: do not sit out the delay. */
  private readonly wake = (): void => {
    if (document.visibilityState === "visible") this.endWait?.()
  }

  private async run(): Promise<void> {
    while (!this.isStopped) {
      const wait = await this.connect().catch(() => 0)
      if (this.isStopped) return
      this.events.onLost()
      await this.pause(Math.max(wait, reconnectDelay(this.attempt++)))
    }
  }

  /** Resolves when the stream has ended, with the milliseconds the server asks to wait. */
  private async connect(): Promise<number> {
    const abort = new AbortController()
    this.current = abort
    let silence = setTimeout(() => abort.abort(), SILENCE_MS)
    const onBytes = () => {
      clearTimeout(silence)
      silence = setTimeout(() => abort.abort(), SILENCE_MS)
    }
    try {
      const response = await fetch(this.url, {
        headers: {
          accept: "text/event-stream",
          authorization: `Bearer ${this.token}`,
          ...(this.lastEventId === null ? {} : { "last-event-id": this.lastEventId }),
        },
        credentials: "omit",
        cache: "no-store",
        signal: abort.signal,
      })
      if (response.status === 401) {
        this.stop()
        this.events.onRefused()
      }
      if (!response.ok || !response.body) return Number(response.headers.get("retry-after")) * 1000 || 0
      await this.read(response.body, onBytes)
      return 0
    } finally {
      clearTimeout(silence)
      abort.abort()
    }
  }

  private async read(body: ReadableStream<Uint8Array>, onBytes: () => void): Promise<void> {
    const reader = body.getReader()
    const decoder = new TextDecoder()
    const parser = new EventParser()
    const isResumed = this.lastEventId !== null
    let isOpen = false
    for (;;) {
      const { value, done } = await reader.read()
      if (done) return
      onBytes()
      const events = parser.push(decoder.decode(value, { stream: true }))
      // The server names an id once it listens for us: before that, what happens might be missed.
      if (!isOpen && parser.lastEventId !== null) {
        isOpen = true
        this.attempt = 0
        this.events.onOpen(isResumed)
      }
      events.forEach((event) => this.events.onEvent(event))
      if (parser.lastEventId !== null && parser.lastEventId !== this.lastEventId) {
        this.lastEventId = parser.lastEventId
        this.events.onPosition(parser.lastEventId)
      }
    }
  }

  private pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds)
      this.endWait = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }
}
