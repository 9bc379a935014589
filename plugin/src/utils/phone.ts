import {
  parsePhoneNumberFromString,
  validatePhoneNumberLength,
  type CountryCode,
  type ValidatePhoneNumberLengthResult,
} from "libphonenumber-js"

/**
 * The international digits of a number a person typed, or null when it is none.
 * Never refuses on validity rules: real WhatsApp ids fail them.
 * @param country ISO 3166 code to read local forms with, such as `BR`
 */
export function phoneDigits(input: string, country?: string): string | null {
  const code = country?.toUpperCase() as CountryCode | undefined
  const digits = input.replace(/\D/g, "")
  if (digits.length < 7 || digits.length > 15) return null
  if (input.trim().startsWith("+") || input.trim().startsWith("00")) {
    return input.trim().startsWith("00") ? digits.slice(2) : digits
  }
  try {
    const parsed = parsePhoneNumberFromString(input, code)
    if (parsed) return parsed.number.replace(/\D/g, "")
  } catch {
    // An unknown country code: read the digits as they stand.
  }
  return digits.length >= 10 ? digits : null
}

export type PhoneProblem = "not_a_number" | "invalid_country" | "too_short" | "too_long" | "invalid_length"

const PROBLEMS: Record<ValidatePhoneNumberLengthResult, PhoneProblem> = {
  NOT_A_NUMBER: "not_a_number",
  INVALID_COUNTRY: "invalid_country",
  TOO_SHORT: "too_short",
  TOO_LONG: "too_long",
  INVALID_LENGTH: "invalid_length",
}

/**
 * A number a person typed to be written to: its international digits, or what is wrong with it. Stricter than
 * `phoneDigits`, which reads what is in a shop already.
 * @param country ISO 3166 code to read local forms with; without, only international ones can be read
 */
export function readPhone(
  input: string,
  country: string | null
): { digits: string } | { problem: PhoneProblem } {
  const typed = input.trim().replace(/^00/, "+")
  const code = country ? (country.toUpperCase() as CountryCode) : undefined
  // Long enough for an international number whose plus was left out.
  const isBare = !typed.startsWith("+") && !code && typed.replace(/\D/g, "").length >= 10
  const text = isBare ? `+${typed}` : typed
  const problem = validatePhoneNumberLength(text, code)
  if (problem) return { problem: PROBLEMS[problem] }
  const digits = parsePhoneNumberFromString(text, code)?.number.replace(/\D/g, "")
  return digits ? { digits } : { problem: "not_a_number" }
}

/** A WhatsApp id as people write numbers: `+55 81 99999-9999`. */
export function formatPhone(waId: string): string {
  return parsePhoneNumberFromString(`+${waId}`)?.formatInternational() ?? `+${waId}`
}

/** The country of a WhatsApp id, two letters, upper case; null when the number does not say. */
export function countryOf(waId: string): string | null {
  return parsePhoneNumberFromString(`+${waId}`)?.country ?? null
}
