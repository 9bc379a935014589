import { XMarkMini } from "@medusajs/icons"
import { IconButton } from "@medusajs/ui"
import { KindIcon } from "../../shared/components/kind-icon"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { messageSummary } from "../../shared/message-summary"
import type { ReplyToDTO } from "../../shared/types"

interface ReplyPreviewProps {
  reply: ReplyToDTO
  agentId: string
  onCancel: () => void
}

/** What the message being written answers. */
export const ReplyPreview = ({ reply, agentId, onCancel }: ReplyPreviewProps) => {
  const { t } = useInboxTranslation()
  const isOwn = reply.author?.type === "agent" && reply.author.id === agentId
  const name = isOwn ? t("message.you") : (reply.author?.name ?? "")
  return (
    <div
      data-testid="reply-preview"
      className="border-ui-border-interactive bg-ui-bg-component flex items-center gap-x-2 rounded-md border-s-2 py-1.5 pe-1.5 ps-3"
    >
      <div className="min-w-0 flex-1">
        <div className="txt-compact-xsmall-plus text-ui-fg-base truncate">
          {t("composer.replyingTo", { name })}
        </div>
        <div className="txt-compact-xsmall text-ui-fg-subtle flex items-center gap-x-1">
          {reply.kind && <KindIcon kind={reply.kind} className="size-3 shrink-0" />}
          <span dir="auto" className="truncate">
            {messageSummary(reply, (kind) => t(`kinds.${kind}`))}
          </span>
        </div>
      </div>
      <IconButton
        size="2xsmall"
        variant="transparent"
        aria-label={t("composer.cancelReply")}
        onClick={onCancel}
      >
        <XMarkMini />
      </IconButton>
    </div>
  )
}
