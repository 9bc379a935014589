import type { Logger, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { container as appContainer } from "@medusajs/framework"
import type { Stream } from "../../../../modules/routing/storage/presence"
import { errorMessage } from "../../../../utils/error-message"
import { closeStreamWorkflow } from "../../../../workflows/routing/workflows/close-stream"
import { keepStreamsWorkflow } from "../../../../workflows/routing/workflows/keep-streams"
import { openStreamWorkflow } from "../../../../workflows/routing/workflows/open-stream"

/** Well within the time after which streams of a silent process count as dead. */
const RENEW_MS = 10_000

/** Says, for all agents' streams of this process, that their agents are there. */
class Attendance {
  private readonly streams = new Map<string, Stream>()
  private timer?: NodeJS.Timeout
  /** Settles when no renewal is under way. */
  private renewal: Promise<void> = Promise.resolve()

  constructor(private readonly container: MedusaContainer) {}

  /** @returns how to say that the stream has ended */
  async open(user_id: string, must_tell: boolean): Promise<() => void> {
    const { result } = await openStreamWorkflow(this.container).run({ input: { user_id, must_tell } })
    this.streams.set(result.id, { id: result.id, user_id, must_tell })
    this.timer ??= setInterval(() => (this.renewal = this.renew()), RENEW_MS).unref()
    return () => {
      if (this.streams.delete(result.id)) void this.close(result.id)
    }
  }

  /** After a renewal that still counts this stream among the open ones, or it would bring it back. */
  private async close(id: string): Promise<void> {
    await this.renewal
    await closeStreamWorkflow(this.container)
      .run({ input: { id } })
      .catch((error: unknown) => this.report(error))
  }

  private async renew(): Promise<void> {
    if (!this.streams.size) return
    await keepStreamsWorkflow(this.container)
      .run({ input: { streams: [...this.streams.values()] } })
      // The database is away: the next one tells it.
      .catch((error: unknown) => this.report(error))
  }

  private report(error: unknown): void {
    const logger = this.container.resolve<Logger>(ContainerRegistrationKeys.LOGGER)
    logger.warn(`[inbox] presence: ${errorMessage(error)}`)
  }
}

let attendance: Attendance | undefined

/** This process's. */
export const attendanceHere = () => (attendance ??= new Attendance(appContainer))
