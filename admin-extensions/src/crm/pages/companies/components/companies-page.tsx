import { Buildings } from "@medusajs/icons"
import { Button, Container } from "@medusajs/ui"
import { useState } from "react"
import { TableSearch } from "../../../../settings/components/table-search"
import { useInboxTranslation } from "../../../../shared/hooks/use-inbox-translation"
import type { MeResponse } from "../../../../shared/types"
import { CompanyDrawer } from "../../../components/company-drawer"
import { CrmPage } from "../../components/crm-page"
import { DataList } from "../../components/data-list"
import { NothingHere } from "../../components/nothing-here"
import { PageHeader } from "../../components/page-header"
import { useCompanyPages } from "../../hooks/use-objects"
import { useSearchParam } from "../../hooks/use-search-param"
import { companyPath } from "../../paths"
import { useCompanyColumns } from "../hooks/use-company-columns"

/** Communications → Companies. */
export const CompaniesPage = () => <CrmPage grant="view_companies">{(me) => <Companies me={me} />}</CrmPage>

const Companies = ({ me }: { me: MeResponse }) => {
  const { t } = useInboxTranslation()
  const search = useSearchParam()
  const pages = useCompanyPages({ q: search.query || undefined })
  const [isCreating, setIsCreating] = useState(false)
  const create = me.permissions.includes("create_companies") && (
    <Button size="small" variant="secondary" data-testid="create-company" onClick={() => setIsCreating(true)}>
      {t("crm.company.create")}
    </Button>
  )
  return (
    <Container className="divide-y p-0" data-testid="companies-page">
      <PageHeader title={t("menu.companies")} actions={create} />
      <div className="px-6 py-3">
        <TableSearch
          label={t("crmPages.companies.search")}
          query={search.text}
          testId="company-search"
          onSearch={search.setText}
        />
      </div>
      <DataList
        testId="company-table"
        items={pages.items}
        columns={useCompanyColumns()}
        pages={pages}
        pathOf={({ id }) => companyPath(id)}
        empty={
          <NothingHere
            icon={<Buildings />}
            title={t("crmPages.companies.emptyTitle")}
            text={t("crmPages.companies.emptyText")}
            action={create}
            onClear={search.query ? () => search.setText("") : undefined}
          />
        }
      />
      <CompanyDrawer isOpen={isCreating} onOpenChange={setIsCreating} />
    </Container>
  )
}
