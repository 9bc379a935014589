import { Button } from "@medusajs/ui"
import { useState } from "react"
import { useInboxTranslation } from "../../../../shared/hooks/use-inbox-translation"
import type { DealDTO, StageKind } from "../../../../shared/types"
import { usePipelines } from "../../../hooks/use-pipelines"
import { LostDialog } from "../../board/components/lost-dialog"
import { useSetStage } from "../hooks/use-set-stage"

/** Won, lost, or open again. */
export const StageButtons = ({ deal }: { deal: DealDTO }) => {
  const { t } = useInboxTranslation()
  const { data } = usePipelines()
  const { setStage, isPending } = useSetStage(deal)
  const [isLosing, setIsLosing] = useState(false)
  const stages = data?.pipelines.find(({ id }) => id === deal.pipeline.id)?.stages ?? []
  const first = (kind: StageKind) => stages.find((stage) => stage.kind === kind)
  const [open, won, lost] = [first("open"), first("won"), first("lost")]
  if (deal.stage.kind !== "open") {
    return open ? (
      <Button
        size="small"
        variant="secondary"
        disabled={isPending}
        data-testid="reopen-deal"
        onClick={() => void setStage({ stage: open, lostReason: null })}
      >
        {t("crmPages.deal.reopen")}
      </Button>
    ) : null
  }
  return (
    <>
      {lost && (
        <Button
          size="small"
          variant="secondary"
          disabled={isPending}
          data-testid="lose-deal"
          onClick={() => setIsLosing(true)}
        >
          {t("crmPages.deal.lose")}
        </Button>
      )}
      {won && (
        <Button
          size="small"
          disabled={isPending}
          data-testid="win-deal"
          onClick={() => void setStage({ stage: won })}
        >
          {t("crmPages.deal.win")}
        </Button>
      )}
      {isLosing && lost && (
        <LostDialog
          deal={deal}
          onConfirm={(lostReason) => setStage({ stage: lost, lostReason })}
          onClose={() => setIsLosing(false)}
        />
      )}
    </>
  )
}
