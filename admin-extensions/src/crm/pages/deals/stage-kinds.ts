import type { StageKind } from "../../../shared/types"

export const STAGE_KINDS: readonly StageKind[] = ["open", "won", "lost"]

/** As the kit's badges colour them. */
export const STAGE_COLORS = { open: "blue", won: "green", lost: "red" } as const
