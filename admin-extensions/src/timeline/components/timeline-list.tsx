import { Heading } from "@medusajs/ui"
import { useMemo, useState } from "react"
import { formatDay } from "../../shared/format/time"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { useNow } from "../../shared/hooks/use-now"
import type { TimelineEntryDTO } from "../../shared/types"
import { useDeleteNote } from "../hooks/use-notes"
import { keepOpen, timelineRows } from "../timeline-rows"
import { EntryRow } from "./entry-row"

interface TimelineListProps {
  customerId: string
  entries: readonly TimelineEntryDTO[]
  agentId: string
}

/** The loaded entries by day. What is open stays open whatever comes above it. */
export const TimelineList = ({ customerId, entries, agentId }: TimelineListProps) => {
  const { t } = useInboxTranslation()
  const [open, setOpen] = useState<ReadonlyMap<string, string>>(new Map())
  const rows = useMemo(() => timelineRows(keepOpen(entries, open)), [entries, open])
  const onDeleteNote = useDeleteNote(customerId)
  const onToggle = (conversationId: string, occurredAt: string) =>
    setOpen((before) => {
      const after = new Map(before)
      return after.delete(conversationId) ? after : after.set(conversationId, occurredAt)
    })

  return (
    <ol aria-label={t("timeline.title")} data-testid="timeline" className="pb-3">
      {rows.map(({ entry, starts_day }) => (
        <li key={keyOf(entry)}>
          {starts_day && <DayHeading time={entry.occurred_at} />}
          <EntryRow
            customerId={customerId}
            entry={entry}
            isOpen={entry.kind === "conversation" && open.has(entry.data.conversation_id)}
            agentId={agentId}
            handlers={{ onDeleteNote: (note) => void onDeleteNote(note), onToggle }}
          />
        </li>
      ))}
    </ol>
  )
}

/**
 * What moves to another place is another row: moving one would take others out of the page for a moment, and what is
 * read in them back to its beginning.
 */
const keyOf = ({ id, occurred_at }: TimelineEntryDTO) => `${id} ${occurred_at}`

const DayHeading = ({ time }: { time: string }) => {
  const { locale } = useInboxTranslation()
  const now = useNow()
  return (
    <Heading
      level="h3"
      className="txt-compact-small-plus text-ui-fg-subtle px-6 pb-1 pt-4 first-letter:uppercase"
    >
      {formatDay(time, locale, now)}
    </Heading>
  )
}
