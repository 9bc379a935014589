import { PencilSquare, Trash } from "@medusajs/icons"
import { IconButton } from "@medusajs/ui"
import { useState } from "react"
import { formatDateTime } from "../../../shared/format/time"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import type { NoteEntryData, TimelineEntryDTO } from "../../../shared/types"
import { LinkedText } from "../../../thread/components/linked-text"
import { editKey, noteDrafts } from "../../note-drafts"
import { EntryHead, EntryLine } from "../entry-head"
import { NoteEditor } from "./note-editor"

interface NoteEntryProps {
  customerId: string
  entry: TimelineEntryDTO
  data: NoteEntryData
  agentId: string
  onDelete: () => void
}

export const NoteEntry = ({ customerId, entry, data, agentId, onDelete }: NoteEntryProps) => {
  const { t, locale } = useInboxTranslation()
  const key = editKey(agentId, entry.id)
  // What was being changed when the page was left is still being changed.
  const [isEditing, setIsEditing] = useState(() => data.can_edit && noteDrafts.get(key) !== "")
  const [hasBegun, setHasBegun] = useState(false)
  const begin = () => {
    setHasBegun(true)
    noteDrafts.set(key, entry.text ?? "")
    setIsEditing(true)
  }
  return (
    <>
      <EntryHead
        title={entry.actor?.name ?? t("timeline.note.title")}
        time={entry.occurred_at}
        badges={
          <span className="txt-compact-small text-ui-fg-subtle">
            {entry.actor && t("timeline.note.title")}
            {data.edited_at && (
              <span title={formatDateTime(data.edited_at, locale)} data-testid="note-edited">
                {entry.actor && " · "}
                {t("timeline.note.edited")}
              </span>
            )}
          </span>
        }
        action={
          !isEditing && (
            <div className="flex">
              {data.can_edit && (
                <IconButton
                  size="xsmall"
                  variant="transparent"
                  aria-label={t("timeline.note.edit")}
                  data-testid="edit-note"
                  onClick={begin}
                >
                  <PencilSquare className="text-ui-fg-muted" />
                </IconButton>
              )}
              {data.can_delete && (
                <IconButton
                  size="xsmall"
                  variant="transparent"
                  aria-label={t("timeline.note.delete")}
                  data-testid="delete-note"
                  onClick={onDelete}
                >
                  <Trash className="text-ui-fg-muted" />
                </IconButton>
              )}
            </div>
          )
        }
      />
      {isEditing ? (
        <NoteEditor
          customerId={customerId}
          noteId={entry.id}
          draftKey={key}
          hasFocus={hasBegun}
          onClose={() => {
            noteDrafts.set(key, "")
            setIsEditing(false)
          }}
        />
      ) : (
        <EntryLine>
          <LinkedText text={entry.text ?? ""} />
        </EntryLine>
      )}
    </>
  )
}
