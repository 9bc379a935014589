/** `Date` headers tell whole seconds. */
const RESOLUTION_MS = 1_000

/**
 * The server's time, from the `Date` of its answers. Each answer leaves a range in which the difference to this
 * computer's clock lies; many together make it narrow, far below the second that a header tells.
 */
export class ServerClock {
  private least = -Infinity
  private most = Infinity
  private readonly listeners = new Set<() => void>()

  constructor(private readonly localNow: () => number = Date.now) {}

  now(): number {
    return this.localNow() + this.offset()
  }

  /** Milliseconds the server is ahead. A clock of ours that may be right is taken as right. */
  offset(): number {
    if (this.least <= 0 && this.most >= 0) {
      return 0
    }
    return Math.round((this.least + this.most) / 2)
  }

  /**
   * @param date the header of an answer; null where it cannot be read
   * @param sentAt when it was asked, by the local clock
   * @param receivedAt when the answer came
   */
  observe(date: string | null, sentAt: number, receivedAt: number): void {
    const time = date === null ? NaN : Date.parse(date)
    // A clock that was set back meanwhile tells nothing.
    if (Number.isNaN(time) || receivedAt < sentAt) {
      return
    }
    const before = this.offset()
    const [least, most] = [time - receivedAt, time + RESOLUTION_MS - sentAt]
    const isSameClock = least <= this.most && most >= this.least
    this.least = isSameClock ? Math.max(this.least, least) : least
    this.most = isSameClock ? Math.min(this.most, most) : most
    if (this.offset() !== before) {
      this.listeners.forEach((listener) => listener())
    }
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }
}

export const serverClock = new ServerClock()
