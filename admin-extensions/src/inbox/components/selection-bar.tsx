import { XMark } from "@medusajs/icons"
import { Button, IconButton } from "@medusajs/ui"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { SelectionMode } from "../hooks/use-selection"

interface SelectionBarProps {
  selection: SelectionMode
  /** Whether more could be chosen. */
  hasRest: boolean
  onClose: () => void
}

/** How many are chosen, and what can be done with them. */
export const SelectionBar = ({ selection, hasRest, onClose }: SelectionBarProps) => {
  const { t } = useInboxTranslation()
  const count = selection.ids?.size ?? 0
  return (
    <div
      role="toolbar"
      aria-label={t("selection.label")}
      data-testid="selection-bar"
      className="border-ui-border-base bg-ui-bg-component flex flex-wrap items-center gap-x-2 gap-y-1 border-t px-3 py-2"
    >
      <span role="status" className="txt-compact-small-plus text-ui-fg-base min-w-0 flex-1">
        {t("selection.count", { count })}
      </span>
      {hasRest && (
        <Button size="small" variant="transparent" data-testid="select-all" onClick={selection.selectAll}>
          {t("selection.all")}
        </Button>
      )}
      <Button
        size="small"
        variant="secondary"
        disabled={count === 0}
        data-testid="close-selected"
        onClick={onClose}
      >
        {t("selection.close")}
      </Button>
      <IconButton
        size="small"
        variant="transparent"
        aria-label={t("selection.stop")}
        title={t("selection.stop")}
        data-testid="selection-stop"
        onClick={selection.stop}
      >
        <XMark />
      </IconButton>
    </div>
  )
}
