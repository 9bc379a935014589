/** How often the server is told that somebody is there; it believes it for a few times as long. */
const BEAT_MS = 30_000
/** Timers may be early by a little, and the next chance may be long in coming. */
const TOLERANCE_MS = 1_000

/**
 * Says again and again that this browser listens, so that whoever closed their laptop counts as gone. Timers of
 * background tabs hardly run, but bytes of the stream arrive there: either makes a beat that is due.
 */
export class PresenceLease {
  private timer: ReturnType<typeof setInterval> | null = null
  private lastBeatAt = 0

  constructor(
    private readonly keepAlive: () => Promise<unknown>,
    private readonly now: () => number = Date.now
  ) {}

  /** The stream is open, which counts as a beat. */
  hold(): void {
    this.release()
    this.lastBeatAt = this.now()
    this.timer = setInterval(this.beat, BEAT_MS)
  }

  release(): void {
    if (this.timer !== null) {
      clearInterval(this.timer)
      this.timer = null
    }
  }

  /** At once, whenever the last one was: the machine may have slept. */
  renew = (): void => {
    if (this.timer !== null) {
      this.lastBeatAt = this.now()
      // The next beat says the same.
      this.keepAlive().catch(() => undefined)
    }
  }

  /** When it is due. */
  beat = (): void => {
    if (this.now() - this.lastBeatAt >= BEAT_MS - TOLERANCE_MS) {
      this.renew()
    }
  }
}
