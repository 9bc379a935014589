import type { MedusaContainer } from "@medusajs/framework/types"
import type { Beginning } from "../../modules/conversation/storage/incoming"
import { inboxModules } from "../modules"

/** As what a conversation on a channel begins: with its chatbot, or in the queue of its department. */
export async function beginningOf(container: MedusaContainer, channelId: string): Promise<Beginning> {
  const { chatbots, routing } = inboxModules(container)
  const [published, department_id] = await Promise.all([
    chatbots?.publishedFor([channelId]),
    routing.departmentOfChannel(channelId),
  ])
  // Which department it is for is what the chatbot finds out.
  return published?.has(channelId)
    ? { status: "bot", department_id: null }
    : { status: "open", department_id }
}
