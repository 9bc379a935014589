import {
  DndContext,
  DragOverlay,
  KeyboardSensor,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
  type DragEndEvent,
} from "@dnd-kit/core"
import { useEffect, useMemo, useState } from "react"
import { createPortal } from "react-dom"
import type { DealDTO, PipelineDTO, StageDTO } from "../../../../shared/types"
import type { DealFilter } from "../../../api"
import { columnBelow } from "../column-below"
import { columnCoordinates } from "../column-coordinates"
import { createFocusRequest } from "../focus-request"
import { dealOf, useBoardWords } from "../hooks/use-board-words"
import { useDealMoves } from "../hooks/use-deal-moves"
import { useTotals } from "../hooks/use-totals"
import { BoardCardFace } from "./board-card-face"
import { BoardColumn } from "./board-column"
import { LostDialog } from "./lost-dialog"

interface BoardProps {
  pipeline: PipelineDTO
  filter: DealFilter
  canMove: boolean
}

/** The deals of a pipeline by stage. */
export const Board = ({ pipeline, filter, canMove }: BoardProps) => {
  const { stages } = pipeline
  const isFiltered = Boolean(filter.q || filter.owner_id)
  const { data: totals } = useTotals(pipeline.id, filter)
  const { moves, move } = useDealMoves()
  const words = useBoardWords(stages)
  const [carried, setCarried] = useState<DealDTO | null>(null)
  const [losing, setLosing] = useState<{ deal: DealDTO; stage: StageDTO } | null>(null)
  const [focusNext] = useState(createFocusRequest)
  useEffect(() => {
    const events = ["pointerdown", "keydown"] as const
    events.forEach((event) => document.addEventListener(event, focusNext.end, true))
    return () => events.forEach((event) => document.removeEventListener(event, focusNext.end, true))
  }, [focusNext])
  const stageIds = useMemo(() => stages.map(({ id }) => id), [stages])
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    // Held for a moment, so that a finger that moves at once scrolls.
    useSensor(TouchSensor, { activationConstraint: { delay: 220, tolerance: 8 } }),
    useSensor(KeyboardSensor, { coordinateGetter: columnCoordinates(stageIds) })
  )

  const put = (deal: DealDTO, stage: StageDTO) => {
    if (stage.id === deal.stage.id) return
    if (stage.kind === "lost") {
      setLosing({ deal, stage })
      return
    }
    focusNext.ask(deal.id)
    void move({ deal, stage })
  }
  const onDragEnd = ({ active, over }: DragEndEvent) => {
    setCarried(null)
    const deal = dealOf(active)
    const stage = stages.find(({ id }) => id === over?.id)
    if (deal && stage) put(deal, stage)
  }

  return (
    <DndContext
      sensors={sensors}
      collisionDetection={columnBelow}
      accessibility={words}
      onDragStart={({ active }) => setCarried(dealOf(active) ?? null)}
      onDragEnd={onDragEnd}
      onDragCancel={() => setCarried(null)}
    >
      <div data-testid="board" className="flex h-full gap-x-3 overflow-x-auto p-px pb-2">
        {stages.map((stage) => (
          <BoardColumn
            key={stage.id}
            {...{ stage, stages, filter, isFiltered, moves, canMove, focusNext }}
            totals={totals?.totals}
            onMove={put}
          />
        ))}
      </div>
      {createPortal(
        <DragOverlay dropAnimation={null}>
          {carried && <BoardCardFace deal={carried} isCarried />}
        </DragOverlay>,
        document.body
      )}
      {losing && (
        <LostDialog
          deal={losing.deal}
          onConfirm={(lostReason) => move({ ...losing, lostReason })}
          onClose={() => setLosing(null)}
        />
      )}
    </DndContext>
  )
}
