import { PlusMini } from "@medusajs/icons"
import { IconAction } from "../../../shared/components/icon-action"

interface AddButtonProps {
  label: string
  testId: string
  onClick: () => void
}

export const AddButton = ({ label, testId, onClick }: AddButtonProps) => (
  <IconAction label={label} testId={testId} onClick={onClick}>
    <PlusMini />
  </IconAction>
)
