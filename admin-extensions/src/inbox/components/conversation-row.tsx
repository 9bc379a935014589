import { ArrowUturnLeft, Clock, ExclamationCircle } from "@medusajs/icons"
import { clx, Text } from "@medusajs/ui"
import { memo, type CSSProperties } from "react"
import { ChannelIcon } from "../../shared/components/channel-icon"
import { ContactAvatar } from "../../shared/components/contact-avatar"
import { KindIcon } from "../../shared/components/kind-icon"
import { formatDuration, formatRowTime } from "../../shared/format/time"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { useNow } from "../../shared/hooks/use-now"
import { messageSummary } from "../../shared/message-summary"
import type { ConversationDTO } from "../../shared/types"

const WINDOW_WARNING_MS = 2 * 60 * 60_000
/** Waiting is told after one minute, and marked after this long. */
const LONG_WAIT_MS = 15 * 60_000

interface ConversationRowProps {
  conversation: ConversationDTO
  isOpen: boolean
  position: number
  total: number
  style: CSSProperties
  onOpen: (id: string) => void
  onReach: (id: string) => void
}

export const rowId = (conversationId: string) => `inbox-row-${conversationId}`

const Row = ({ conversation, isOpen, position, total, style, onOpen, onReach }: ConversationRowProps) => {
  const { t, locale } = useInboxTranslation()
  const now = useNow()
  const { id, contact, last_message, unread_count } = conversation
  const isUnread = unread_count > 0
  const summary = last_message
    ? messageSummary(last_message, (kind) => t(`kinds.${kind}`))
    : t("list.noMessages")
  const isSent = last_message?.direction === "outbound" && last_message.kind !== "activity"

  return (
    <div
      id={rowId(id)}
      role="option"
      aria-selected={isOpen}
      aria-posinset={position}
      aria-setsize={total}
      data-testid="conversation-row"
      data-conversation-id={id}
      data-unread={unread_count}
      style={style}
      onClick={() => onOpen(id)}
      onMouseMove={() => onReach(id)}
      className={clx(
        "border-ui-border-base absolute inset-x-0 top-0 flex cursor-pointer gap-x-3 border-b px-4 py-3",
        isOpen ? "bg-ui-bg-highlight" : "hover:bg-ui-bg-base-hover"
      )}
    >
      <ContactAvatar contact={contact} size="large" />
      <div className="flex min-w-0 flex-1 flex-col gap-y-1">
        <div className="flex items-baseline gap-x-2">
          <Text as="span" size="small" leading="compact" weight="plus" className="flex-1 truncate">
            <bdi>{contact.name}</bdi>
          </Text>
          <Text as="span" size="xsmall" leading="compact" className="text-ui-fg-subtle shrink-0">
            {formatRowTime(conversation.last_activity_at, locale, now)}
          </Text>
        </div>
        <div className="flex items-center gap-x-1.5">
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
          {isUnread && (
            <span className="txt-compact-xsmall-plus bg-ui-fg-base text-ui-bg-base flex h-[18px] min-w-[18px] shrink-0 items-center justify-center rounded-full px-1.5 tabular-nums">
              <span aria-hidden>{unread_count > 99 ? "99+" : unread_count}</span>
              <span className="sr-only">{t("list.unread", { count: unread_count })}</span>
            </span>
          )}
        </div>
        <RowMeta conversation={conversation} now={now} locale={locale} />
      </div>
    </div>
  )
}

const RowMeta = ({
  conversation,
  now,
  locale,
}: {
  conversation: ConversationDTO
  now: number
  locale: string
}) => {
  const { t } = useInboxTranslation()
  const { channel, waiting_since, window, status } = conversation
  const windowLeft = window.state === "open" && window.expires_at ? Date.parse(window.expires_at) - now : null
  const isClosing =
    status !== "closed" && windowLeft !== null && windowLeft > 0 && windowLeft < WINDOW_WARNING_MS
  const waited = waiting_since && status !== "closed" ? now - Date.parse(waiting_since) : 0
  const waiting = waited >= 60_000 ? formatDuration(waited, locale) : null
  const windowText = isClosing
    ? t("list.windowCloses", { duration: formatDuration(windowLeft, locale) })
    : null

  return (
    <div className="txt-compact-xsmall text-ui-fg-subtle flex items-center gap-x-1.5">
      <ChannelIcon provider={channel.provider} className="shrink-0" />
      <span className="min-w-0 flex-1 truncate">{channel.name}</span>
      {windowText && (
        <span className="text-ui-tag-orange-text flex shrink-0 items-center" title={windowText}>
          <ExclamationCircle aria-hidden />
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
    </div>
  )
}

export const ConversationRow = memo(Row)
