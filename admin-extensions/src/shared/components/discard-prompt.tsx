import { Prompt } from "@medusajs/ui"
import { FocusReturn } from "./focus-return"
import { useInboxTranslation } from "../hooks/use-inbox-translation"

interface DiscardPromptProps {
  isOpen: boolean
  onKeep: () => void
  onDiscard: () => void
}

/**
 * Asks before something that was typed and not saved is thrown away. It stands inside the dialog it asks about:
 * the kit's prompt on call has a tree of its own, which an open dialog shuts out.
 */
export const DiscardPrompt = ({ isOpen, onKeep, onDiscard }: DiscardPromptProps) => {
  const { t } = useInboxTranslation()
  return (
    <Prompt open={isOpen} variant="confirmation" onOpenChange={(open) => !open && onKeep()}>
      <Prompt.Content>
        <FocusReturn />
        <Prompt.Header>
          <Prompt.Title>{t("settings.discardTitle")}</Prompt.Title>
          <Prompt.Description>{t("settings.discardText")}</Prompt.Description>
        </Prompt.Header>
        <Prompt.Footer>
          <Prompt.Cancel>{t("settings.keepEditing")}</Prompt.Cancel>
          <Prompt.Action type="button" onClick={onDiscard}>
            {t("actions.discard")}
          </Prompt.Action>
        </Prompt.Footer>
      </Prompt.Content>
    </Prompt>
  )
}
