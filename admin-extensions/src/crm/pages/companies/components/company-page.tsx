import { Buildings } from "@medusajs/icons"
import { Container } from "@medusajs/ui"
import type { MeResponse } from "../../../../shared/types"
import { CrmPage } from "../../components/crm-page"
import { ObjectPage } from "../../components/object-page"
import { TwoColumns } from "../../components/two-columns"
import { useCompany } from "../../hooks/use-objects"
import { CompanyDeals } from "./company-deals"
import { CompanyFacts } from "./company-facts"
import { CompanyHead } from "./company-head"
import { CompanyPeople } from "./company-people"

/** A company's own page. */
export const CompanyPage = ({ companyId }: { companyId: string }) => (
  <CrmPage grant="view_companies">
    {(me) => <Company key={companyId} companyId={companyId} me={me} />}
  </CrmPage>
)

const Company = ({ companyId, me }: { companyId: string; me: MeResponse }) => (
  <ObjectPage query={useCompany(companyId)} icon={<Buildings />}>
    {({ company }) => (
      <TwoColumns
        testId="company-page"
        main={
          <>
            <Container className="divide-y p-0">
              <CompanyHead company={company} me={me} />
              <CompanyFacts company={company} />
            </Container>
            {me.permissions.includes("view_deals") && <CompanyDeals company={company} me={me} />}
          </>
        }
        side={<CompanyPeople company={company} canEdit={me.permissions.includes("edit_companies")} />}
      />
    )}
  </ObjectPage>
)
