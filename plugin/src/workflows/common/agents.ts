import type { MedusaContainer } from "@medusajs/framework/types"
import type { AgentDTO } from "../../types/http/agent"
import type { AgentRecord } from "../../types/routing"
import { inboxModules } from "../modules"
import { findPeople } from "./people"

/** Agents with their names; users who are gone are left out. */
export async function presentAgents(container: MedusaContainer, records: AgentRecord[]): Promise<AgentDTO[]> {
  const people = await findPeople(
    container,
    records.map(({ user_id }) => user_id)
  )
  return records.flatMap((record) => {
    const person = people.get(record.user_id)
    if (!person) return []
    const { user_id, role, availability, department_ids, capacity, grants, is_active, has_profile } = record
    const profile = { user_id, role, availability, department_ids, capacity, grants, is_active, has_profile }
    return { ...person, ...profile }
  })
}

/** Tells every open stream how these agents are there now. */
export async function announcePresence(container: MedusaContainer, userIds: string[]): Promise<void> {
  if (!userIds.length) return
  const { realtime, routing } = inboxModules(container)
  for (const agent of await presentAgents(container, await routing.findAgents(userIds))) {
    await realtime.signal({ type: "presence.updated", data: { agent } })
  }
}
