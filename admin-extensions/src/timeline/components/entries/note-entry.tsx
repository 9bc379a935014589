import { Trash } from "@medusajs/icons"
import { IconButton } from "@medusajs/ui"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import type { TimelineEntryDTO } from "../../../shared/types"
import { LinkedText } from "../../../thread/components/linked-text"
import { EntryHead, EntryLine } from "../entry-head"

interface NoteEntryProps {
  entry: TimelineEntryDTO
  /** Missing where whoever looks may not. */
  onDelete?: () => void
}

export const NoteEntry = ({ entry, onDelete }: NoteEntryProps) => {
  const { t } = useInboxTranslation()
  return (
    <>
      <EntryHead
        title={entry.actor?.name ?? t("timeline.note.title")}
        time={entry.occurred_at}
        badges={
          entry.actor && (
            <span className="txt-compact-small text-ui-fg-subtle">{t("timeline.note.title")}</span>
          )
        }
        action={
          onDelete && (
            <IconButton
              size="2xsmall"
              variant="transparent"
              aria-label={t("timeline.note.delete")}
              data-testid="delete-note"
              onClick={onDelete}
            >
              <Trash className="text-ui-fg-muted" />
            </IconButton>
          )
        }
      />
      <EntryLine>
        <LinkedText text={entry.text ?? ""} />
      </EntryLine>
    </>
  )
}
