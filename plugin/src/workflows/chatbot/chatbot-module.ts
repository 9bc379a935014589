import type { MedusaContainer } from "@medusajs/framework/types"
import type ChatbotModuleService from "../../modules/chatbot/service"
import { InboxError } from "../../utils/inbox-error"
import { inboxModules } from "../modules"

/** @throws InboxError `not_found` in a shop that leaves chatbots out */
export function chatbotModule(container: MedusaContainer): ChatbotModuleService {
  const { chatbots } = inboxModules(container)
  if (!chatbots) throw new InboxError("not_found", "This shop has no chatbots: their module is not installed")
  return chatbots
}
