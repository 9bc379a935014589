import { clx } from "@medusajs/ui"
import { useState } from "react"
import type { ContactFieldValueDTO } from "../../../shared/types"
import { useFieldType } from "../../field-types"
import { useFieldEditor } from "../../hooks/use-field-editor"
import { PaneRow } from "../pane-row"
import { FieldEditor } from "./field-editor"
import { FieldShown } from "./field-shown"

interface ContactFieldProps {
  customerId: string
  field: ContactFieldValueDTO
  /** Whether whoever looks may change contacts. */
  canEdit: boolean
}

/** One configured field of a contact, to be changed where it stands. */
export const ContactField = ({ customerId, field, canEdit }: ContactFieldProps) => {
  const view = useFieldType(field.type)
  const editor = useFieldEditor(customerId, field)
  const [hasFocus, setHasFocus] = useState(false)
  const isEditable = canEdit && field.editable && view.Input !== undefined
  const begin = () => {
    setHasFocus(false)
    editor.begin()
  }
  return (
    <PaneRow
      label={field.label}
      testId={`contact-field-${field.key}`}
      isTall={editor.editing !== null}
      className={clx("group", editor.isSaving && "opacity-60")}
    >
      {isEditable && view.Input && (editor.editing || view.isDirect) ? (
        <FieldEditor
          field={field}
          view={view}
          Input={view.Input}
          editor={editor}
          onKeyboardEnd={() => setHasFocus(true)}
        />
      ) : (
        <FieldShown field={field} view={view} isEditable={isEditable} hasFocus={hasFocus} onEdit={begin} />
      )}
    </PaneRow>
  )
}
