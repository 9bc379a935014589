import type {
  ContactFieldDTO,
  ContactFieldType,
  CreateContactFieldBody,
  UpdateContactFieldBody,
} from "../../shared/types"

/** The customer's own columns, and the type each has. */
export const COLUMNS = {
  first_name: "text",
  last_name: "text",
  company_name: "text",
  email: "email",
  phone: "phone",
} as const satisfies Record<string, ContactFieldType>
export type Column = keyof typeof COLUMNS

export const isColumn = (key: string): key is Column => Object.hasOwn(COLUMNS, key)

export interface FieldForm {
  /** One of the customer's own columns; null: a field of the shop's own. */
  column: Column | null
  label: string
  /** Empty until it is written: it follows the label. */
  key: string
  type: ContactFieldType
  /** One a line. */
  options: string
  currency_code: string | null
  group: string
  editable: boolean
}

export const fieldFormOf = (field: ContactFieldDTO | null): FieldForm => ({
  column: field && isColumn(field.key) ? field.key : null,
  label: field?.label ?? "",
  key: field?.key ?? "",
  type: field?.type ?? "text",
  options: field?.options.join("\n") ?? "",
  currency_code: field?.currency_code ?? null,
  group: field?.group ?? "",
  editable: field?.editable ?? true,
})

/** A key for a label: "Data de aniversário" is `data_de_aniversario`. */
export function keyOf(label: string): string {
  const words = label.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()
  const key = words.replace(/[^a-z0-9]+/g, "_").replace(/^[\d_]+|_+$/g, "")
  return key.slice(0, 63)
}

export const optionsOf = (text: string): string[] => [
  ...new Set(
    text
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean)
  ),
]

export const hasOptions = (type: ContactFieldType) => type === "choice" || type === "choices"

export type FieldProblems = Partial<Record<"label" | "key" | "options" | "currency_code", "required" | "key">>

export function fieldProblems(form: FieldForm, isNew: boolean, currency: string | null): FieldProblems {
  const problems: FieldProblems = {}
  if (!form.label.trim()) problems.label = "required"
  const key = form.column ?? (form.key.trim() || keyOf(form.label))
  if (isNew && form.label.trim() && !/^[a-z][a-z0-9_]{0,62}$/.test(key)) problems.key = "key"
  if (hasOptions(form.type) && !optionsOf(form.options).length) problems.options = "required"
  if (form.type === "currency" && !(form.currency_code ?? currency)) problems.currency_code = "required"
  return problems
}

const changeable = (
  form: FieldForm,
  currency: string | null
): UpdateContactFieldBody & { label: string } => ({
  label: form.label.trim(),
  type: form.column ? COLUMNS[form.column] : form.type,
  options: hasOptions(form.type) && !form.column ? optionsOf(form.options) : [],
  currency_code: form.type === "currency" ? (form.currency_code ?? currency) : null,
  group: form.group.trim() || null,
  editable: form.editable,
})

/** @param currency the shop's own */
export const createFieldBody = (form: FieldForm, currency: string | null): CreateContactFieldBody => ({
  key: form.column ?? (form.key.trim() || keyOf(form.label)),
  ...changeable(form, currency),
  type: form.column ? COLUMNS[form.column] : form.type,
})

export const updateFieldBody = changeable
