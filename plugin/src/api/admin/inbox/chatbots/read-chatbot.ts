import type { MedusaContainer } from "@medusajs/framework/types"
import type { ChatbotResponse } from "../../../../types/http/chatbot"
import { InboxError } from "../../../../utils/inbox-error"
import { listChatbots } from "../../../presenters/chatbot"

/** @throws InboxError `not_found` */
export async function readChatbot(container: MedusaContainer, id: string): Promise<ChatbotResponse> {
  const [chatbot] = await listChatbots(container, [id])
  if (!chatbot) throw new InboxError("not_found", "There is no such chatbot")
  return { chatbot }
}
