const TWO_DIGIT_CODES = new Set(
  (
    "20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 63 64 65 66 " +
    "81 82 84 86 90 91 92 93 94 95 98"
  ).split(" ")
)

// prettier-ignore
const COUNTRY_BY_CODE: Record<string, string> = {
  "1": "US", "7": "RU", "34": "ES", "33": "FR", "39": "IT", "44": "GB", "49": "DE", "51": "PE", "52": "MX",
  "54": "AR", "55": "BR", "56": "CL", "57": "CO", "58": "VE", "91": "IN", "351": "PT", "598": "UY", "595": "PY",
}

/** Shortest national number (area code included) with which digits already count as international. */
const NATIONAL_LENGTH: Record<string, number> = { "1": 10, "7": 10, "52": 10, "54": 10, "55": 10, "91": 10 }

export function digitsOf(value: string): string {
  return value.replace(/\D/g, "")
}

export function callingCodeOf(digits: string): string {
  if (digits.startsWith("1") || digits.startsWith("7")) {
    return digits.slice(0, 1)
  }
  return TWO_DIGIT_CODES.has(digits.slice(0, 2)) ? digits.slice(0, 2) : digits.slice(0, 3)
}

/** Two-letter country of an international number; the US when unknown. */
export function countryOf(digits: string): string {
  return COUNTRY_BY_CODE[callingCodeOf(digits)] ?? "US"
}

/**
 * What the platform makes of a `to` that belongs to nobody it knows: with `+` it is international; without,
 * the business number's country code is put in front unless it is visibly there already.
 */
export function internationalDigits(to: string, businessNumber: string): string {
  const digits = digitsOf(to)
  if (to.trim().startsWith("+")) {
    return digits
  }
  const code = callingCodeOf(digitsOf(businessNumber))
  const complete = digits.startsWith(code) && digits.length >= code.length + (NATIONAL_LENGTH[code] ?? 8)
  return complete ? digits : code + digits
}

/**
 * The other ways in which one and the same WhatsApp account is written: Brazil with and without the ninth
 * digit (mobile numbers only), Mexico `521`/`52`, Argentina `549`/`54`. The given form comes first.
 */
export function equivalentNumbers(digits: string): string[] {
  for (const [pattern, prefix] of REWRITES) {
    const parts = pattern.exec(digits)
    if (parts) {
      return [digits, prefix(parts[1] ?? "") + (parts[2] ?? "")]
    }
  }
  return [digits]
}

const REWRITES: Array<[RegExp, (start: string) => string]> = [
  [/^55(\d{2})9([6-9]\d{7})$/, (area) => `55${area}`],
  [/^55(\d{2})([6-9]\d{7})$/, (area) => `55${area}9`],
  [/^521(\d{10})$/, (rest) => `52${rest}`],
  [/^52(\d{10})$/, (rest) => `521${rest}`],
  [/^549(\d{10})$/, (rest) => `54${rest}`],
  [/^54(\d{10})$/, (rest) => `549${rest}`],
]
