import { useCallback } from "react"
import { useAddress } from "../../../../shared/hooks/use-address"
import { STAGE_KINDS } from "../stage-kinds"
import type { StageKind } from "../../../../shared/types"

export type DealsView = "board" | "table"

/** Stands for whoever looks, so that a link means the same to everybody. */
export const OWN = "me"

/** What the page of deals shows, kept in its address. */
export function useDealsAddress() {
  const [params, change] = useAddress()
  const set = useCallback(
    (name: "view" | "pipeline" | "owner" | "kind", value: string | null) =>
      change({ [name]: value }, { replace: name !== "view" }),
    [change]
  )
  const kind = params.get("kind")
  return {
    view: (params.get("view") === "table" ? "table" : "board") satisfies DealsView as DealsView,
    pipelineId: params.get("pipeline"),
    /** A user's id, or `OWN`. */
    owner: params.get("owner"),
    kind: STAGE_KINDS.find((known) => known === kind) as StageKind | undefined,
    setView: (view: DealsView) => set("view", view === "board" ? null : view),
    setPipeline: (id: string | null) => set("pipeline", id),
    setOwner: (owner: string | null) => set("owner", owner),
    setKind: (chosen: string | null) => set("kind", chosen),
    clear: () => change({ owner: null, kind: null, q: null, pipeline: null }, { replace: true }),
  }
}
