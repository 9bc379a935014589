import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { AgentChange } from "../../../modules/routing/service"
import { InboxError } from "../../../utils/inbox-error"
import { findPeople } from "../../common/people"
import { returnToQueue } from "../../common/return"
import { inboxModules } from "../../modules"
import { teamChangedStep } from "../steps/team-changed"

interface PutAgentInput extends AgentChange {
  user_id: string
}

const putAgentStep = createStep(
  "inbox-put-agent",
  async ({ user_id, ...change }: PutAgentInput, { container }) => {
    const { routing } = inboxModules(container)
    if (!(await findPeople(container, [user_id])).has(user_id)) {
      throw new InboxError("invalid_data", "user_id: there is no such user")
    }
    const result = await routing.putAgent(user_id, change)
    if (change.is_active === false) {
      await returnToQueue(container, { assignee_ids: [user_id], reason: "agent_removed" })
    }
    return new StepResponse(result)
  }
)

/** Makes a user an agent, or changes what the agent is. @throws InboxError `invalid_data` */
export const putAgentWorkflow = createWorkflow("inbox-put-agent", (input: PutAgentInput) => {
  const result = putAgentStep(input)
  // The first admin ends the time in which everybody is one.
  const user_ids = transform({ input }, ({ input }) => (input.role === undefined ? [input.user_id] : null))
  teamChangedStep({ user_ids })
  return new WorkflowResponse(result)
})
