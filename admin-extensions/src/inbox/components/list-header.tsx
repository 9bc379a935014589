import { Keyboard, ListCheckbox, MessagePlus } from "@medusajs/icons"
import { Heading, IconButton, Tooltip } from "@medusajs/ui"
import type { ReactNode } from "react"
import { AlertsButton } from "../../alerts/components/alerts-button"
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
    <header className="flex min-h-[49px] items-center gap-x-1 px-4 pb-2 pt-3">
      <Heading level="h1" className="min-w-0 flex-1 truncate">
        {t("title")}
      </Heading>
      {me && <AvailabilityMenu availability={me.chosen_availability} />}
      {me && <AlertsButton me={me} />}
      {onSelect && (
        <HeaderButton label={t("selection.start")} testId="select" onClick={onSelect}>
          <ListCheckbox />
        </HeaderButton>
      )}
      {!isNarrow && (
        <HeaderButton label={t("actions.showShortcuts")} testId="shortcuts" onClick={onHelp}>
          <Keyboard />
        </HeaderButton>
      )}
      {onStart && (
        <HeaderButton label={t("outbound.start")} testId="start-conversation" onClick={onStart}>
          <MessagePlus />
        </HeaderButton>
      )}
    </header>
  )
}

interface HeaderButtonProps {
  label: string
  testId: string
  onClick: () => void
  children: ReactNode
}

const HeaderButton = ({ label, testId, onClick, children }: HeaderButtonProps) => (
  <Tooltip content={label}>
    <IconButton
      size="small"
      variant="transparent"
      aria-label={label}
      data-testid={testId}
      onClick={onClick}
      className="text-ui-fg-muted"
    >
      {children}
    </IconButton>
  </Tooltip>
)
