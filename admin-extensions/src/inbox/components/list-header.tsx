import { Keyboard } from "@medusajs/icons"
import { Heading, IconButton, Tooltip } from "@medusajs/ui"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { MeResponse } from "../../shared/types"
import { AvailabilityMenu } from "./availability-menu"

interface ListHeaderProps {
  me: MeResponse | undefined
  /** Phones have no keys. */
  isNarrow: boolean
  onHelp: () => void
}

export const ListHeader = ({ me, isNarrow, onHelp }: ListHeaderProps) => {
  const { t } = useInboxTranslation()
  return (
    <header className="flex min-h-[49px] items-center gap-x-1 px-4 pb-2 pt-3">
      <Heading level="h1" className="min-w-0 flex-1 truncate">
        {t("title")}
      </Heading>
      {me && <AvailabilityMenu availability={me.chosen_availability} />}
      {!isNarrow && (
        <Tooltip content={t("actions.showShortcuts")}>
          <IconButton
            size="small"
            variant="transparent"
            aria-label={t("actions.showShortcuts")}
            onClick={onHelp}
          >
            <Keyboard className="text-ui-fg-muted" />
          </IconButton>
        </Tooltip>
      )}
    </header>
  )
}
