import { useDraggable } from "@dnd-kit/core"
import { clx, IconButton } from "@medusajs/ui"
import { useEffect, useRef } from "react"
import { useInboxTranslation } from "../../../../shared/hooks/use-inbox-translation"
import type { DealDTO, StageDTO } from "../../../../shared/types"
import type { FocusRequest } from "../focus-request"
import { BoardCardFace } from "./board-card-face"
import { BoardHandle } from "./board-handle"
import { StageMenu } from "./stage-menu"

interface BoardCardProps {
  deal: DealDTO
  stages: readonly StageDTO[]
  focusNext: FocusRequest
  onMove: (deal: DealDTO, stage: StageDTO) => void
}

/** A deal that can be put elsewhere: by mouse and touch from anywhere on it, by keyboard from its handle. */
export const BoardCard = ({ deal, stages, focusNext, onMove }: BoardCardProps) => {
  const { t } = useInboxTranslation()
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, isDragging } = useDraggable({
    id: deal.id,
    data: { deal, stageId: deal.stage.id },
    attributes: { roleDescription: t("crmPages.board.draggable") },
  })
  const handle = useRef<HTMLButtonElement | null>(null)

  useEffect(() => {
    if (focusNext.take(deal.id, document.activeElement === document.body)) handle.current?.focus()
  }, [deal.id, focusNext])

  return (
    <li
      ref={setNodeRef}
      {...listeners}
      data-testid="deal-card"
      data-deal-id={deal.id}
      className={clx("touch-manipulation select-none", isDragging && "opacity-40")}
    >
      <BoardCardFace
        deal={deal}
        actions={
          <>
            <IconButton
              type="button"
              size="small"
              variant="transparent"
              className="text-ui-fg-muted cursor-grab"
              {...attributes}
              ref={(node) => {
                handle.current = node
                setActivatorNodeRef(node)
              }}
              aria-label={t("crmPages.board.carry", { title: deal.title })}
              data-testid="deal-handle"
            >
              <BoardHandle />
            </IconButton>
            <StageMenu deal={deal} stages={stages} onMove={onMove} />
          </>
        }
      />
    </li>
  )
}
