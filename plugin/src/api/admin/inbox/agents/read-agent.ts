import type { MedusaContainer } from "@medusajs/framework/types"
import type { AgentResponse } from "../../../../types/http/agent"
import { InboxError } from "../../../../utils/inbox-error"
import { listAgents } from "../../../presenters/team"

/** @throws InboxError `not_found` */
export async function readAgent(container: MedusaContainer, id: string): Promise<AgentResponse> {
  const agent = (await listAgents(container)).find((candidate) => candidate.id === id)
  if (!agent) throw new InboxError("not_found", "There is no such agent")
  return { agent }
}
