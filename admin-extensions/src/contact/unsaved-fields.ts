import type { ContactFieldValue } from "../shared/types"

/** A field that is being changed. */
export interface Editing {
  /** What stood there when it began, or what somebody else has put there since. */
  base: ContactFieldValue
  draft: ContactFieldValue
  /** Why what was entered cannot be saved. */
  problem?: string
  conflict?: { theirs: ContactFieldValue }
}

const unsaved = new Map<string, Editing>()
const keyOf = (customerId: string, field: string) => `${customerId} ${field}`

/** What was entered into fields and cannot be saved as it is, until one comes back to the contact. */
export const unsavedFields = {
  get: (customerId: string, field: string): Editing | null => unsaved.get(keyOf(customerId, field)) ?? null,
  keep: (customerId: string, field: string, editing: Editing | null): void => {
    if (editing) unsaved.set(keyOf(customerId, field), editing)
    else unsaved.delete(keyOf(customerId, field))
  },
}
