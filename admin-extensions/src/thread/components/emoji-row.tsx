import { Plus } from "@medusajs/icons"
import { clx, DropdownMenu } from "@medusajs/ui"
import type { KeyboardEvent } from "react"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { MessageDTO } from "../../shared/types"
import type { MessageHandlers } from "../message-handlers"
import { ownEmoji, QUICK_EMOJI } from "../reactions"

/** Menus go up and down by themselves; a row of emoji goes sideways. */
function moveSideways({ key, target }: KeyboardEvent): void {
  const sibling = { ArrowLeft: "previousElementSibling", ArrowRight: "nextElementSibling" } as const
  if (target instanceof HTMLElement && (key === "ArrowLeft" || key === "ArrowRight")) {
    const next = target[sibling[key]]
    if (next instanceof HTMLElement) {
      next.focus()
    }
  }
}

interface EmojiRowProps {
  message: MessageDTO
  onReact: NonNullable<MessageHandlers["onReact"]>
  /** Opens all the others. */
  onMore: () => void
}

/** Quick reactions, as items of a menu; the one that is ours is taken back. */
export const EmojiRow = ({ message, onReact, onMore }: EmojiRowProps) => {
  const { t } = useInboxTranslation()
  const own = ownEmoji(message)
  return (
    <DropdownMenu.Group className="flex" onKeyDown={moveSideways}>
      {QUICK_EMOJI.map((emoji) => (
        <DropdownMenu.Item
          key={emoji}
          aria-label={
            emoji === own ? t("message.removeReactionOf", { emoji }) : t("message.reactWith", { emoji })
          }
          onSelect={() => onReact({ message, emoji: emoji === own ? "" : emoji })}
          className={clx("size-9 justify-center p-0 text-lg", emoji === own && "bg-ui-bg-component-hover")}
        >
          <span aria-hidden>{emoji}</span>
        </DropdownMenu.Item>
      ))}
      <DropdownMenu.Item
        aria-label={t("emoji.more")}
        onSelect={onMore}
        className="text-ui-fg-subtle size-9 justify-center p-0"
      >
        <Plus aria-hidden />
      </DropdownMenu.Item>
    </DropdownMenu.Group>
  )
}
