import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { AgentAvailability } from "../../../types/http/agent"
import { announcePresence } from "../../common/agents"
import { inboxModules } from "../../modules"

interface ChooseAvailabilityInput {
  user_id: string
  availability: AgentAvailability
}

const chooseAvailabilityStep = createStep(
  "inbox-keep-availability",
  async ({ user_id, availability }: ChooseAvailabilityInput, { container }) => {
    const { queue, routing } = inboxModules(container)
    await routing.chooseAvailability(user_id, availability)
    await announcePresence(container, [user_id])
    if (availability === "online") await queue.enqueue("inbox-distribute", {}).catch(() => undefined)
    return new StepResponse(undefined)
  }
)

/** An agent says whether they want to be given conversations. */
export const chooseAvailabilityWorkflow = createWorkflow(
  "inbox-choose-availability",
  (input: ChooseAvailabilityInput) => {
    chooseAvailabilityStep(input)
    return new WorkflowResponse(transform({ input }, ({ input }) => input))
  }
)
