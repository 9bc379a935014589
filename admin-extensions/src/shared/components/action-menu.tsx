import { EllipsisHorizontal } from "@medusajs/icons"
import { DropdownMenu, IconButton } from "@medusajs/ui"
import type { ComponentProps, ReactElement, ReactNode } from "react"
import { useMenuChoice } from "../hooks/use-menu-choice"

export interface MenuAction {
  icon?: ReactNode
  label: string
  /** What is left to know about it. */
  title?: string
  /** Called once the menu is gone; `closing.preventDefault()` keeps the keyboard from going back to the button. */
  onSelect: (closing: Event) => void
  isDisabled?: boolean
  /** Whether a line stands above it. */
  isApart?: boolean
  testId?: string
}

interface ActionMenuProps extends Pick<ComponentProps<typeof DropdownMenu.Content>, "side" | "align"> {
  label: string
  actions: MenuAction[]
  testId?: string
  /** Stands for the button with three dots; it says itself what it is. */
  trigger?: ReactElement
}

/** What can be done with something. */
export const ActionMenu = ({ label, actions, testId, trigger, ...placement }: ActionMenuProps) => {
  const { choose, onCloseAutoFocus } = useMenuChoice()
  return (
    <DropdownMenu>
      <DropdownMenu.Trigger asChild>
        {trigger ?? (
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
        )}
      </DropdownMenu.Trigger>
      <DropdownMenu.Content
        {...placement}
        onClick={(event) => event.stopPropagation()}
        onCloseAutoFocus={onCloseAutoFocus}
      >
        {actions.map(({ icon, label: name, title, onSelect, isDisabled, isApart, testId: itemId }) => (
          <div key={name} role="none">
            {isApart && <DropdownMenu.Separator />}
            <DropdownMenu.Item
              className="[&_svg]:text-ui-fg-subtle flex items-center gap-x-2"
              title={title}
              data-testid={itemId}
              disabled={isDisabled}
              onSelect={choose(onSelect)}
            >
              {icon}
              <span>{name}</span>
            </DropdownMenu.Item>
          </div>
        ))}
      </DropdownMenu.Content>
    </DropdownMenu>
  )
}
