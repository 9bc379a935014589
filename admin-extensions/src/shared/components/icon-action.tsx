import { clx, IconButton, Tooltip } from "@medusajs/ui"
import type { ReactNode } from "react"

interface IconActionProps {
  /** What it does, on hovering and for those who do not see the icon. */
  label: string
  testId: string
  onClick: () => void
  className?: string
  children: ReactNode
}

/** A button that is an icon, and says what it is for. */
export const IconAction = ({ label, testId, onClick, className, children }: IconActionProps) => (
  <Tooltip content={label}>
    <IconButton
      size="small"
      variant="transparent"
      aria-label={label}
      data-testid={testId}
      onClick={onClick}
      className={clx("text-ui-fg-subtle", className)}
    >
      {children}
    </IconButton>
  </Tooltip>
)
