/** What groups digits and what parts whole from fraction, in a language. */
function separators(locale: string): { group: string; decimal: string } {
  const parts = new Intl.NumberFormat(locale).formatToParts(12_345_678.9)
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? ""
  return { group: of("group"), decimal: of("decimal") || "." }
}

/**
 * The number somebody typed; null for nothing, undefined for what is none. People type either separator: the last
 * one parts the fraction, unless it groups three digits as their language does or stands more than once.
 */
export function readNumber(typed: string, locale: string): number | null | undefined {
  const text = typed.replace(/[\s'’]/g, "")
  if (text === "") return null
  if (!/^[+-]?[\d.,]*\d[\d.,]*$/.test(text)) return undefined
  const { group, decimal } = separators(locale)
  const last = Math.max(text.lastIndexOf("."), text.lastIndexOf(","))
  const mark = text.charAt(last)
  const count = [...text].filter((sign) => sign === mark).length
  const isOnly = !text.includes(mark === "." ? "," : ".")
  const groups = mark !== decimal && mark === group && /^\d{3}$/.test(text.slice(last + 1))
  const isFraction = last >= 0 && count === 1 && !(isOnly && groups)
  const whole = (isFraction ? text.slice(0, last) : text).replace(/[.,]/g, "")
  const number = Number(isFraction ? `${whole || "0"}.${text.slice(last + 1)}` : whole)
  return Number.isFinite(number) ? number : undefined
}

/** A number as it is typed in a language, without grouping. */
export const writeNumber = (value: number | null, locale: string): string =>
  value === null
    ? ""
    : new Intl.NumberFormat(locale, { useGrouping: false, maximumFractionDigits: 10 }).format(value)
