import { FaceSmile } from "@medusajs/icons"
import { IconButton, Popover } from "@medusajs/ui"
import { useState, type RefObject } from "react"
import { EmojiPicker } from "../../shared/emoji/components/emoji-picker"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { insertText } from "../../shared/type-over"

/** Puts an emoji where the cursor is. */
export const EmojiButton = ({ input }: { input: RefObject<HTMLTextAreaElement> }) => {
  const { t } = useInboxTranslation()
  const [isOpen, setIsOpen] = useState(false)
  const choose = (emoji: string) => {
    setIsOpen(false)
    if (input.current) {
      insertText(input.current, emoji)
    }
  }
  return (
    <Popover open={isOpen} onOpenChange={setIsOpen}>
      <Popover.Trigger asChild>
        <IconButton
          type="button"
          variant="transparent"
          data-testid="composer-emoji"
          aria-label={t("emoji.title")}
          title={t("emoji.title")}
        >
          <FaceSmile />
        </IconButton>
      </Popover.Trigger>
      <Popover.Content
        side="top"
        align="start"
        aria-label={t("emoji.title")}
        onCloseAutoFocus={(event) => {
          event.preventDefault()
          input.current?.focus()
        }}
      >
        <EmojiPicker onChoose={choose} />
      </Popover.Content>
    </Popover>
  )
}
