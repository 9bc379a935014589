import { StatusBadge } from "@medusajs/ui"
import { useInboxTranslation } from "../../../../shared/hooks/use-inbox-translation"
import type { StageDTO } from "../../../../shared/types"
import { formatPrice } from "../../../../thread/order-total"
import { STAGE_COLORS } from "../../deals/stage-kinds"
import type { StageSums } from "../stage-sums"

interface ColumnHeadProps {
  id: string
  stage: StageDTO
  /** Undefined until it is known. */
  sums: StageSums | undefined
}

/** The name of a stage, and what lies in it: how many, and how much of each currency. */
export const ColumnHead = ({ id, stage, sums }: ColumnHeadProps) => {
  const { t, locale } = useInboxTranslation()
  const kind = t(`crmPages.kinds.${stage.kind}`)
  return (
    <header className="flex flex-col gap-y-0.5 px-3 pb-2 pt-3">
      <div className="flex items-center justify-between gap-x-2">
        <h2 id={id} className="txt-compact-small-plus text-ui-fg-base min-w-0 truncate">
          <bdi title={stage.name}>{stage.name}</bdi>
        </h2>
        <span className="flex shrink-0 items-center gap-x-2">
          {stage.kind !== "open" && kind !== stage.name && (
            <StatusBadge color={STAGE_COLORS[stage.kind]}>{kind}</StatusBadge>
          )}
          {sums && (
            <span
              data-testid="stage-count"
              aria-label={t(sums.deals === 1 ? "crmPages.board.oneDeal" : "crmPages.board.deals", {
                count: sums.deals,
              })}
              role="img"
              className="txt-compact-small text-ui-fg-subtle tabular-nums"
            >
              {sums.deals}
            </span>
          )}
        </span>
      </div>
      <p data-testid="stage-sums" className="txt-compact-xsmall text-ui-fg-subtle min-h-4 tabular-nums">
        {sums?.sums
          .map(({ currency_code, amount }) => formatPrice(amount, currency_code, locale))
          .join(" · ")}
      </p>
    </header>
  )
}
