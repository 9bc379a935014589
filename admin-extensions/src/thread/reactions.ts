import type { MessageDTO, ReactionDTO } from "../shared/types"

export const QUICK_EMOJI = ["👍", "❤️", "😂", "😮", "😢", "🙏"] as const

interface ReactionGroup {
  emoji: string
  names: string[]
  /** Ours: the platform knows the business as one person, whichever agent it was. */
  isOwn: boolean
}

const isOurs = ({ by }: ReactionDTO) => by.type !== "contact"

/** Reactions by emoji, in the order they came. */
export function groupReactions(reactions: readonly ReactionDTO[]): ReactionGroup[] {
  const groups = new Map<string, ReactionGroup>()
  for (const reaction of reactions) {
    const { emoji, by } = reaction
    const group = groups.get(emoji) ?? { emoji, names: [], isOwn: false }
    groups.set(emoji, { emoji, names: [...group.names, by.name], isOwn: group.isOwn || isOurs(reaction) })
  }
  return [...groups.values()]
}

/** The emoji we have put on a message; null for none. */
export const ownEmoji = (message: Pick<MessageDTO, "reactions">): string | null =>
  message.reactions.find(isOurs)?.emoji ?? null

/** A message with our emoji changed, as it will be once the server has heard of it. Empty takes it back. */
export function withOwnReaction(
  message: MessageDTO,
  emoji: string,
  agent: { id: string; name: string }
): MessageDTO {
  const others = message.reactions.filter((reaction) => !isOurs(reaction))
  const own: ReactionDTO[] = emoji ? [{ emoji, by: { type: "agent", ...agent } }] : []
  return { ...message, reactions: [...others, ...own] }
}
