import { useMemo } from "react"
import { LoadError } from "../../shared/components/load-error"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { useTimeline } from "../hooks/use-timeline"
import { RecentEntry } from "./recent-entry"
import { TimelineSkeleton } from "./timeline-skeleton"

interface RecentEntriesProps {
  customerId: string
  /** How many are shown. */
  size: number
  /** Whether the stream keeps them current. */
  isWatched: boolean
}

/** The last few things that happened with a contact. */
export const RecentEntries = ({ customerId, size, isWatched }: RecentEntriesProps) => {
  const { t } = useInboxTranslation()
  const filters = useMemo(() => ({ kinds: [], size }), [size])
  const { data, error, refetch } = useTimeline(customerId, filters, { isWatched })
  if (!data) {
    return error ? (
      <LoadError
        className="py-2"
        title={t("timeline.loadFailed")}
        error={error}
        onRetry={() => void refetch()}
      />
    ) : (
      <TimelineSkeleton rows={3} />
    )
  }
  return data.entries.length > 0 ? (
    <ol aria-label={t("timeline.recent")} className="flex flex-col gap-y-3 px-6 py-4">
      {data.entries.slice(0, size).map((entry) => (
        <RecentEntry key={entry.id} entry={entry} />
      ))}
    </ol>
  ) : (
    <p className="txt-small text-ui-fg-subtle px-6 py-4">{t("timeline.emptyTitle")}</p>
  )
}
