import { pointerWithin, rectIntersection, type CollisionDetection } from "@dnd-kit/core"

/** A card is where the pointer is; between two columns, and when it is carried by keyboard, it is where it lies. */
export const columnBelow: CollisionDetection = (args) => {
  const pointed = args.pointerCoordinates ? pointerWithin(args) : []
  return pointed.length ? pointed : rectIntersection(args)
}
