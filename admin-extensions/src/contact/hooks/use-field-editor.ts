import { toast } from "@medusajs/ui"
import { useEffect, useRef, useState } from "react"
import type { ContactFieldValue, ContactFieldValueDTO } from "../../shared/types"
import { isSameValue } from "../field-values"
import { useSaveField } from "./use-save-field"

interface Editing {
  /** What stood there when it began, or what somebody else has put there since. */
  base: ContactFieldValue
  draft: ContactFieldValue
  /** Why what was entered cannot be saved. */
  problem?: string
  conflict?: { theirs: ContactFieldValue }
}

/** Editing one field in place. What was entered stays until it is saved or given up, whatever the stream brings. */
export function useFieldEditor(customerId: string, field: ContactFieldValueDTO) {
  const save = useSaveField(customerId)
  const [editing, setEditing] = useState<Editing | null>(null)
  const [isSaving, setIsSaving] = useState(false)
  const isHere = useRef(false)
  useEffect(() => {
    isHere.current = true
    return () => {
      isHere.current = false
    }
  }, [])

  const write = async (base: ContactFieldValue, draft: ContactFieldValue) => {
    setEditing(null)
    if (isSameValue(base, draft)) return
    setIsSaving(true)
    const outcome = await save({ field, value: draft, previous: base })
    if (!isHere.current) {
      // Nobody sees the field any more: a word about it is all that is left.
      if (outcome.kind === "refused") toast.error(`${field.label}: ${outcome.problem}`)
      return
    }
    setIsSaving(false)
    if (outcome.kind === "refused") setEditing({ base, draft, problem: outcome.problem })
    if (outcome.kind === "conflict") setEditing({ base: outcome.theirs, draft, conflict: outcome })
  }
  return {
    editing,
    isSaving,
    begin: () => setEditing({ base: field.value, draft: field.value }),
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
