import { formatDay } from "../../shared/format/time"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { useNow } from "../../shared/hooks/use-now"

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
