import { parsePhoneNumberFromString, type CountryCode } from "libphonenumber-js"

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

/** A WhatsApp id as people write numbers: `+55 81 99999-9999`. */
export function formatPhone(waId: string): string {
  return parsePhoneNumberFromString(`+${waId}`)?.formatInternational() ?? `+${waId}`
}

/** The country of a WhatsApp id, two letters, upper case; null when the number does not say. */
export function countryOf(waId: string): string | null {
  return parsePhoneNumberFromString(`+${waId}`)?.country ?? null
}
