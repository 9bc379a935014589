import { useState } from "react"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import { CompanyDrawer } from "../../components/company-drawer"
import { LinkCompanyDrawer } from "../../components/link-company-drawer"
import { ObjectLink } from "../components/object-link"
import { companyPath } from "../paths"
import { CustomerWidget } from "./customer-widget"
import { useCustomerObjects } from "./use-customer-objects"

/** Where a customer belongs, and what they do there, on Medusa's page of them. */
export const CustomerCompanies = ({ customerId }: { customerId: string }) => {
  const { t } = useInboxTranslation()
  const objects = useCustomerObjects(customerId)
  const [opened, setOpened] = useState<"new" | "link" | null>(null)
  const companies = objects?.contact.companies
  if (!objects || !companies) return null
  const may = (grant: "create_companies" | "edit_companies") => objects.me.permissions.includes(grant)
  const close = () => setOpened(null)
  return (
    <>
      <CustomerWidget
        customerId={customerId}
        title={t("menu.companies")}
        testId="customer-companies"
        buttons={[
          {
            label: t("crm.company.link"),
            testId: "link-existing-company",
            isAllowed: may("edit_companies"),
            onClick: () => setOpened("link"),
          },
          {
            label: t("crm.company.create"),
            testId: "create-company",
            isAllowed: may("create_companies"),
            onClick: () => setOpened("new"),
          },
        ]}
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
        isOpen={opened === "new"}
        onOpenChange={(isOpen) => !isOpen && close()}
        preset={{ customer: objects.customer }}
      />
      {opened === "link" && (
        <LinkCompanyDrawer
          customer={objects.customer}
          company={null}
          linked={companies.items.map(({ id }) => id)}
          onClose={close}
        />
      )}
    </>
  )
}
