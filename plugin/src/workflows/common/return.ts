import type { MedusaContainer } from "@medusajs/framework/types"
import type { Return } from "../../modules/conversation/storage/returning"
import { inboxModules } from "../modules"
import { findPeople } from "./people"

/** Gives the conversations of people who are gone back to their queues and has them given out anew. */
export async function returnToQueue(
  container: MedusaContainer,
  given: Omit<Return, "names">
): Promise<string[]> {
  const { conversations, queue, realtime } = inboxModules(container)
  const people = await findPeople(container, given.assignee_ids)
  const names = Object.fromEntries([...people].map(([id, { name }]) => [id, name]))
  const returned: string[] = []
  for (let hasMore = given.assignee_ids.length > 0; hasMore;) {
    const batch = await conversations.returnConversations({ ...given, names })
    returned.push(...batch.ids)
    hasMore = batch.has_more
  }
  if (returned.length) {
    await realtime.ring()
    await queue.enqueue("inbox-distribute", {})
  }
  return returned
}
