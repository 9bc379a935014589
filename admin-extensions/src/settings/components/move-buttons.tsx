import { ArrowDownMini, ArrowUpMini } from "@medusajs/icons"
import { IconButton } from "@medusajs/ui"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"

interface MoveButtonsProps {
  /** What is moved. */
  name: string
  isFirst: boolean
  isLast: boolean
  onMove: (step: -1 | 1) => void
}

/** A place further up or down. At an end the button stays, so that the keyboard has somewhere to be. */
export const MoveButtons = ({ name, isFirst, isLast, onMove }: MoveButtonsProps) => {
  const { t } = useInboxTranslation()
  return (
    <div className="flex shrink-0">
      <IconButton
        type="button"
        size="small"
        variant="transparent"
        aria-label={t("crmSettings.moveUp", { name })}
        aria-disabled={isFirst}
        className="aria-disabled:opacity-40"
        onClick={() => !isFirst && onMove(-1)}
      >
        <ArrowUpMini />
      </IconButton>
      <IconButton
        type="button"
        size="small"
        variant="transparent"
        aria-label={t("crmSettings.moveDown", { name })}
        aria-disabled={isLast}
        className="aria-disabled:opacity-40"
        onClick={() => !isLast && onMove(1)}
      >
        <ArrowDownMini />
      </IconButton>
    </div>
  )
}
