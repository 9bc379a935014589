import { StatusBadge, Tooltip } from "@medusajs/ui"
import { formatDateTime, formatTimeLeft } from "../../shared/format/time"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { useTimeLeft } from "../../shared/hooks/use-time-left"
import type { ConversationDTO } from "../../shared/types"
import { windowLevel } from "../../shared/window-level"

interface WindowBadgeProps {
  conversation: ConversationDTO
  /** Only the time is written out. */
  isShort: boolean
}

/** How long free-form replies are still possible. Channels without a window show nothing. */
export const WindowBadge = ({ conversation, isShort }: WindowBadgeProps) => {
  const { t, locale } = useInboxTranslation()
  const { window, status } = conversation
  const left = useTimeLeft(window.expires_at)
  const level = windowLevel(window, left)
  if (status === "closed" || level === "none") {
    return null
  }
  if (level === "closed" || left === null || window.expires_at === null) {
    return (
      <StatusBadge color="grey" className="shrink-0" data-testid="window-badge" data-level={level}>
        {t("thread.windowClosed")}
      </StatusBadge>
    )
  }
  const time = formatTimeLeft(left, locale)
  const text = t("thread.windowLeft", { time })
  return (
    <Tooltip content={t("thread.windowHint", { date: formatDateTime(window.expires_at, locale) })}>
      <StatusBadge
        color={level === "closing" ? "orange" : "green"}
        className="shrink-0 tabular-nums"
        data-testid="window-badge"
        data-level={level}
      >
        {isShort && <span className="sr-only">{text}</span>}
        <span aria-hidden={isShort}>{isShort ? time : text}</span>
      </StatusBadge>
    </Tooltip>
  )
}
