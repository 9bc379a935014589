import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { announcePresence } from "../../common/agents"
import { inboxModules } from "../../modules"

export interface TeamChange {
  /** Whose rights or place changed; null: everybody's may have. */
  user_ids: string[] | null
}

/**
 * What follows from any change of the team or its rules: open streams are looked at anew, colleagues see it, and
 * what waits may have somebody now.
 */
export const teamChangedStep = createStep(
  "inbox-team-changed",
  async ({ user_ids }: TeamChange, { container }) => {
    const { queue, realtime } = inboxModules(container)
    await realtime.signal({ type: "agents.changed", data: { user_ids } })
    await announcePresence(container, user_ids ?? [])
    await queue.enqueue("inbox-distribute", {}).catch(() => undefined)
    return new StepResponse(undefined)
  }
)
