import type { ReactNode } from "react"
import type { DealDTO } from "../../../../shared/types"
import { StageBadge } from "../../../components/stage-badge"
import { ObjectLink } from "../../components/object-link"
import { dealPath } from "../../paths"
import { CloseDate } from "./close-date"
import { DealValue } from "./deal-value"

interface DealLineProps {
  deal: DealDTO
  /** Whom it is with, where the place it stands in does not say it. */
  about?: "customer" | "company"
  /** Beside it. */
  actions?: ReactNode
}

/** A deal in a list beside something else. */
export const DealLine = ({ deal, about, actions }: DealLineProps) => {
  const name = about === "customer" ? deal.customer.name : about === "company" ? deal.company?.name : null
  return (
    <li data-testid="deal-line" data-deal-id={deal.id} className="flex items-start gap-x-3 px-6 py-3">
      <div className="txt-compact-small text-ui-fg-subtle flex min-w-0 flex-1 flex-col gap-y-1">
        <ObjectLink to={dealPath(deal.id)} className="txt-compact-small-plus">
          {deal.title}
        </ObjectLink>
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <StageBadge stage={deal.stage} />
          <DealValue deal={deal} />
          {name && <bdi className="min-w-0 truncate">{name}</bdi>}
          <CloseDate deal={deal} />
        </div>
      </div>
      {actions}
    </li>
  )
}
