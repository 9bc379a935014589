import { useHref } from "react-router-dom"
import { contactPath } from "../../timeline/conversation-path"
import { useConversation } from "./use-conversation"
import { useShortcuts } from "./use-shortcuts"

/** `o` opens the page of whoever the conversation is with, beside the inbox. */
export function useContactKey(conversationId: string): void {
  const { data } = useConversation(conversationId)
  const customerId = data?.conversation.contact.customer_id ?? null
  const href = useHref(contactPath(customerId ?? ""))
  useShortcuts({
    o: () => (customerId === null ? false : void window.open(href, "_blank", "noopener")),
  })
}
