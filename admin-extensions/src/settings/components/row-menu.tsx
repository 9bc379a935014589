import { EllipsisHorizontal } from "@medusajs/icons"
import { DropdownMenu, IconButton } from "@medusajs/ui"
import type { ReactNode } from "react"

export interface RowAction {
  icon?: ReactNode
  label: string
  onSelect: () => void
  isDisabled?: boolean
  /** Whether a line stands above it. */
  isApart?: boolean
}

interface RowMenuProps {
  label: string
  actions: RowAction[]
  testId?: string
}

/** What can be done with a row or a card. */
export const RowMenu = ({ label, actions, testId }: RowMenuProps) => (
  <DropdownMenu>
    <DropdownMenu.Trigger asChild>
      <IconButton
        type="button"
        size="small"
        variant="transparent"
        aria-label={label}
        data-testid={testId}
        onClick={(event) => event.stopPropagation()}
      >
        <EllipsisHorizontal />
      </IconButton>
    </DropdownMenu.Trigger>
    <DropdownMenu.Content onClick={(event) => event.stopPropagation()}>
      {actions.map(({ icon, label: name, onSelect, isDisabled, isApart }) => (
        <div key={name} role="none">
          {isApart && <DropdownMenu.Separator />}
          <DropdownMenu.Item
            className="[&_svg]:text-ui-fg-subtle flex items-center gap-x-2"
            disabled={isDisabled}
            onSelect={onSelect}
          >
            {icon}
            <span>{name}</span>
          </DropdownMenu.Item>
        </div>
      ))}
    </DropdownMenu.Content>
  </DropdownMenu>
)
