import type { KeyboardCoordinateGetter } from "@dnd-kit/core"

const STEPS: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1 }
/** From the edge of a column to its cards. */
const INSET = 8

/** Lets the arrow keys carry a card to the column beside. */
export const columnCoordinates =
  (stageIds: readonly string[]): KeyboardCoordinateGetter =>
  (event, { currentCoordinates, context }) => {
    const step = STEPS[event.code]
    if (!step) return undefined
    event.preventDefault()
    const from = stageIds.indexOf(String(context.over?.id ?? context.active?.data.current?.stageId))
    const next = stageIds[from + step]
    const rect = next === undefined ? undefined : context.droppableRects.get(next)
    return rect ? { x: rect.left + INSET, y: currentCoordinates.y } : undefined
  }
