import { toast } from "@medusajs/ui"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { inboxKeys } from "../../../../shared/cache/query-keys"
import { useInboxTranslation } from "../../../../shared/hooks/use-inbox-translation"
import type { PipelineTotalsResponse } from "../../../../shared/types"
import { useSettingsError } from "../../../../settings/hooks/use-settings-words"
import { crmApi } from "../../../api"
import { untilFetched } from "../../../../shared/cache/until-fetched"
import { crmKeys } from "../../../keys"
import { moveTotals, type DealMove, type DealMoves } from "../board-moves"

interface Move extends DealMove {
  /** Left out: it stays as it is. */
  lostReason?: string | null
  isUndo?: boolean
}

/**
 * Puts deals into other stages: at once on screen, one request after the other, to be undone, and back where they were
 * when it is refused.
 */
export function useDealMoves() {
  const client = useQueryClient()
  const { t } = useInboxTranslation()
  const errorText = useSettingsError()
  const [moves, setMoves] = useState<DealMoves>(new Map())

  const forget = (move: Move) =>
    setMoves((known) =>
      known.get(move.deal.id) === move ? new Map([...known].filter(([id]) => id !== move.deal.id)) : known
    )
  const count = ({ deal }: Move, from: string, to: string) =>
    client.setQueriesData<PipelineTotalsResponse>(
      { queryKey: crmKeys.totals(deal.pipeline.id) },
      (known) => known && { totals: moveTotals(known.totals, deal, from, to) }
    )

  const { mutate, mutateAsync } = useMutation({
    // Two moves of one deal arrive in the order they were made.
    scope: { id: "deal-moves" },
    mutationFn: ({ deal, stage, lostReason: lost_reason }: Move) =>
      crmApi.updateDeal(deal.id, { stage_id: stage.id, lost_reason }),
    onMutate: (move) => {
      void client.cancelQueries({ queryKey: crmKeys.totals(move.deal.pipeline.id) })
      setMoves((known) => new Map([...known].filter(([id]) => id !== move.deal.id)).set(move.deal.id, move))
      count(move, move.deal.stage.id, move.stage.id)
    },
    onSuccess: ({ deal }, { deal: before, stage, isUndo }) => {
      if (isUndo) return
      const lostReason = before.stage.kind === "lost" ? before.lost_reason : undefined
      toast.success(t("crmPages.board.moved", { title: deal.title, stage: stage.name }), {
        action: {
          label: t("actions.undo"),
          altText: t("actions.undo"),
          onClick: () => mutate({ deal: { ...deal, stage }, stage: before.stage, lostReason, isUndo: true }),
        },
      })
    },
    onError: (error, move) => {
      forget(move)
      count(move, move.stage.id, move.deal.stage.id)
      toast.error(t("crmPages.board.notMoved", { title: move.deal.title }), { description: errorText(error) })
    },
    onSettled: async (_, __, move) => {
      void client.invalidateQueries({ queryKey: inboxKeys.contacts() })
      await client.invalidateQueries({ queryKey: crmKeys.all() })
      await untilFetched(client, crmKeys.all())
      forget(move)
    },
  })
  return {
    moves,
    move: (move: Move) =>
      mutateAsync(move).then(
        () => true,
        () => false
      ),
  }
}
