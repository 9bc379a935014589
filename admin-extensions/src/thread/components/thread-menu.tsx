import { ArrowUpDown, Check, EllipsisHorizontal, User } from "@medusajs/icons"
import { DropdownMenu, IconButton } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { ThreadActions } from "../hooks/use-thread-actions"

/** The same as the buttons, where there is no room for them. */
export const ThreadMenu = ({ actions }: { actions: ThreadActions }) => {
  const { t } = useInboxTranslation()
  const { allowed, claim, openDialog } = actions
  if (!allowed.claim && !allowed.transfer && !allowed.close) {
    return null
  }
  return (
    <DropdownMenu>
      <DropdownMenu.Trigger asChild>
        <IconButton
          size="small"
          variant="transparent"
          aria-label={t("actions.more")}
          data-testid="thread-menu"
        >
          <EllipsisHorizontal className="text-ui-fg-muted" />
        </IconButton>
      </DropdownMenu.Trigger>
      <DropdownMenu.Content align="end">
        {allowed.claim && (
          <Item icon={<User />} label={t(`actions.${allowed.claim}`)} testId="claim" onSelect={claim} />
        )}
        {allowed.transfer && (
          <Item
            icon={<ArrowUpDown className="rotate-90" />}
            label={t("actions.transfer")}
            testId="transfer"
            onSelect={() => openDialog("transfer")}
          />
        )}
        {allowed.close && (
          <Item
            icon={<Check />}
            label={t("actions.closeConversation")}
            testId="close"
            onSelect={() => openDialog("close")}
          />
        )}
      </DropdownMenu.Content>
    </DropdownMenu>
  )
}

interface ItemProps {
  icon: ReactNode
  label: string
  testId: string
  onSelect: () => void
}

const Item = ({ icon, label, testId, onSelect }: ItemProps) => (
  <DropdownMenu.Item className="gap-x-2" data-testid={testId} onSelect={onSelect}>
    <span className="text-ui-fg-subtle">{icon}</span>
    {label}
  </DropdownMenu.Item>
)
