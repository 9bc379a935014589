import { useState } from "react"
import { CompanyDrawer } from "../../../crm"
import { LinkCompanyDrawer } from "../../../crm/components/link-company-drawer"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import type { CompanyDTO } from "../../../shared/types"
import type { PaneSectionProps } from "../../pane-section-props"
import { AddCompany } from "./add-company"
import { CompanyMenu } from "./company-menu"
import { ObjectRow } from "./object-row"
import { ObjectsSection } from "./objects-section"

/** What is open beside the pane: a new company, one that is changed, or what ties one to the contact. */
type Opened = { form: CompanyDTO | null } | { link: CompanyDTO | null } | null

export const ContactCompanies = ({ contact, permissions }: PaneSectionProps) => {
  const { t } = useInboxTranslation()
  const [opened, setOpened] = useState<Opened>(null)
  if (!contact.companies) {
    return null
  }
  const canEdit = permissions.includes("edit_companies")
  const customer = { customer_id: contact.customer_id, name: contact.name }
  const roleAt = ({ contacts }: CompanyDTO) =>
    contacts.find(({ customer_id }) => customer_id === contact.customer_id)?.role
  return (
    <>
      <ObjectsSection
        title={t("crm.company.many")}
        objects={contact.companies}
        testId="contact-companies"
        action={
          <AddCompany
            canCreate={permissions.includes("create_companies")}
            canLink={canEdit}
            onCreate={() => setOpened({ form: null })}
            onLink={() => setOpened({ link: null })}
          />
        }
      >
        {(company) => (
          <ObjectRow
            key={company.id}
            testId="contact-company"
            page={`/communications/companies/${company.id}`}
            title={company.name}
            label={`${t("crm.company.edit")}: ${company.name}`}
            onOpen={canEdit ? () => setOpened({ form: company }) : undefined}
            details={[roleAt(company), company.domain].filter(Boolean).join(" · ")}
            action={
              canEdit && (
                <CompanyMenu
                  company={company}
                  customer={customer}
                  onEdit={() => setOpened({ form: company })}
                  onChangeRole={() => setOpened({ link: company })}
                />
              )
            }
          />
        )}
      </ObjectsSection>
      <CompanyDrawer
        isOpen={opened !== null && "form" in opened}
        object={opened && "form" in opened ? opened.form : null}
        preset={{ customer }}
        onOpenChange={(isOpen) => !isOpen && setOpened(null)}
      />
      {opened && "link" in opened && (
        <LinkCompanyDrawer
          customer={customer}
          company={opened.link}
          linked={contact.companies.items.map(({ id }) => id)}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  )
}
