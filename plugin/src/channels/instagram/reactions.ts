/** The names Meta gives to common reactions, beside or instead of the emoji. */
const EMOJI_BY_NAME: Record<string, string> = {
  love: "❤️",
  like: "👍",
  dislike: "👎",
  smile: "😆",
  wow: "😮",
  sad: "😢",
  angry: "😠",
}

/** What a contact reacted with; a reaction nobody names is still one. */
export function reactionEmoji(emoji: string | null | undefined, name: string | null | undefined): string {
  return emoji || (name && EMOJI_BY_NAME[name]) || EMOJI_BY_NAME.love!
}

/** What to send for an emoji: Meta's name where it has one. */
export function reactionName(emoji: string): string {
  const bare = withoutVariation(emoji)
  const named = Object.entries(EMOJI_BY_NAME).find(([, candidate]) => withoutVariation(candidate) === bare)
  return named?.[0] ?? emoji
}

/** Keyboards differ on the invisible selector that asks for the coloured heart. */
const withoutVariation = (emoji: string) => emoji.replaceAll("\uFE0F", "")
