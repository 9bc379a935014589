import { Popover } from "@medusajs/ui"
import type { ReactNode } from "react"
import { EmojiPicker } from "../../shared/emoji/components/emoji-picker"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"

interface ReactionPickerProps {
  isOpen: boolean
  onClose: () => void
  onChoose: (emoji: string) => void
  /** What it opens beside. */
  children: ReactNode
}

/** Every emoji there is, to be put on a message. */
export const ReactionPicker = ({ isOpen, onClose, onChoose, children }: ReactionPickerProps) => {
  const { t } = useInboxTranslation()
  return (
    <Popover open={isOpen} onOpenChange={(isStillOpen) => !isStillOpen && onClose()}>
      <Popover.Anchor asChild>{children}</Popover.Anchor>
      <Popover.Content aria-label={t("actions.react")} collisionPadding={8}>
        <EmojiPicker
          onChoose={(emoji) => {
            onClose()
            onChoose(emoji)
          }}
        />
      </Popover.Content>
    </Popover>
  )
}
