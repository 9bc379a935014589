import { Hint } from "@medusajs/ui"
import { useEffect, useId, useRef, type FocusEvent, type KeyboardEvent } from "react"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import type { ContactFieldValueDTO } from "../../../shared/types"
import type { FieldInputProps, FieldTypeView } from "../../field-types/field-type"
import type { FieldEditor as Editor } from "../../hooks/use-field-editor"
import { Guarded } from "../guarded"
import { FieldConflict } from "./field-conflict"

interface FieldEditorProps {
  field: ContactFieldValueDTO
  view: FieldTypeView
  Input: NonNullable<FieldTypeView["Input"]>
  editor: Editor
  /** The keyboard was used to end it, and so goes back to the value. */
  onKeyboardEnd: () => void
}

/** A field's input: Enter and leaving it save, Escape gives up. */
export const FieldEditor = ({ field, view, Input, editor, onKeyboardEnd }: FieldEditorProps) => {
  const { locale } = useInboxTranslation()
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  const { editing, change, finish, save, cancel, keepMine } = editor
  const { problem, conflict } = editing ?? {}
  useOwnEscape(box, () => {
    if (!view.isDirect || editing) {
      onKeyboardEnd()
      cancel()
      return true
    }
    return false
  })

  const onKeyDown = (event: KeyboardEvent) => {
    const isText = event.target instanceof HTMLInputElement
    if (event.key === "Enter" && isText && !event.nativeEvent.isComposing && !view.isDirect) {
      event.preventDefault()
      if (!problem && !conflict) onKeyboardEnd()
      finish()
    }
  }
  const onBlur = ({ relatedTarget }: FocusEvent) => {
    const isInside = relatedTarget instanceof Node && box.current?.contains(relatedTarget)
    // Another window was chosen: one comes back to where one was.
    if (!isInside && document.hasFocus() && !view.isDirect) finish()
  }
  const input: FieldInputProps["input"] = {
    id,
    autoFocus: !view.isDirect && !editor.isRestored,
    "aria-label": field.label,
    "aria-invalid": problem ? true : undefined,
    "aria-describedby": problem ? `${id}-problem` : undefined,
  }
  return (
    <div
      ref={box}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
      className="flex w-full min-w-0 flex-col gap-y-1.5"
      data-testid="field-editor"
    >
      <Guarded>
        <Input
          field={field}
          value={editing ? editing.draft : field.value}
          locale={locale}
          input={input}
          onChange={change}
          onSave={save}
        />
      </Guarded>
      {problem && (
        <Hint id={`${id}-problem`} variant="error" role="alert" className="[overflow-wrap:anywhere]">
          {problem}
        </Hint>
      )}
      {conflict && (
        <FieldConflict field={field} theirs={conflict.theirs} onKeepMine={keepMine} onUseTheirs={cancel} />
      )}
    </div>
  )
}

/** Escape inside a box is its own and not the dialog's around it, which listens on the document. */
function useOwnEscape(box: React.RefObject<HTMLElement>, onEscape: () => boolean): void {
  const handler = useRef(onEscape)
  useEffect(() => {
    handler.current = onEscape
  })
  useEffect(() => {
    const listen = (event: globalThis.KeyboardEvent) => {
      const isInside = event.target instanceof Node && box.current?.contains(event.target)
      if (event.key === "Escape" && isInside && handler.current()) event.stopPropagation()
    }
    window.addEventListener("keydown", listen, true)
    return () => window.removeEventListener("keydown", listen, true)
  }, [box])
}
