import { ArrowUturnLeft, PencilSquare } from "@medusajs/icons"
import { clx } from "@medusajs/ui"
import { draftKey, drafts, EMPTY_DRAFT, isEmptyDraft } from "../../composer/drafts"
import { KindIcon } from "../../shared/components/kind-icon"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { useMe } from "../../shared/hooks/use-me"
import { useStored } from "../../shared/hooks/use-stored"
import { messageSummary } from "../../shared/message-summary"
import type { ConversationDTO } from "../../shared/types"

interface RowSummaryProps {
  conversation: ConversationDTO
  isUnread: boolean
  isOpen: boolean
}

/** One line of a row: what one has begun to write there, else what was last said. */
export const RowSummary = ({ conversation, isUnread, isOpen }: RowSummaryProps) => {
  const { t } = useInboxTranslation()
  const draft = useOwnDraft(conversation.id)
  const { last_message } = conversation
  const kindName = (kind: Parameters<typeof messageSummary>[0]["kind"]) => t(`kinds.${kind ?? "text"}`)
  // What is open shows its draft below anyway, and unread words matter more.
  if (!isOpen && !isUnread && !isEmptyDraft(draft)) {
    const kind = draft.files?.[0]?.kind ?? "text"
    return (
      <>
        <PencilSquare aria-hidden className="text-ui-fg-subtle shrink-0" />
        <span
          data-testid="row-draft"
          className="txt-compact-small text-ui-fg-subtle min-w-0 flex-1 truncate italic"
        >
          {t("drafts.row")} <bdi>{messageSummary({ text: draft.text, kind }, kindName)}</bdi>
        </span>
      </>
    )
  }
  const summary = last_message ? messageSummary(last_message, kindName) : t("list.noMessages")
  const isSent = last_message?.direction === "outbound" && last_message.kind !== "activity"
  return (
    <>
      {isSent && (
        <span title={t("list.sent")} className="text-ui-fg-subtle shrink-0">
          <ArrowUturnLeft aria-hidden />
          <span className="sr-only">{t("list.sent")}</span>
        </span>
      )}
      {last_message && <KindIcon kind={last_message.kind} className="text-ui-fg-subtle shrink-0" />}
      <span
        className={clx(
          "min-w-0 flex-1 truncate",
          isUnread ? "txt-compact-small-plus text-ui-fg-base" : "txt-compact-small text-ui-fg-subtle"
        )}
      >
        <bdi>{summary}</bdi>
      </span>
    </>
  )
}

function useOwnDraft(conversationId: string) {
  const agentId = useMe().data?.agent.id
  const draft = useStored(drafts, draftKey(agentId ?? "", conversationId))
  return agentId ? draft : EMPTY_DRAFT
}
