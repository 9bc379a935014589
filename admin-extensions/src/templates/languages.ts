/** Languages by the calling code of a number, where most people of a country share one. */
const BY_CALLING_CODE: [prefix: string, language: string][] = [
  ...["55", "351", "244", "258"].map((code): [string, string] => [code, "pt"]),
  ...["34", "51", "52", "53", "54", "56", "57", "58", "502", "503", "504", "505", "506", "507"].map(
    (code): [string, string] => [code, "es"]
  ),
  ...["591", "593", "595", "598"].map((code): [string, string] => [code, "es"]),
  ...["1", "44", "61", "64", "353"].map((code): [string, string] => [code, "en"]),
]

const baseOf = (language: string) => language.toLowerCase().split(/[_-]/)[0] ?? ""

/** The language somebody with this number most likely reads; null when the number does not tell. */
export function languageOfNumber(address: string): string | null {
  const digits = address.replace(/^\+/, "")
  return /^\d{7,15}$/.test(digits)
    ? (BY_CALLING_CODE.find(([prefix]) => digits.startsWith(prefix))?.[1] ?? null)
    : null
}

/**
 * The one of several languages to begin with: the first wish there is something in, by region where it has one.
 * Null: all of them.
 */
export function languageToBegin(
  languages: readonly string[],
  wishes: readonly (string | null)[]
): string | null {
  for (const wish of wishes) {
    const same =
      wish && languages.find((language) => language.toLowerCase() === wish.replace("-", "_").toLowerCase())
    const near = wish ? languages.filter((language) => baseOf(language) === baseOf(wish)) : []
    if (same) {
      return same
    }
    if (near.length === 1) {
      return near[0] ?? null
    }
    if (near.length > 1) {
      return null
    }
  }
  return null
}

/** "Portuguese (Brazil)" for `pt_BR`. */
export function languageName(language: string, locale: string): string {
  try {
    return new Intl.DisplayNames([locale], { type: "language" }).of(language.replace("_", "-")) ?? language
  } catch {
    return language
  }
}
