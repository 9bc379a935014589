import type { MedusaContainer } from "@medusajs/framework/types"
import type { FlowSurroundings } from "../../utils/chatbot/flow-problem"
import { everyUser } from "../common/people"
import { inboxModules } from "../modules"

/** What flows on these channels are checked against; channels that are gone are left out. */
export async function flowSurroundings(
  container: MedusaContainer,
  channelIds: string[]
): Promise<FlowSurroundings> {
  const { channels, routing } = inboxModules(container)
  const [known, departments, agents] = await Promise.all([
    channels.listChannels(),
    routing.readDepartments(),
    activeAgents(container),
  ])
  return {
    channels: known.filter(({ id }) => channelIds.includes(id)),
    departments: departments.map(({ id }) => id),
    agents,
    methods: routing
      .listStrategies()
      .flatMap(({ identifier, assigns }) => (assigns || identifier === "manual" ? [identifier] : [])),
  }
}

/** While nobody is an admin of the inbox every user counts as one, whether seen here before or not. */
async function activeAgents(container: MedusaContainer): Promise<string[]> {
  const { routing } = inboxModules(container)
  if (await routing.isFirstRun()) return everyUser(container)
  return (await routing.everyAgent()).flatMap(({ is_active, user_id }) => (is_active ? [user_id] : []))
}
