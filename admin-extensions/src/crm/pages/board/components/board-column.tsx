import { useDroppable } from "@dnd-kit/core"
import { clx, Skeleton } from "@medusajs/ui"
import { useId, useMemo, useRef } from "react"
import { useInboxTranslation } from "../../../../shared/hooks/use-inbox-translation"
import type { DealDTO, StageDTO, StageTotalDTO } from "../../../../shared/types"
import type { DealFilter } from "../../../api"
import { ListError } from "../../components/list-error"
import { ListMore } from "../../components/list-more"
import { useDealPages } from "../../hooks/use-objects"
import { withMoves, type DealMoves } from "../board-moves"
import type { FocusRequest } from "../focus-request"
import { sumsOfStage } from "../stage-sums"
import { BoardCard } from "./board-card"
import { BoardCardFace } from "./board-card-face"
import { ColumnHead } from "./column-head"

interface BoardColumnProps {
  stage: StageDTO
  stages: readonly StageDTO[]
  filter: DealFilter
  totals: readonly StageTotalDTO[] | undefined
  isFiltered: boolean
  moves: DealMoves
  canMove: boolean
  focusNext: FocusRequest
  onMove: (deal: DealDTO, stage: StageDTO) => void
}

/** A stage with its deals, newest change first; more of them come on scrolling. */
export const BoardColumn = (props: BoardColumnProps) => {
  const { stage, stages, filter, totals, isFiltered, moves, canMove, focusNext, onMove } = props
  const { t } = useInboxTranslation()
  const headingId = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const pages = useDealPages({ ...filter, stage_id: stage.id })
  const { setNodeRef, isOver, active } = useDroppable({ id: stage.id })
  const deals = useMemo(() => withMoves(pages.items, stage.id, moves), [pages.items, stage.id, moves])
  const sums = useMemo(() => totals && sumsOfStage(totals, stage.id), [totals, stage.id])
  const isTarget = isOver && active?.data.current?.stageId !== stage.id
  return (
    <section
      ref={setNodeRef}
      aria-labelledby={headingId}
      aria-busy={pages.isPending}
      data-testid="board-column"
      data-stage-id={stage.id}
      className={clx(
        "bg-ui-bg-subtle flex w-[272px] shrink-0 flex-col rounded-lg transition-shadow max-sm:w-[80vw]",
        isTarget ? "shadow-borders-interactive-with-active" : "shadow-borders-base"
      )}
    >
      <ColumnHead id={headingId} stage={stage} sums={sums} />
      <div
        ref={scroller}
        className={clx("min-h-0 flex-1 overflow-y-auto px-2 pb-2", pages.isPlaceholderData && "opacity-60")}
      >
        {pages.isPending ? (
          <div role="status" aria-label={t("crmPages.loading")} className="flex flex-col gap-y-2">
            <Skeleton className="shadow-elevation-card-rest h-24 w-full" />
            <Skeleton className="shadow-elevation-card-rest h-24 w-full" />
          </div>
        ) : !pages.data ? (
          <ListError className="py-4" error={pages.error} onRetry={() => void pages.refetch()} />
        ) : (
          <>
            <ul aria-labelledby={headingId} className="flex flex-col gap-y-2 p-px">
              {deals.map((deal) =>
                canMove ? (
                  <BoardCard key={deal.id} {...{ deal, stages, focusNext, onMove }} />
                ) : (
                  <li key={deal.id} data-testid="deal-card" data-deal-id={deal.id}>
                    <BoardCardFace deal={deal} />
                  </li>
                )
              )}
            </ul>
            {deals.length === 0 && (
              <p className="txt-compact-small text-ui-fg-subtle px-1 py-4 text-center">
                {t(isFiltered ? "crmPages.board.noneFound" : "crmPages.board.empty")}
              </p>
            )}
            <ListMore pages={pages} scroller={scroller} />
          </>
        )}
      </div>
    </section>
  )
}
