/** The number a text means; null for an empty one, undefined for one that means none within the bounds. */
export function wholeNumber(text: string, least: number, most: number): number | null | undefined {
  const trimmed = text.trim()
  if (trimmed === "") return null
  const number = Number(trimmed)
  return /^\d+$/.test(trimmed) && number >= least && number <= most ? number : undefined
}
