import { InformationCircle } from "@medusajs/icons"
import { formatDay, formatTime } from "../../shared/format/time"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { useNow } from "../../shared/hooks/use-now"
import type { MessageDTO } from "../../shared/types"

export const DaySeparator = ({ time }: { time: string }) => {
  const { locale } = useInboxTranslation()
  const now = useNow()
  return (
    <div className="flex items-center gap-x-3 px-4 pt-4">
      <span aria-hidden className="bg-ui-border-base h-px flex-1" />
      <span className="txt-compact-xsmall-plus text-ui-fg-subtle first-letter:uppercase">
        {formatDay(time, locale, now)}
      </span>
      <span aria-hidden className="bg-ui-border-base h-px flex-1" />
    </div>
  )
}

export const UnreadDivider = () => {
  const { t } = useInboxTranslation()
  return (
    <div data-testid="unread-divider" className="flex items-center gap-x-3 px-4 pt-4">
      <span aria-hidden className="bg-ui-border-interactive h-px flex-1" />
      <span className="txt-compact-xsmall-plus text-ui-tag-blue-text">{t("thread.unread")}</span>
      <span aria-hidden className="bg-ui-border-interactive h-px flex-1" />
    </div>
  )
}

/** A line of the system: what happened, not what somebody said. */
export const ActivityLine = ({ message }: { message: MessageDTO }) => {
  const { t, locale } = useInboxTranslation()
  return (
    <div className="txt-compact-xsmall text-ui-fg-subtle flex items-center justify-center gap-x-1.5 px-8 pt-3 text-center">
      <InformationCircle aria-hidden className="size-3.5 shrink-0" />
      <span dir="auto">{message.text || t("kinds.activity")}</span>
      <time dateTime={message.occurred_at}>{formatTime(message.occurred_at, locale)}</time>
    </div>
  )
}
