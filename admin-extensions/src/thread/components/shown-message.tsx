import { formatDateTime } from "../../shared/format/time"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { messageSummary } from "../../shared/message-summary"
import type { MessageDTO } from "../../shared/types"
import { EdgeStatus } from "./edge-status"

interface ShownMessageProps {
  /** The one that stands out for the moment. */
  message: MessageDTO | undefined
  isJumping: boolean
}

/** Says that a message is being looked for, and to assistive technology which one was found. */
export const ShownMessage = ({ message, isJumping }: ShownMessageProps) => {
  const { t, locale } = useInboxTranslation()
  return (
    <>
      <div role="status" className="sr-only" data-testid="shown-message">
        {message &&
          t("search.shown", {
            name: message.author.name,
            time: formatDateTime(message.occurred_at, locale),
            text: messageSummary(message, (kind) => t(`kinds.${kind}`)),
          })}
      </div>
      <EdgeStatus edge="top" isLoading={isJumping} loadingText={t("search.jumping")} />
    </>
  )
}
