import { XMarkMini } from "@medusajs/icons"
import { IconButton } from "@medusajs/ui"

interface ChosenItemProps {
  /** Of the button, so that the field's label leads to it. */
  id: string
  label: string
  removeLabel: string
  testId: string
  onRemove: () => void
}

/** What was found and chosen, in the place of the field it was found with. */
export const ChosenItem = ({ id, label, removeLabel, testId, onRemove }: ChosenItemProps) => (
  <div className="bg-ui-bg-field shadow-borders-base flex min-h-7 items-center gap-x-1 rounded-md pe-1 ps-2">
    <span dir="auto" data-testid={testId} className="txt-compact-small min-w-0 flex-1 truncate">
      {label}
    </span>
    <IconButton
      id={id}
      type="button"
      size="2xsmall"
      variant="transparent"
      aria-label={`${removeLabel}: ${label}`}
      onClick={onRemove}
    >
      <XMarkMini />
    </IconButton>
  </div>
)
