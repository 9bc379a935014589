import { clx } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useInboxTranslation } from "../../../../shared/hooks/use-inbox-translation"
import type { DealDTO } from "../../../../shared/types"
import { CloseDate } from "../../deals/components/close-date"
import { DealValue } from "../../deals/components/deal-value"
import { ObjectLink } from "../../components/object-link"
import { dealPath } from "../../paths"

interface BoardCardFaceProps {
  deal: DealDTO
  /** Whether it is the one that is being carried. */
  isCarried?: boolean
  /** Beside the title. */
  actions?: ReactNode
}

/** What a card of the board shows. */
export const BoardCardFace = ({ deal, isCarried = false, actions }: BoardCardFaceProps) => {
  const { t } = useInboxTranslation()
  return (
    <div
      className={clx(
        "bg-ui-bg-component flex flex-col gap-y-1.5 rounded-md p-3",
        isCarried ? "shadow-elevation-flyout cursor-grabbing" : "shadow-elevation-card-rest"
      )}
    >
      <div className="flex items-start gap-x-1">
        <ObjectLink
          to={dealPath(deal.id)}
          testId="deal-title"
          className="txt-compact-small-plus line-clamp-3 min-w-0 flex-1"
        >
          {deal.title}
        </ObjectLink>
        {actions && <div className="-me-1.5 -mt-1 flex shrink-0">{actions}</div>}
      </div>
      <div className="txt-compact-small text-ui-fg-subtle flex flex-col gap-y-1">
        {deal.amount !== null && (
          <span className="text-ui-fg-base">
            <DealValue deal={deal} />
          </span>
        )}
        <bdi className="truncate">
          {deal.company ? `${deal.customer.name} · ${deal.company.name}` : deal.customer.name}
        </bdi>
      </div>
      <div className="txt-compact-xsmall text-ui-fg-subtle flex items-center justify-between gap-x-2">
        <bdi className="truncate">{deal.owner?.name ?? t("crmPages.deal.noOwner")}</bdi>
        <CloseDate deal={deal} />
      </div>
    </div>
  )
}
