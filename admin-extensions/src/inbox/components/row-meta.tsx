import { Clock, ExclamationCircle, Robot } from "@medusajs/icons"
import { Avatar, clx } from "@medusajs/ui"
import { ChannelIcon } from "../../shared/components/channel-icon"
import { initials } from "../../shared/format/name"
import { formatDuration, formatTimeLeft } from "../../shared/format/time"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { useNow } from "../../shared/hooks/use-now"
import { useTimeLeft } from "../../shared/hooks/use-time-left"
import type { ConversationDTO } from "../../shared/types"
import { windowLevel } from "../../shared/window-level"

const HOUR_MS = 60 * 60_000
/** Waiting is told after one minute, and marked after this long. */
const LONG_WAIT_MS = 15 * 60_000

interface RowMetaProps {
  conversation: ConversationDTO
  /** Whether to say whose it is. */
  isShared: boolean
}

/** The last line of a row: where it came in, who has it, and what presses. */
export const RowMeta = ({ conversation, isShared }: RowMetaProps) => {
  const { t, locale } = useInboxTranslation()
  const now = useNow()
  const { channel, department, assignee, waiting_since, window, status } = conversation
  const windowLeft = useTimeLeft(status === "closed" ? null : window.expires_at)
  const isClosing = windowLevel(window, windowLeft) === "closing"
  const waited = waiting_since && status === "open" ? now - Date.parse(waiting_since) : 0
  const waiting = waited >= 60_000 ? formatDuration(waited, locale) : null
  const formatLeft = (windowLeft ?? 0) >= HOUR_MS ? formatDuration : formatTimeLeft
  const windowTime = isClosing && windowLeft !== null ? formatLeft(windowLeft, locale) : null
  const windowText = windowTime && t("list.windowCloses", { duration: windowTime })

  return (
    <div className="txt-compact-xsmall text-ui-fg-subtle flex h-5 items-center gap-x-1.5">
      <ChannelIcon provider={channel.provider} className="shrink-0" />
      <span className="min-w-0 flex-1 truncate">
        {isShared && department && `${department.name} · `}
        {channel.name}
      </span>
      {status === "bot" && (
        <span className="flex shrink-0 items-center" title={t("list.bot")} data-testid="row-bot">
          <Robot aria-hidden />
          <span className="sr-only">{t("list.bot")}</span>
        </span>
      )}
      {windowText && (
        <span
          className="text-ui-tag-orange-text flex shrink-0 items-center gap-x-1 tabular-nums"
          title={windowText}
          data-testid="row-window"
        >
          <ExclamationCircle aria-hidden />
          <span aria-hidden>{windowTime}</span>
          <span className="sr-only">{windowText}</span>
        </span>
      )}
      {waiting && (
        <span
          className={clx(
            "flex shrink-0 items-center gap-x-1",
            waited >= LONG_WAIT_MS && "text-ui-tag-orange-text"
          )}
          title={t("list.waiting", { duration: waiting })}
        >
          <Clock aria-hidden />
          <span aria-hidden>{waiting}</span>
          <span className="sr-only">{t("list.waiting", { duration: waiting })}</span>
        </span>
      )}
      {isShared && assignee && (
        <span className="flex shrink-0" title={t("thread.assignedTo", { name: assignee.name })}>
          <Avatar aria-hidden size="2xsmall" fallback={initials(assignee.name)} data-testid="row-assignee" />
          <span className="sr-only">{t("thread.assignedTo", { name: assignee.name })}</span>
        </span>
      )}
    </div>
  )
}
