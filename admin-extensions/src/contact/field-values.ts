import { RequestError } from "../shared/api/errors"
import type { ContactFieldValue, ContactFieldValueDTO, ContactResponse } from "../shared/types"

export const isEmptyValue = (value: ContactFieldValue): value is null =>
  value === null || value === "" || (Array.isArray(value) && value.length === 0)

export const isSameValue = (one: ContactFieldValue, other: ContactFieldValue): boolean =>
  JSON.stringify(isEmptyValue(one) ? null : one) === JSON.stringify(isEmptyValue(other) ? null : other)

/** A contact with another value in one of their fields. */
export const withFieldValue = (
  { contact }: ContactResponse,
  key: string,
  value: ContactFieldValue
): ContactResponse => ({
  contact: {
    ...contact,
    fields: contact.fields.map((field) => (field.key === key ? { ...field, value } : field)),
  },
})

function fieldDetails({ details }: RequestError): Record<string, unknown> {
  const fields = details["fields"]
  return typeof fields === "object" && fields !== null ? (fields as Record<string, unknown>) : {}
}

/** What somebody else put into a field meanwhile; null for every other error. */
export function conflictOf(error: unknown, key: string): { theirs: ContactFieldValue } | null {
  if (!(error instanceof RequestError) || error.code !== "changed_meanwhile") return null
  return { theirs: (fieldDetails(error)[key] ?? null) as ContactFieldValue }
}

/** Why a field's value was refused, in the server's words. */
export function problemOf(error: unknown, key: string): string | null {
  if (!(error instanceof RequestError) || error.code !== "invalid_data") return null
  const reason = fieldDetails(error)[key]
  return typeof reason === "string" ? reason : null
}

export interface FieldGroup {
  name: string | null
  fields: ContactFieldValueDTO[]
}

/** Fields under their headings: groups in the order of their first field, those without one first. */
export function groupFields(fields: readonly ContactFieldValueDTO[]): FieldGroup[] {
  const groups = new Map<string | null, ContactFieldValueDTO[]>([[null, []]])
  for (const field of [...fields].sort((one, other) => one.rank - other.rank)) {
    groups.set(field.group, [...(groups.get(field.group) ?? []), field])
  }
  return [...groups]
    .map(([name, members]) => ({ name, fields: members }))
    .filter((group) => group.fields.length)
}
