import { CurrencyDollar } from "@medusajs/icons"
import type { ReactNode } from "react"
import { useInboxTranslation } from "../../../../shared/hooks/use-inbox-translation"
import type { DealQuery } from "../../../api"
import { DataList } from "../../components/data-list"
import { NothingHere } from "../../components/nothing-here"
import { useDealPages } from "../../hooks/use-objects"
import { dealPath } from "../../paths"
import { useDealColumns } from "../hooks/use-deal-columns"

interface DealTableProps {
  query: DealQuery
  /** Makes the first one. */
  action: ReactNode
  /** Given while something narrows the table. */
  onClear: (() => void) | undefined
}

export const DealTable = ({ query, action, onClear }: DealTableProps) => {
  const { t } = useInboxTranslation()
  const pages = useDealPages(query)
  return (
    <DataList
      testId="deal-table"
      items={pages.items}
      columns={useDealColumns()}
      pages={pages}
      pathOf={({ id }) => dealPath(id)}
      empty={
        <NothingHere
          icon={<CurrencyDollar />}
          title={t("crmPages.deals.emptyTitle")}
          text={t("crmPages.deals.emptyText")}
          action={action}
          onClear={onClear}
        />
      }
    />
  )
}
