import type { StreamEvent } from "./events"

const KEEP_MS = 60_000

/**
 * Remembers the last minute of events. A page requested before an event and answered after it would put the
 * old state back; replaying what arrived meanwhile over the answer prevents that.
 */
export class Journal {
  private entries: { at: number; position: number; event: StreamEvent }[] = []
  private position = 0

  constructor(private readonly now: () => number = Date.now) {}

  record(event: StreamEvent): void {
    const at = this.now()
    this.entries.push({ at, position: ++this.position, event })
    while (this.entries[0] && this.entries[0].at < at - KEEP_MS) {
      this.entries.shift()
    }
  }

  /** Loads a snapshot and replays over it the events that arrived while it was under way. */
  async replayOver<T>(load: () => Promise<T>, apply: (snapshot: T, event: StreamEvent) => T): Promise<T> {
    const start = this.position
    const snapshot = await load()
    return this.entries
      .filter((entry) => entry.position > start)
      .reduce<T>((state, entry) => apply(state, entry.event), snapshot)
  }
}
