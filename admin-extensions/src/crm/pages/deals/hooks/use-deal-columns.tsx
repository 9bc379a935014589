import { createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useInboxTranslation } from "../../../../shared/hooks/use-inbox-translation"
import type { DealDTO } from "../../../../shared/types"
import { contactPath } from "../../../../timeline/conversation-path"
import { StageBadge } from "../../../components/stage-badge"
import { ObjectLink } from "../../components/object-link"
import { companyPath, dealPath } from "../../paths"
import { CloseDate } from "../components/close-date"
import { DealValue } from "../components/deal-value"

const column = createDataTableColumnHelper<DealDTO>()

/** A phone has room for one more column beside it. */
const WIDEST = 220

/** What the table of deals shows. */
export function useDealColumns() {
  const { t } = useInboxTranslation()
  return useMemo(
    () => [
      column.accessor("title", {
        header: t("crm.title"),
        maxSize: WIDEST,
        cell: ({ row: { original: deal } }) => (
          <ObjectLink to={dealPath(deal.id)} testId="deal-title" className="txt-compact-small-plus">
            {deal.title}
          </ObjectLink>
        ),
      }),
      column.accessor("amount", {
        header: t("crm.deal.amount"),
        cell: ({ row: { original: deal } }) => (deal.amount === null ? "–" : <DealValue deal={deal} />),
      }),
      column.accessor("stage", {
        header: t("crm.deal.stage"),
        cell: ({ row: { original: deal } }) => <StageBadge stage={deal.stage} />,
      }),
      column.accessor("customer", {
        header: t("crm.contact"),
        maxSize: WIDEST,
        cell: ({ row: { original: deal } }) => (
          <ObjectLink to={contactPath(deal.customer.customer_id)}>{deal.customer.name}</ObjectLink>
        ),
      }),
      column.accessor("company", {
        header: t("crm.company.one"),
        maxSize: WIDEST,
        cell: ({ row: { original: deal } }) =>
          deal.company ? <ObjectLink to={companyPath(deal.company.id)}>{deal.company.name}</ObjectLink> : "–",
      }),
      column.accessor("owner", {
        header: t("crm.owner"),
        cell: ({ row: { original: deal } }) => deal.owner?.name ?? "–",
      }),
      column.accessor("expected_close_at", {
        header: t("crm.deal.expectedClose"),
        cell: ({ row: { original: deal } }) => (deal.expected_close_at ? <CloseDate deal={deal} /> : "–"),
      }),
    ],
    [t]
  )
}
