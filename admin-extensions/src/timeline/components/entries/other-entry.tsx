import type { TimelineEntryDTO } from "../../../shared/types"
import { useEntryText } from "../../hooks/use-entry-text"
import { EntryHead, EntryLine } from "../entry-head"
import { EntryLink } from "../entry-link"

/** An entry that is told by its words alone: transfers, owners, and whatever third parties add. */
export const OtherEntry = ({ entry }: { entry: TimelineEntryDTO }) => {
  const { title, detail, url } = useEntryText()(entry)
  return (
    <>
      <EntryHead title={<EntryLink to={url}>{title}</EntryLink>} time={entry.occurred_at} />
      {detail && <EntryLine>{detail}</EntryLine>}
    </>
  )
}
