import type { MedusaContainer } from "@medusajs/framework/types"
import type { Beginning } from "../../modules/conversation/storage/incoming"
import { inboxModules } from "../modules"

/** As what a conversation on a channel begins: with its chatbot, or in the queue of its department. */
export async function beginningOf(container: MedusaContainer, channelId: string): Promise<Beginning> {
  const { routing } = inboxModules(container)
  return { status: "open", department_id: await routing.departmentOfChannel(channelId) }
}
