import { ArrowUpDown, Check } from "@medusajs/icons"
import { Button, IconButton, Tooltip } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { ThreadActions } from "../hooks/use-thread-actions"

/** What can be done with the conversation, at the top right of its thread. */
export const ThreadButtons = ({ actions }: { actions: ThreadActions }) => {
  const { t } = useInboxTranslation()
  const { allowed, claim, isClaiming, openDialog } = actions
  return (
    <div className="flex shrink-0 items-center gap-x-1">
      {allowed.claim && (
        <Button size="small" variant="secondary" data-testid="claim" isLoading={isClaiming} onClick={claim}>
          {t(`actions.${allowed.claim}`)}
        </Button>
      )}
      {allowed.transfer && (
        <ActionButton label={t("actions.transfer")} testId="transfer" onClick={() => openDialog("transfer")}>
          <ArrowUpDown className="rotate-90" />
        </ActionButton>
      )}
      {allowed.close && (
        <ActionButton
          label={t("actions.closeConversation")}
          testId="close"
          onClick={() => openDialog("close")}
        >
          <Check />
        </ActionButton>
      )}
    </div>
  )
}

interface ActionButtonProps {
  label: string
  testId: string
  onClick: () => void
  children: ReactNode
}

const ActionButton = ({ label, testId, onClick, children }: ActionButtonProps) => (
  <Tooltip content={label}>
    <IconButton
      size="small"
      variant="transparent"
      aria-label={label}
      data-testid={testId}
      onClick={onClick}
      className="text-ui-fg-subtle"
    >
      {children}
    </IconButton>
  </Tooltip>
)
