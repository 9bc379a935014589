import { Keyboard, ListCheckbox, MessagePlus } from "@medusajs/icons"
import { Heading } from "@medusajs/ui"
import { AlertsButton } from "../../alerts/components/alerts-button"
import { IconAction } from "../../shared/components/icon-action"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { MeResponse } from "../../shared/types"
import { AvailabilityMenu } from "./availability-menu"

interface ListHeaderProps {
  me: MeResponse | undefined
  /** Phones have no keys. */
  isNarrow: boolean
  onHelp: () => void
  /** Missing where nobody can be written to first. */
  onStart?: () => void
  /** Begins to choose several; missing where nothing could be done with them. */
  onSelect?: () => void
}

export const ListHeader = ({ me, isNarrow, onHelp, onStart, onSelect }: ListHeaderProps) => {
  const { t } = useInboxTranslation()
  return (
    <header className="flex min-h-[49px] items-center px-4 pb-2 pt-3">
      <Heading level="h1" aria-label={t("title")} className="min-w-0 flex-1 truncate">
        {t("shortTitle")}
      </Heading>
      {me && <AvailabilityMenu availability={me.chosen_availability} />}
      {me && <AlertsButton me={me} />}
      {onSelect && (
        <IconAction
          className="text-ui-fg-muted"
          label={t("selection.start")}
          testId="select"
          onClick={onSelect}
        >
          <ListCheckbox />
        </IconAction>
      )}
      {!isNarrow && (
        <IconAction
          className="text-ui-fg-muted"
          label={t("actions.showShortcuts")}
          testId="shortcuts"
          onClick={onHelp}
        >
          <Keyboard />
        </IconAction>
      )}
      {onStart && (
        <IconAction
          className="text-ui-fg-muted"
          label={t("outbound.start")}
          testId="start-conversation"
          onClick={onStart}
        >
          <MessagePlus />
        </IconAction>
      )}
    </header>
  )
}
