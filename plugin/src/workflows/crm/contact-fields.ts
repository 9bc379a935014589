import type { MedusaContainer, CustomerDTO } from "@medusajs/framework/types"
import type { ContactFieldRow } from "../../modules/crm/service"
import type { ContactFieldValue } from "../../types/contact-fields"
import { CUSTOMER_FIELD_KEYS, type ContactFieldDTO } from "../../types/http/crm"
import { checkFieldValue, isBuiltInType, isEmptyValue, shownValue } from "../../utils/contact-field-value"
import { errorMessage } from "../../utils/error-message"
import { crmModule } from "./crm-module"

export type CustomerColumn = (typeof CUSTOMER_FIELD_KEYS)[number]

export const isColumn = (key: string): key is CustomerColumn => CUSTOMER_FIELD_KEYS.some((one) => one === key)

/** What a customer has in a field now. */
export const valueOf = (customer: CustomerDTO, key: string): ContactFieldValue =>
  isColumn(key) ? (customer[key] ?? null) : shownValue(customer.metadata?.[key])

export const fieldOf = (row: ContactFieldRow) => ({ ...row, type: row.type as ContactFieldDTO["type"] })

/** Values as they are kept, and what is wrong with those that do not fit, by key. */
export function checkFields(
  container: MedusaContainer,
  fields: ContactFieldRow[],
  given: Record<string, unknown>
): { values: Record<string, ContactFieldValue>; problems: Record<string, string> } {
  const { fieldTypes } = crmModule(container)
  const values: Record<string, ContactFieldValue> = {}
  const problems: Record<string, string> = {}
  for (const [key, value] of Object.entries(given)) {
    const row = fields.find((field) => field.key === key)
    if (!row) problems[key] = "is no configured field"
    else if (!row.editable) problems[key] = "is only shown, not changed here"
    else {
      try {
        const type = fieldTypes.get(row.type)
        const isOurs = !type || isBuiltInType(row.type) || isEmptyValue(value)
        values[key] = isOurs ? checkFieldValue(value, fieldOf(row)) : type.check(value, fieldOf(row))
      } catch (error) {
        problems[key] = errorMessage(error)
      }
    }
  }
  return { values, problems }
}

/** Values as Medusa takes them: columns, and metadata in which an empty text takes a key out. */
export function toCustomerUpdate(values: Record<string, ContactFieldValue>): Record<string, unknown> {
  const entries = Object.entries(values)
  const columns = Object.fromEntries(entries.filter(([key]) => isColumn(key)))
  const others = entries.filter(([key]) => !isColumn(key)).map(([key, value]) => [key, value ?? ""])
  return { ...columns, ...(others.length ? { metadata: Object.fromEntries(others) } : {}) }
}
