import { usePrompt } from "@medusajs/ui"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"

/** Asks before something that was typed and not saved is thrown away. */
export function useDiscardPrompt() {
  const { t } = useInboxTranslation()
  const prompt = usePrompt()
  return (hasInput: boolean): Promise<boolean> =>
    hasInput
      ? prompt({
          title: t("settings.discardTitle"),
          description: t("settings.discardText"),
          confirmText: t("actions.discard"),
          cancelText: t("settings.keepEditing"),
        })
      : Promise.resolve(true)
}
