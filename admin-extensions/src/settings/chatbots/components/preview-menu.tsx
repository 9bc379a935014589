import { clx } from "@medusajs/ui"
import { useState } from "react"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import type { FlowOutput } from "../../../shared/types"
import type { MenuForm } from "../flow/menu-form"

export type Choice = FlowOutput["options"][number]

interface PreviewMenuProps {
  form: Exclude<MenuForm, "numbers">
  options: Choice[]
  /** Only the menu that waits can be answered. */
  isCurrent: boolean
  onChoose: (choice: Choice) => void
}

const BUTTON =
  "txt-compact-small bg-ui-bg-base shadow-borders-base text-ui-fg-base focus-visible:shadow-borders-focus px-3 py-1.5 text-center outline-none disabled:text-ui-fg-disabled"

/** A menu in the form the channel gives it. */
export const PreviewMenu = ({ form, options, isCurrent, onChoose }: PreviewMenuProps) => {
  const { t } = useInboxTranslation()
  const [isListOpen, setIsListOpen] = useState(false)
  const isList = form === "list"
  const isQuick = form === "quick_replies"
  return (
    <div
      className={clx("flex w-full max-w-[85%] gap-1.5", isQuick ? "max-w-full flex-wrap" : "flex-col")}
      data-testid={`preview-${form}`}
    >
      {isList && (
        <button
          type="button"
          className={clx(BUTTON, "rounded-lg")}
          disabled={!isCurrent}
          aria-expanded={isListOpen}
          onClick={() => setIsListOpen((isOpen) => !isOpen)}
        >
          {t("settings.chatbots.preview.list")}
        </button>
      )}
      {(!isList || (isListOpen && isCurrent)) &&
        options.map((option) => (
          <button
            key={option.id}
            type="button"
            className={clx(BUTTON, isQuick ? "rounded-full" : "rounded-lg", isList && "text-start")}
            disabled={!isCurrent}
            data-testid="preview-option"
            onClick={() => onChoose(option)}
          >
            {option.title}
          </button>
        ))}
    </div>
  )
}
