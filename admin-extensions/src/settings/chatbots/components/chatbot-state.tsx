import { StatusBadge } from "@medusajs/ui"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import type { ChatbotDTO } from "../../../shared/types"

const COLORS = { draft: "grey", published: "green", changed: "orange" } as const

/** Whether it answers, and whether what answers is what the draft says. */
export const ChatbotState = ({ chatbot }: { chatbot: Pick<ChatbotDTO, "is_published" | "has_changes"> }) => {
  const { t } = useInboxTranslation()
  const state = !chatbot.is_published ? "draft" : chatbot.has_changes ? "changed" : "published"
  return (
    <StatusBadge color={COLORS[state]} className="whitespace-nowrap" data-testid={`chatbot-${state}`}>
      {t(`settings.chatbots.${state}`)}
    </StatusBadge>
  )
}
