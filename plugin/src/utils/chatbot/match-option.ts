import type { MenuNode } from "../../types/http/chatbot"

/** Stable as long as the menu's options keep their order. */
export const optionId = (nodeId: string, index: number): string => `${nodeId}:${index}`

/**
 * A text as answers are compared: without case, accents, punctuation or the box around an emoji digit.
 * A text of nothing else, such as a thumb, stays as it is.
 */
export function normalizeAnswer(text: string): string {
  const bare = text
    .replaceAll("🔟", "10")
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
  return bare || text.trim().toLowerCase()
}

/** Every text that chooses the option, compared; its number comes last, so that a label "2" wins over it. */
export function answersOf({ options }: MenuNode, index: number): string[] {
  const { label, keywords = [] } = options[index]!
  return [label, ...keywords, `${index + 1} ${label}`, `${index + 1}`]
    .map(normalizeAnswer)
    .filter((answer) => answer !== "")
}

/** Index of the option an answer means, or null. A button of another menu counts by its text only. */
export function matchOption(
  nodeId: string,
  menu: MenuNode,
  answer: { text: string; option_id?: string | null }
): number | null {
  const byId = menu.options.findIndex((_, index) => optionId(nodeId, index) === answer.option_id)
  if (byId !== -1) return byId
  const given = normalizeAnswer(answer.text)
  if (!given) return null
  const isNumber = (index: number) => given === `${index + 1}`
  const byWords = menu.options.findIndex((option) =>
    [option.label, ...(option.keywords ?? [])].some((word) => normalizeAnswer(word) === given)
  )
  if (byWords !== -1) return byWords
  const byNumber = menu.options.findIndex(
    (_, index) => isNumber(index) || answersOf(menu, index).includes(given)
  )
  return byNumber === -1 ? null : byNumber
}
