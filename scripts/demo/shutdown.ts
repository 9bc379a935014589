import { killRegisteredGroups } from "../runtime/process-group"

/** A second Ctrl-C after this long means "now"; before, it is npm repeating the first. */
const IMPATIENCE_MS = 1_500

type Cleanup = () => Promise<void> | void

/** What was started, ended in reverse order, exactly once, whatever the reason. */
export class Shutdown {
  private readonly cleanups: Cleanup[] = []
  private startedAt = 0

  constructor() {
    process.on("SIGINT", () => this.onSignal())
    process.on("SIGTERM", () => this.onSignal())
    // The terminal window was closed.
    process.on("SIGHUP", () => this.onSignal())
  }

  get hasBegun(): boolean {
    return this.startedAt > 0
  }

  add(cleanup: Cleanup): void {
    this.cleanups.push(cleanup)
  }

  /** Ends everything because something went wrong; the first reason is the one that counts. */
  because(message: string, detail?: string): void {
    if (this.hasBegun) {
      return
    }
    console.error(`\n${message}`)
    if (detail) {
      console.error(detail)
    }
    void this.run(1)
  }

  /** Ends everything and this process. */
  async run(exitCode: number): Promise<void> {
    if (this.hasBegun) {
      return
    }
    this.startedAt = Date.now()
    for (const cleanup of this.cleanups.reverse()) {
      try {
        await cleanup()
      } catch (error) {
        console.error(error)
      }
    }
    // Commands that were in the middle of something, a build for instance.
    killRegisteredGroups("SIGKILL")
    process.exit(exitCode)
  }

  private onSignal(): void {
    if (!this.hasBegun) {
      console.log("\nStopping …")
      void this.run(0)
    } else if (Date.now() - this.startedAt > IMPATIENCE_MS) {
      killRegisteredGroups("SIGKILL")
      process.exit(1)
    }
  }
}
