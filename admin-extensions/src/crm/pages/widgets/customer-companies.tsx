import { useState } from "react"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import { CompanyDrawer } from "../../components/company-drawer"
import { ObjectLink } from "../components/object-link"
import { companyPath } from "../paths"
import { CustomerWidget } from "./customer-widget"
import { useCustomerObjects } from "./use-customer-objects"

/** Where a customer belongs, and what they do there, on Medusa's page of them. */
export const CustomerCompanies = ({ customerId }: { customerId: string }) => {
  const { t } = useInboxTranslation()
  const objects = useCustomerObjects(customerId)
  const [isCreating, setIsCreating] = useState(false)
  const companies = objects?.contact.companies
  if (!objects || !companies) return null
  const create = {
    label: t("crm.company.create"),
    testId: "create-company",
    onClick: () => setIsCreating(true),
  }
  return (
    <>
      <CustomerWidget
        customerId={customerId}
        title={t("menu.companies")}
        testId="customer-companies"
        create={objects.me.permissions.includes("create_companies") ? create : undefined}
        count={companies.count}
        shown={companies.items.length}
        none={t("crmPages.widgets.noCompanies")}
      >
        {companies.items.map(({ id, name, domain, contacts }) => {
          const role = contacts.find(({ customer_id }) => customer_id === customerId)?.role
          return (
            <li key={id} data-testid="company-line" className="flex flex-col gap-y-1 px-6 py-3">
              <ObjectLink to={companyPath(id)} className="txt-compact-small-plus">
                {name}
              </ObjectLink>
              <p className="txt-compact-small text-ui-fg-subtle [overflow-wrap:anywhere] empty:hidden">
                {[role, domain].filter(Boolean).join(" · ")}
              </p>
            </li>
          )
        })}
      </CustomerWidget>
      <CompanyDrawer
        isOpen={isCreating}
        onOpenChange={setIsCreating}
        preset={{ customer: objects.customer }}
      />
    </>
  )
}
