import { Button } from "@medusajs/ui"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { OpenConversationDTO } from "../../shared/types"

interface OpenConversationNoticeProps {
  conversation: OpenConversationDTO
  onOpen: (conversationId: string) => void
}

/** A conversation with this person goes on already: that one is to be used, or somebody asked. */
export const OpenConversationNotice = ({ conversation, onOpen }: OpenConversationNoticeProps) => {
  const { t } = useInboxTranslation()
  const { id, assignee, can_read } = conversation
  const whose = assignee ? t("outbound.openWith", { name: assignee.name }) : t("outbound.openInQueue")
  return (
    <div
      data-testid="outbound-already-open"
      className="flex flex-wrap items-center justify-between gap-x-3 gap-y-2"
    >
      <p className="txt-small text-ui-fg-base">
        {whose} {!can_read && t(assignee ? "outbound.askThem" : "outbound.askAdmin")}
      </p>
      {can_read && (
        <Button
          size="small"
          type="button"
          variant="secondary"
          data-testid="outbound-open"
          onClick={() => onOpen(id)}
        >
          {t("outbound.open")}
        </Button>
      )}
    </div>
  )
}
