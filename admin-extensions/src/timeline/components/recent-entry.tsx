import type { TimelineEntryDTO } from "../../shared/types"
import { useEntryText } from "../hooks/use-entry-text"
import { EntryIcon } from "./entry-icon"
import { EntryLink } from "./entry-link"
import { EntryTime } from "./entry-time"

/** An entry in two lines at most. */
export const RecentEntry = ({ entry }: { entry: TimelineEntryDTO }) => {
  const { title, detail, url } = useEntryText()(entry)
  return (
    <li data-testid="entry" data-kind={entry.kind} className="flex gap-x-3">
      <EntryIcon entry={entry} />
      <div className="min-w-0 flex-1">
        <div className="flex items-start gap-x-2">
          <span dir="auto" className="txt-compact-small-plus text-ui-fg-base min-w-0 flex-1 truncate">
            <EntryLink to={url} isNewTab>
              {title}
            </EntryLink>
          </span>
          <EntryTime time={entry.occurred_at} />
        </div>
        {detail && (
          <p dir="auto" className="txt-small text-ui-fg-subtle line-clamp-2 [overflow-wrap:anywhere]">
            {detail}
          </p>
        )}
      </div>
    </li>
  )
}
