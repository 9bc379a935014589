import { IconButton } from "@medusajs/ui"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"

interface SnippetButtonProps {
  /** What it opens. */
  listId: string
  isOpen: boolean
  onToggle: () => void
}

/** The mouse's way to what a typed slash opens. */
export const SnippetButton = ({ listId, isOpen, onToggle }: SnippetButtonProps) => {
  const { t } = useInboxTranslation()
  return (
    <IconButton
      type="button"
      variant="transparent"
      data-testid="composer-snippets"
      aria-label={t("snippets.insert")}
      aria-expanded={isOpen}
      aria-controls={isOpen ? listId : undefined}
      title={t("snippets.insertHint")}
      // The caret stays where it is.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onToggle}
    >
      <span aria-hidden className="txt-compact-medium-plus flex size-[15px] items-center justify-center">
        /
      </span>
    </IconButton>
  )
}
