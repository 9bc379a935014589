import { useInboxTranslation } from "../../../../shared/hooks/use-inbox-translation"
import { ActionMenu } from "../../../../shared/components/action-menu"
import type { DealDTO, StageDTO } from "../../../../shared/types"

interface StageMenuProps {
  deal: DealDTO
  stages: readonly StageDTO[]
  onMove: (deal: DealDTO, stage: StageDTO) => void
}

/** Puts a card elsewhere without dragging it. */
export const StageMenu = ({ deal, stages, onMove }: StageMenuProps) => {
  const { t } = useInboxTranslation()
  const stop = (event: { stopPropagation: () => void }) => event.stopPropagation()
  return (
    // What is done in the menu does not take hold of the card below it.
    <span onMouseDown={stop} onTouchStart={stop} onKeyDown={stop}>
      <ActionMenu
        label={t("crmPages.board.actions", { title: deal.title })}
        testId="deal-menu"
        actions={stages
          .filter(({ id }) => id !== deal.stage.id)
          .map((stage) => ({
            label: t("crmPages.board.moveTo", { stage: stage.name }),
            onSelect: () => onMove(deal, stage),
          }))}
      />
    </span>
  )
}
