import type { ContactFieldValue, MergePreviewResponse } from "../../shared/types"
import { isEmptyValue } from "../field-values"

interface MergeFieldRow {
  key: string
  label: string
  /** What the staying contact has, and the other one; null: nothing. */
  mine: string | null
  theirs: string | null
  kept: "mine" | "theirs"
}

/** Fields side by side, in words, and whose value is there afterwards. */
export function mergeFields(
  fields: MergePreviewResponse["preview"]["fields"],
  words: { yes: string; no: string },
  locale: string
): MergeFieldRow[] {
  const say = (value: ContactFieldValue): string | null => {
    if (isEmptyValue(value)) return null
    if (typeof value === "boolean") return value ? words.yes : words.no
    if (typeof value === "number") return new Intl.NumberFormat(locale).format(value)
    return Array.isArray(value) ? value.join(", ") : value
  }
  return fields.map(({ key, label, into, from }) => ({
    key,
    label,
    mine: say(into),
    theirs: say(from),
    kept: isEmptyValue(into) ? "theirs" : "mine",
  }))
}

/** How the server calls the customer's own columns where nobody has configured them. */
const SERVER_LABELS: Record<string, string> = {
  first_name: "First name",
  last_name: "Last name",
  email: "E-mail",
  phone: "Phone",
  company_name: "Company",
}

/** Whether a label is the server's, and so one that screens say in their own words. */
export const isServerLabel = (key: string, label: string): boolean => SERVER_LABELS[key] === label
