import { authorizedFetch, buildUrl } from "../api/client"
import { inboxApi } from "../api/inbox"
import { PresenceLease } from "./lease"
import { EventStreamParser, type ServerSentEvent } from "./parser"

/** No bytes for this long means dead: the server sends a heartbeat every 15 s. */
const SILENCE_LIMIT_MS = 40_000
const FIRST_DELAY_MS = 500
const LONGEST_DELAY_MS = 30_000

interface ConnectionCallbacks {
  onEvent: (event: ServerSentEvent) => void
  /** Everything up to this id has been seen. */
  onPosition: (id: string) => void
  /** Live from here on; `resumed` says whether the server was told where to go on. */
  onOpen: (resumed: boolean) => void
  onLost: () => void
  /** This agent has no inbox any more. */
  onRefused: () => void
  /** Whether nobody is there because of it. */
  listensOnly?: boolean
}

/** Full jitter, so that a restarted server is not met by every browser at once. */
export function reconnectDelay(attempt: number, random: () => number = Math.random): number {
  const ceiling = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** attempt)
  return ceiling / 2 + (random() * ceiling) / 2
}

/** Holds one event stream open for as long as it runs, whatever the network does. */
export class StreamConnection {
  private readonly stopped = new AbortController()
  private current: AbortController | null = null
  private lastBytesAt = 0
  private attempt = 0
  private endWait: (() => void) | null = null
  private readonly lease = new PresenceLease(inboxApi.keepAlive)

  constructor(
    private lastEventId: string | null,
    private readonly callbacks: ConnectionCallbacks
  ) {}

  start(): void {
    window.addEventListener("online", this.wake)
    window.addEventListener("offline", this.drop)
    window.addEventListener("pageshow", this.wake)
    document.addEventListener("visibilitychange", this.wake)
    void this.run()
  }

  stop(): void {
    this.stopped.abort()
    this.drop()
    this.endWait?.()
    window.removeEventListener("online", this.wake)
    window.removeEventListener("offline", this.drop)
    window.removeEventListener("pageshow", this.wake)
    document.removeEventListener("visibilitychange", this.wake)
  }

  /** The network is back or somebody looks: do not sit out the delay, do not trust a stream that slept. */
  private wake = (): void => {
    if (document.visibilityState === "hidden") {
      return
    }
    this.endWait?.()
    if (this.current && Date.now() - this.lastBytesAt > SILENCE_LIMIT_MS) {
      this.drop()
    } else {
      this.lease.renew()
    }
  }

  private drop = (): void => this.current?.abort()

  private async run(): Promise<void> {
    while (!this.stopped.signal.aborted) {
      await this.connect().catch(() => undefined)
      if (this.stopped.signal.aborted) {
        return
      }
      this.callbacks.onLost()
      await this.wait(reconnectDelay(this.attempt++))
    }
  }

  private async connect(): Promise<void> {
    const attempt = new AbortController()
    this.current = attempt
    this.lastBytesAt = Date.now()
    const watchdog = setInterval(() => {
      if (Date.now() - this.lastBytesAt > SILENCE_LIMIT_MS) {
        attempt.abort()
      }
    }, 5_000)
    try {
      const response = await authorizedFetch(
        buildUrl("/admin/inbox/stream", this.callbacks.listensOnly ? { listen: 1 } : { alive: 1 }),
        {
          signal: attempt.signal,
          cache: "no-store",
          headers: {
            accept: "text/event-stream",
            ...(this.lastEventId === null ? {} : { "last-event-id": this.lastEventId }),
          },
        }
      )
      if (response.status === 403) {
        this.callbacks.onRefused()
      }
      if (!response.ok || !response.body) {
        return
      }
      if (!this.callbacks.listensOnly) {
        this.lease.hold()
      }
      await this.read(response.body)
    } finally {
      clearInterval(watchdog)
      this.lease.release()
      attempt.abort()
      this.current = null
    }
  }

  private async read(body: ReadableStream<Uint8Array>): Promise<void> {
    const reader = body.getReader()
    const decoder = new TextDecoder()
    const parser = new EventStreamParser()
    const resumed = this.lastEventId !== null
    let isOpen = false
    for (;;) {
      const { value, done } = await reader.read()
      if (done) {
        return
      }
      this.lastBytesAt = Date.now()
      this.lease.beat()
      const events = parser.push(decoder.decode(value, { stream: true }))
      // The server names an id once it listens for us: before that, what happens might be missed.
      if (!isOpen && parser.lastEventId !== null) {
        isOpen = true
        this.attempt = 0
        this.callbacks.onOpen(resumed)
      }
      events.forEach(this.callbacks.onEvent)
      if (parser.lastEventId !== null && parser.lastEventId !== this.lastEventId) {
        this.lastEventId = parser.lastEventId
        this.callbacks.onPosition(parser.lastEventId)
      }
    }
  }

  private wait(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const finish = () => {
        clearTimeout(timer)
        this.endWait = null
        resolve()
      }
      const timer = setTimeout(finish, milliseconds)
      this.endWait = finish
    })
  }
}
