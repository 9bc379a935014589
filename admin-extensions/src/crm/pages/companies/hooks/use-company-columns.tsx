import { createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useInboxTranslation } from "../../../../shared/hooks/use-inbox-translation"
import type { CompanyDTO } from "../../../../shared/types"
import { ObjectLink } from "../../components/object-link"
import { companyPath } from "../../paths"

const column = createDataTableColumnHelper<CompanyDTO>()

/** What the table of companies shows. */
export function useCompanyColumns() {
  const { t } = useInboxTranslation()
  return useMemo(
    () => [
      column.accessor("name", {
        header: t("crm.name"),
        // A phone has room for one more column beside it.
        maxSize: 220,
        cell: ({ row: { original: company } }) => (
          <ObjectLink to={companyPath(company.id)} testId="company-name" className="txt-compact-small-plus">
            {company.name}
          </ObjectLink>
        ),
      }),
      column.accessor("domain", {
        header: t("crm.company.domain"),
        cell: ({ row: { original: company } }) => company.domain ?? "–",
      }),
      column.accessor("tax_id", {
        header: t("crm.company.taxId"),
        cell: ({ row: { original: company } }) => company.tax_id ?? "–",
      }),
      column.accessor("contacts", {
        header: t("crm.company.contacts"),
        cell: ({ row: { original: company } }) => (
          <span className="tabular-nums">{company.contacts.length}</span>
        ),
      }),
      column.accessor("open_deals", {
        header: t("crmPages.companies.openDeals"),
        cell: ({ row: { original: company } }) => <span className="tabular-nums">{company.open_deals}</span>,
      }),
    ],
    [t]
  )
}
