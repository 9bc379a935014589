import { CircleHalfDottedClock } from "@medusajs/icons"
import { Button, clx, Container, Heading } from "@medusajs/ui"
import { useMemo } from "react"
import { LoadError } from "../../shared/components/load-error"
import { Notice } from "../../shared/components/notice"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { MeResponse } from "../../shared/types"
import { useKindFilter } from "../hooks/use-kind-filter"
import { useTimeline } from "../hooks/use-timeline"
import { useTimelineStream } from "../hooks/use-timeline-stream"
import { offeredKinds } from "../kinds"
import { KindFilter } from "./kind-filter"
import { NoteBox } from "./note-box"
import { OlderEntries } from "./older-entries"
import { TimelineList } from "./timeline-list"
import { TimelineSkeleton } from "./timeline-skeleton"

const PAGE_SIZE = 30

interface TimelineProps {
  customerId: string
  me: MeResponse
}

/** Everything that happened with a contact, newest first and live. */
export const Timeline = ({ customerId, me }: TimelineProps) => {
  const { t } = useInboxTranslation()
  const { kinds, toggle, clear } = useKindFilter()
  const filters = useMemo(() => ({ kinds, size: PAGE_SIZE }), [kinds])
  const { data, error, isPlaceholderData, refetch } = useTimeline(customerId, filters)
  useTimelineStream(customerId)
  const entries = data?.entries ?? []
  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading level="h2">{t("timeline.title")}</Heading>
      </div>
      <NoteBox customerId={customerId} me={me} />
      <KindFilter offered={offeredKinds(entries, kinds)} chosen={kinds} onToggle={toggle} />
      <div aria-busy={!data || isPlaceholderData} className={clx(isPlaceholderData && "opacity-60")}>
        {!data && error ? (
          <LoadError
            className="py-6"
            title={t("timeline.loadFailed")}
            error={error}
            onRetry={() => void refetch()}
          />
        ) : !data ? (
          <TimelineSkeleton rows={5} />
        ) : entries.length > 0 ? (
          <>
            <TimelineList customerId={customerId} entries={entries} agentId={me.agent.id} />
            {data.next_cursor && !isPlaceholderData && (
              <OlderEntries key={kinds.join()} customerId={customerId} filters={filters} />
            )}
          </>
        ) : (
          <Notice
            className="py-10"
            testId="timeline-empty"
            icon={<CircleHalfDottedClock />}
            title={t(kinds.length ? "timeline.noneTitle" : "timeline.emptyTitle")}
            text={t(kinds.length ? "timeline.noneText" : "timeline.emptyText")}
          >
            {kinds.length > 0 && (
              <Button size="small" variant="secondary" data-testid="clear-filter" onClick={clear}>
                {t("timeline.showAll")}
              </Button>
            )}
          </Notice>
        )}
      </div>
    </Container>
  )
}
