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

/** Per agent: two people may share one tab. */
export const fieldKey = (agentId: string, customerId: string, field: string) =>
  [agentId, customerId, field].join(" ")

/** What was entered into fields and cannot be saved as it is, until one comes back to the contact. */
export const unsavedFields = {
  get: (key: string): Editing | null => unsaved.get(key) ?? null,
  keep: (key: string, editing: Editing | null): void => {
    if (editing) unsaved.set(key, editing)
    else unsaved.delete(key)
  },
}
