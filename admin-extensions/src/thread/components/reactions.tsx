import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { MessageDTO } from "../../shared/types"
import { groupReactions } from "../reactions"

interface ReactionsProps {
  message: MessageDTO
  /** Missing while nobody can react. */
  onReact?: (reaction: { message: MessageDTO; emoji: string }) => void
}

const CHIP =
  "bg-ui-bg-base shadow-borders-base flex h-6 min-w-6 items-center justify-center gap-x-1 rounded-full px-1.5 text-sm"

/** Emoji on a message, under its bubble; a click on ours takes it back. */
export const Reactions = ({ message, onReact }: ReactionsProps) => {
  const { t } = useInboxTranslation()
  return (
    <ul data-testid="reactions" className="-mt-1.5 flex gap-x-1 px-2">
      {groupReactions(message.reactions).map(({ emoji, names, isOwn }) => {
        const label = t("message.reaction", { emoji, name: names.join(", ") })
        const content = (
          <>
            <span aria-hidden>{emoji}</span>
            {names.length > 1 && (
              <span aria-hidden className="txt-compact-xsmall tabular-nums">
                {names.length}
              </span>
            )}
          </>
        )
        return (
          <li key={emoji} title={label}>
            {isOwn && onReact ? (
              <button
                type="button"
                aria-label={`${label}. ${t("message.removeReaction")}`}
                onClick={() => onReact({ message, emoji: "" })}
                className={`${CHIP} hover:bg-ui-bg-base-hover focus-visible:shadow-borders-focus outline-none`}
              >
                {content}
              </button>
            ) : (
              <span role="img" aria-label={label} className={CHIP}>
                {content}
              </span>
            )}
          </li>
        )
      })}
    </ul>
  )
}
