import { StatusBadge, Tooltip } from "@medusajs/ui"
import { formatCountdown, formatDateTime } from "../../shared/format/time"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { useNow } from "../../shared/hooks/use-now"
import type { ConversationDTO } from "../../shared/types"

const WINDOW_WARNING_MS = 2 * 60 * 60_000

interface WindowBadgeProps {
  conversation: ConversationDTO
  /** Only the time is written out. */
  isShort: boolean
}

/** How long free-form replies are still possible. Channels without a window show nothing. */
export const WindowBadge = ({ conversation, isShort }: WindowBadgeProps) => {
  const { t, locale } = useInboxTranslation()
  const now = useNow()
  const { state, expires_at } = conversation.window
  if (conversation.status === "closed" || state === "unlimited") {
    return null
  }
  const left = expires_at ? Date.parse(expires_at) - now : 0
  if (state === "closed" || left <= 0) {
    return (
      <StatusBadge color="grey" className="shrink-0">
        {t("thread.windowClosed")}
      </StatusBadge>
    )
  }
  const time = formatCountdown(left)
  const text = t("thread.windowLeft", { time })
  return (
    <Tooltip content={t("thread.windowHint", { date: formatDateTime(expires_at ?? "", locale) })}>
      <StatusBadge color={left < WINDOW_WARNING_MS ? "orange" : "green"} className="shrink-0">
        {isShort && <span className="sr-only">{text}</span>}
        <span aria-hidden={isShort}>{isShort ? time : text}</span>
      </StatusBadge>
    </Tooltip>
  )
}
