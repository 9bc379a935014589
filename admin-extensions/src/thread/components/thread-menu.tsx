import { ArrowUpDown, Check, User } from "@medusajs/icons"
import { ActionMenu, type MenuAction } from "../../shared/components/action-menu"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { ThreadActions } from "../hooks/use-thread-actions"

/** The same as the buttons, where there is no room for them. */
export const ThreadMenu = ({ actions }: { actions: ThreadActions }) => {
  const { t } = useInboxTranslation()
  const { allowed, claim, openDialog } = actions
  const all: (MenuAction | false)[] = [
    !!allowed.claim && {
      icon: <User />,
      label: t(`actions.${allowed.claim}`),
      onSelect: claim,
      testId: "claim",
    },
    allowed.transfer && {
      icon: <ArrowUpDown className="rotate-90" />,
      label: t("actions.transfer"),
      onSelect: () => openDialog("transfer"),
      testId: "transfer",
    },
    allowed.close && {
      icon: <Check />,
      label: t("actions.closeConversation"),
      onSelect: () => openDialog("close"),
      testId: "close",
    },
  ]
  const possible = all.filter((action) => action !== false)
  return possible.length ? (
    <ActionMenu label={t("actions.more")} testId="thread-menu" align="end" actions={possible} />
  ) : null
}
