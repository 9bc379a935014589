import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { inboxModules } from "../../modules"

/** Asks the platform whether the account can be used, and keeps the answer. */
export const checkChannelStep = createStep(
  "inbox-check-channel-health",
  async ({ channel_id }: { channel_id: string }, { container }) =>
    new StepResponse(await inboxModules(container).channels.checkHealth(channel_id))
)
