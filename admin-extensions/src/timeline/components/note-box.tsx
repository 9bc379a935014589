import { Button, Textarea } from "@medusajs/ui"
import { useId, type FormEvent, type KeyboardEvent } from "react"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { useStored } from "../../shared/hooks/use-stored"
import type { MeResponse } from "../../shared/types"
import { useAddNote } from "../hooks/use-notes"
import { LONGEST_NOTE, noteDrafts, noteKey } from "../note-drafts"

interface NoteBoxProps {
  customerId: string
  me: MeResponse
  /** Where there is little room. */
  isCompact?: boolean
}

/** Where a note is written. What was begun stays until it is added; absent for those who may not. */
export const NoteBox = ({ customerId, me, isCompact = false }: NoteBoxProps) => {
  const { t } = useInboxTranslation()
  const hintId = useId()
  const key = noteKey(me.agent.id, customerId)
  const text = useStored(noteDrafts, key)
  const add = useAddNote(customerId, (added) => {
    if (noteDrafts.get(key).trim() === added) {
      noteDrafts.set(key, "")
    }
  })
  if (!me.permissions.includes("edit_contacts")) {
    return null
  }

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() && !add.isPending) {
      add.mutate(text.trim())
    }
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && !event.nativeEvent.isComposing) {
      event.preventDefault()
      event.currentTarget.form?.requestSubmit()
    }
  }
  const isShort = isCompact && text === ""

  return (
    <form data-testid="note-form" onSubmit={submit} className="flex flex-col gap-y-2 px-6 py-4">
      <Textarea
        value={text}
        maxLength={LONGEST_NOTE}
        rows={isShort ? 1 : 3}
        aria-label={t("timeline.note.label")}
        aria-describedby={hintId}
        placeholder={t("timeline.note.placeholder")}
        data-testid="note-text"
        dir="auto"
        className={isShort ? "min-h-8" : undefined}
        onChange={(event) => noteDrafts.set(key, event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div className={isShort ? "sr-only" : "flex items-center justify-between gap-x-3"}>
        <span id={hintId} className="txt-compact-xsmall text-ui-fg-subtle [@media(hover:none)]:invisible">
          {t("timeline.note.hint", { key: MODIFIER })}
        </span>
        <Button
          type="submit"
          size="small"
          variant="secondary"
          data-testid="add-note"
          disabled={!text.trim()}
          isLoading={add.isPending}
        >
          {t("timeline.note.add")}
        </Button>
      </div>
    </form>
  )
}

const MODIFIER = typeof navigator !== "undefined" && /Mac|iP/.test(navigator.platform) ? "⌘" : "Ctrl"
