import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { UserWorkflowEvents } from "@medusajs/framework/utils"
import { removeAgentWorkflow } from "../workflows/routing/workflows/remove-agent"

/** Whoever is no user of the admin any more is no agent either; what they had goes back to the queue. */
export default async function removeAgentsOfUsers({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await removeAgentWorkflow(container).run({ input: { user_id: event.data.id } })
}

export const config: SubscriberConfig = { event: UserWorkflowEvents.DELETED }
