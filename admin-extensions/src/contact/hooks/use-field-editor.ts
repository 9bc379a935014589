import { toast } from "@medusajs/ui"
import { useEffect, useRef, useState } from "react"
import { useMe } from "../../shared/hooks/use-me"
import type { ContactFieldValue, ContactFieldValueDTO } from "../../shared/types"
import { isSameValue } from "../field-values"
import { fieldKey, unsavedFields, type Editing } from "../unsaved-fields"
import { useSaveField } from "./use-save-field"

/** Editing one field in place. What was entered stays until it is saved or given up, whatever the stream brings. */
export function useFieldEditor(customerId: string, field: ContactFieldValueDTO) {
  const save = useSaveField(customerId)
  const key = fieldKey(useMe().data?.agent.id ?? "", customerId, field.key)
  const [editing, setEditing] = useState(() => unsavedFields.get(key))
  // What one comes back to does not take the keyboard from where it is.
  const [isRestored, setIsRestored] = useState(editing !== null)
  const [isSaving, setIsSaving] = useState(false)
  const isHere = useRef(false)
  useEffect(() => {
    const isEntered = editing && (editing.problem || !isSameValue(editing.base, editing.draft))
    unsavedFields.keep(key, isEntered ? editing : null)
  }, [key, editing])
  useEffect(() => {
    isHere.current = true
    return () => {
      isHere.current = false
    }
  }, [])

  const write = async (base: ContactFieldValue, draft: ContactFieldValue) => {
    setIsRestored(false)
    setEditing(null)
    if (isSameValue(base, draft)) return
    setIsSaving(true)
    const outcome = await save({ field, value: draft, previous: base })
    const left: Editing | null =
      outcome.kind === "refused"
        ? { base, draft, problem: outcome.problem }
        : outcome.kind === "conflict"
          ? { base: outcome.theirs, draft, conflict: outcome }
          : null
    if (!isHere.current) {
      // Nobody sees the field any more: it waits until one comes back, and a word says so.
      unsavedFields.keep(key, left)
      if (outcome.kind === "refused") toast.error(`${field.label}: ${outcome.problem}`)
      return
    }
    setIsSaving(false)
    setEditing(left)
  }
  return {
    editing,
    isSaving,
    isRestored,
    begin: () => {
      setIsRestored(false)
      setEditing({ base: field.value, draft: field.value })
    },
    change: (draft: ContactFieldValue, problem?: string) =>
      setEditing((now) => ({ ...(now ?? { base: field.value }), draft, problem })),
    /** What was entered, unless it cannot be; a conflict waits for a decision. */
    finish: () => {
      if (editing && !editing.problem && !editing.conflict) void write(editing.base, editing.draft)
    },
    save: (value: ContactFieldValue) => void write(editing?.base ?? field.value, value),
    keepMine: () => editing && void write(editing.base, editing.draft),
    cancel: () => setEditing(null),
  }
}

export type FieldEditor = ReturnType<typeof useFieldEditor>
