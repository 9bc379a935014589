import { StatusBadge } from "@medusajs/ui"
import type { StageDTO } from "../../shared/types"

const COLORS = { open: "blue", won: "green", lost: "red" } as const

/** Where a deal stands. */
export const StageBadge = ({ stage }: { stage: StageDTO }) => (
  <StatusBadge color={COLORS[stage.kind]} className="min-w-0 max-w-full [overflow-wrap:anywhere]">
    {stage.name}
  </StatusBadge>
)
