import { ArrowUpMini, Spinner } from "@medusajs/icons"
import { clx } from "@medusajs/ui"
import { formatDateTime } from "../../shared/format/time"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { ConversationDTO } from "../../shared/types"
import type { useEarlier } from "../hooks/use-earlier"
import { useEarlierText } from "../hooks/use-earlier-text"

/** Of one height in every state, so that nothing below moves. */
const SHAPE = "txt-compact-xsmall-plus flex h-14 items-center gap-x-3 px-4 pt-4 text-center"

interface EarlierConversationProps {
  conversation: ConversationDTO
  /** Its messages stand above. */
  isOpen: boolean
  state: ReturnType<typeof useEarlier>
}

/** The conversation before: a quiet button, and what divides it from the one below once it is read. */
export const EarlierConversation = ({ conversation, isOpen, state }: EarlierConversationProps) => {
  const { t } = useInboxTranslation()
  const { offer, facts } = useEarlierText(conversation)
  if (isOpen) {
    return (
      <div
        data-testid="earlier-divider"
        data-conversation-id={conversation.id}
        className={clx(SHAPE, "text-ui-fg-subtle")}
      >
        <Line />
        <span dir="auto" className="line-clamp-2 min-w-0 max-w-[80%]">
          {facts}
        </span>
        <Line />
      </div>
    )
  }
  const { open, isOpening, hasFailed } = state
  return (
    <div className={clx(SHAPE, "justify-center")}>
      <button
        type="button"
        data-testid="earlier-conversation"
        aria-busy={isOpening}
        onClick={isOpening ? undefined : open}
        className="text-ui-fg-subtle bg-ui-bg-base shadow-borders-base hover:bg-ui-bg-base-hover focus-visible:shadow-borders-focus flex min-h-7 max-w-full items-center gap-x-1.5 rounded-full px-3 py-1 outline-none"
      >
        {isOpening ? (
          <Spinner aria-hidden className="shrink-0 animate-spin" />
        ) : (
          <ArrowUpMini aria-hidden className="shrink-0" />
        )}
        <span dir="auto" role={hasFailed ? "alert" : undefined} className="line-clamp-2 min-w-0">
          {hasFailed ? `${t("timeline.earlier.failed")} ${t("actions.retry")}` : offer}
        </span>
        {isOpening && (
          <span role="status" className="sr-only">
            {t("timeline.earlier.loading")}
          </span>
        )}
      </button>
    </div>
  )
}

/** The first row of an earlier conversation says so. */
export const EarlierBeginning = ({ conversation }: { conversation: ConversationDTO }) => {
  const { t, locale } = useInboxTranslation()
  return (
    <div className="txt-compact-xsmall text-ui-fg-subtle flex items-center gap-x-3 px-4 pt-4 text-center">
      <Line />
      <span>
        {t("timeline.earlier.begins", { number: conversation.number })} ·{" "}
        {formatDateTime(conversation.created_at, locale)}
      </span>
      <Line />
    </div>
  )
}

const Line = () => <span aria-hidden className="bg-ui-border-base h-px min-w-4 flex-1" />
