import { ArrowUpDown, Check } from "@medusajs/icons"
import { Button } from "@medusajs/ui"
import { IconAction } from "../../shared/components/icon-action"
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
        <IconAction label={t("actions.transfer")} testId="transfer" onClick={() => openDialog("transfer")}>
          <ArrowUpDown className="rotate-90" />
        </IconAction>
      )}
      {allowed.close && (
        <IconAction label={t("actions.closeConversation")} testId="close" onClick={() => openDialog("close")}>
          <Check />
        </IconAction>
      )}
    </div>
  )
}
