import { Button, Textarea } from "@medusajs/ui"
import type { FormEvent, KeyboardEvent } from "react"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import { useStored } from "../../../shared/hooks/use-stored"
import { useEditNote } from "../../hooks/use-notes"
import { LONGEST_NOTE, noteDrafts } from "../../note-drafts"

interface NoteEditorProps {
  customerId: string
  noteId: string
  draftKey: string
  /** Whether somebody has just asked for it. */
  hasFocus: boolean
  onClose: () => void
}

/** Changing a note in its place. What was written survives leaving the page, as in a new one. */
export const NoteEditor = ({ customerId, noteId, draftKey, hasFocus, onClose }: NoteEditorProps) => {
  const { t } = useInboxTranslation()
  const text = useStored(noteDrafts, draftKey)
  const edit = useEditNote(customerId, onClose)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() && !edit.isPending) {
      edit.mutate({ id: noteId, text: text.trim() })
    }
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && !event.nativeEvent.isComposing) {
      event.preventDefault()
      event.currentTarget.form?.requestSubmit()
    } else if (event.key === "Escape") {
      onClose()
    }
  }
  return (
    <form onSubmit={submit} className="flex flex-col gap-y-2 pt-2" data-testid="note-editor">
      <Textarea
        autoFocus={hasFocus}
        dir="auto"
        rows={3}
        maxLength={LONGEST_NOTE}
        aria-label={t("timeline.note.edit")}
        value={text}
        onChange={(event) => noteDrafts.set(draftKey, event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div className="flex justify-end gap-x-2">
        <Button type="button" size="small" variant="secondary" onClick={onClose}>
          {t("actions.cancel")}
        </Button>
        <Button
          type="submit"
          size="small"
          disabled={!text.trim()}
          isLoading={edit.isPending}
          data-testid="save-note"
        >
          {t("settings.save")}
        </Button>
      </div>
    </form>
  )
}
