import { useCallback } from "react"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { TemplateSlot } from "../slots"

function inWords(name: string): string {
  const words = name.replace(/[_.]+/g, " ").trim()
  return words.charAt(0).toLocaleUpperCase() + words.slice(1)
}

/** What a place is called: by its name where it has one, else by its number and where it stands. */
export function useSlotLabel(): (slot: TemplateSlot) => string {
  const { t } = useInboxTranslation()
  return useCallback(
    ({ part, name }) => {
      if (part === "button") {
        return t("picker.slot.button", { name })
      }
      return /^\d+$/.test(name) ? t(`picker.slot.${part}`, { name }) : inWords(name)
    },
    [t]
  )
}
