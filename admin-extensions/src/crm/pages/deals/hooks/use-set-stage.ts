import { toast } from "@medusajs/ui"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { inboxKeys } from "../../../../shared/cache/query-keys"
import { useInboxTranslation } from "../../../../shared/hooks/use-inbox-translation"
import { useSettingsError } from "../../../../settings/hooks/use-settings-words"
import type { DealDTO, DealResponse, StageDTO } from "../../../../shared/types"
import { crmApi } from "../../../api"
import { crmKeys } from "../../../keys"

interface Change {
  stage: StageDTO
  lostReason?: string | null
  isUndo?: boolean
}

/** Puts a deal into another stage from its own page; it can be undone. */
export function useSetStage(deal: DealDTO) {
  const client = useQueryClient()
  const { t } = useInboxTranslation()
  const errorText = useSettingsError()
  const { mutate, mutateAsync, isPending } = useMutation({
    mutationFn: ({ stage, lostReason: lost_reason }: Change) =>
      crmApi.updateDeal(deal.id, { stage_id: stage.id, lost_reason }),
    onSuccess: (answer, { stage, isUndo }) => {
      client.setQueryData<DealResponse>(crmKeys.deal(deal.id), answer)
      if (isUndo) return
      const back: Change = { stage: deal.stage, lostReason: deal.lost_reason, isUndo: true }
      toast.success(t("crmPages.board.moved", { title: deal.title, stage: stage.name }), {
        action: { label: t("actions.undo"), altText: t("actions.undo"), onClick: () => mutate(back) },
      })
    },
    onError: (error) => void toast.error(errorText(error)),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: crmKeys.all() })
      void client.invalidateQueries({ queryKey: inboxKeys.contacts() })
    },
  })
  const setStage = (change: Change) =>
    mutateAsync(change).then(
      () => true,
      () => false
    )
  return { setStage, isPending }
}
