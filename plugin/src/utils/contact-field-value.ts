import type { ContactFieldValue, FieldOfContact } from "../types/contact-fields"
import type { BuiltInFieldType } from "../types/http/crm"
import { readPhone } from "./phone"

const MOST_TEXT = 5_000
/** Deliberately loose: what stands before the @ is the mail server's business. */
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/

type Check = (value: unknown, field: FieldOfContact) => ContactFieldValue

/** A value that does not fit; the message is for people. */
export class FieldValueError extends Error {}

function fail(message: string): never {
  throw new FieldValueError(message)
}

const asText = (value: unknown): string => (typeof value === "string" ? value.trim() : fail("must be text"))

function checkNumber(value: unknown): number {
  const number = typeof value === "string" && value.trim() ? Number(value) : value
  return typeof number === "number" && Number.isFinite(number) ? number : fail("must be a number")
}

function checkDate(value: unknown): string {
  const text = asText(value)
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null
  const isReal = time && !Number.isNaN(time.getTime()) && time.toISOString().startsWith(text)
  return isReal ? text : fail("must be a date such as 2026-12-31")
}

function checkUrl(value: unknown): string {
  const text = asText(value)
  // What people type has no protocol.
  const address = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`
  try {
    const { protocol, hostname } = new URL(address)
    if (/^https?:$/.test(protocol) && hostname.includes(".")) return address
  } catch {
    // Said below.
  }
  return fail("must be a link such as https://example.com")
}

function checkPhone(value: unknown): string {
  const read = readPhone(asText(value), null)
  return "digits" in read
    ? `+${read.digits}`
    : fail("must be a number with its country code, such as +55 81 99999-9999")
}

const choice = (value: unknown, { options }: FieldOfContact): string => {
  const text = asText(value)
  return options.includes(text) ? text : fail(`must be one of: ${options.join(", ")}`)
}

const CHECKS: Record<BuiltInFieldType, Check> = {
  text: (value) => {
    const text = asText(value)
    return text.length <= MOST_TEXT ? text : fail(`must not be longer than ${MOST_TEXT} characters`)
  },
  number: checkNumber,
  currency: (value) => {
    const amount = checkNumber(value)
    return amount >= 0 ? amount : fail("must not be below zero")
  },
  date: checkDate,
  choice,
  choices: (value, field) => {
    const chosen = Array.isArray(value) ? value.map((one) => choice(one, field)) : fail("must be a list")
    return field.options.filter((option) => chosen.includes(option))
  },
  checkbox: (value) => (typeof value === "boolean" ? value : fail("must be true or false")),
  url: checkUrl,
  phone: checkPhone,
  email: (value) => {
    const text = asText(value)
    return EMAIL.test(text) && text.length <= 254 ? text : fail("must be an e-mail address")
  },
}

export const isBuiltInType = (type: string): type is BuiltInFieldType => Object.hasOwn(CHECKS, type)

/** Whether this empties a field. */
export const isEmptyValue = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  (typeof value === "string" && !value.trim()) ||
  (Array.isArray(value) && !value.length)

/** A value of one of our own types, as it is kept. @throws FieldValueError */
export function checkFieldValue(value: unknown, field: FieldOfContact): ContactFieldValue {
  if (isEmptyValue(value)) return null
  return isBuiltInType(field.type)
    ? CHECKS[field.type](value, field)
    : fail(`has an unknown type: ${field.type}`)
}

/** A value as it is shown, whatever stands in the customer's metadata: other code writes there too. */
export function shownValue(stored: unknown): ContactFieldValue {
  if (isEmptyValue(stored)) return null
  if (typeof stored === "string" || typeof stored === "boolean") return stored
  if (typeof stored === "number") return Number.isFinite(stored) ? stored : null
  if (Array.isArray(stored)) return stored.map(String)
  return JSON.stringify(stored)
}

/** Whether two values are the same to a reader. */
export const isSameValue = (one: ContactFieldValue, other: ContactFieldValue): boolean =>
  JSON.stringify(shownValue(one)) === JSON.stringify(shownValue(other))
