import { formatAgo, formatDateTime } from "../../shared/format/time"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { useNow } from "../../shared/hooks/use-now"

/** How long ago it was; exactly when, for those who point at it. */
export const EntryTime = ({ time }: { time: string }) => {
  const { locale } = useInboxTranslation()
  const now = useNow()
  return (
    <time
      dateTime={time}
      title={formatDateTime(time, locale)}
      className="txt-compact-xsmall text-ui-fg-subtle shrink-0 whitespace-nowrap"
    >
      {formatAgo(time, locale, now)}
    </time>
  )
}
