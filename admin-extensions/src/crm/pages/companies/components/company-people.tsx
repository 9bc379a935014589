import { PencilSquare, Trash } from "@medusajs/icons"
import { Button } from "@medusajs/ui"
import { useState } from "react"
import { ActionMenu } from "../../../../shared/components/action-menu"
import { Section } from "../../../../settings/components/section"
import { ContactAvatar } from "../../../../shared/components/contact-avatar"
import { useInboxTranslation } from "../../../../shared/hooks/use-inbox-translation"
import type { CompanyContactDTO, CompanyDTO } from "../../../../shared/types"
import { contactPath } from "../../../../timeline/conversation-path"
import { ObjectLink } from "../../components/object-link"
import { useRemoveContact } from "../hooks/use-remove-contact"
import { RoleDialog } from "./role-dialog"

interface CompanyPeopleProps {
  company: CompanyDTO
  canEdit: boolean
}

/** Who belongs to a company, and what they do there. */
export const CompanyPeople = ({ company, canEdit }: CompanyPeopleProps) => {
  const { t } = useInboxTranslation()
  /** Null: somebody is added; undefined: nothing is asked. */
  const [changing, setChanging] = useState<CompanyContactDTO | null>()
  const remove = useRemoveContact(company)
  return (
    <Section
      title={t("crm.company.contacts")}
      testId="company-people"
      actions={
        canEdit && (
          <Button
            size="small"
            variant="secondary"
            data-testid="add-contact"
            onClick={() => setChanging(null)}
          >
            {t("crmPages.companies.addContact")}
          </Button>
        )
      }
    >
      {company.contacts.length === 0 ? (
        <p className="txt-small text-ui-fg-subtle px-6 py-4">{t("crmPages.companies.noContacts")}</p>
      ) : (
        <ul className="divide-y">
          {company.contacts.map((contact) => (
            <li
              key={contact.customer_id}
              data-testid="company-person"
              className="flex items-center gap-x-3 px-6 py-3"
            >
              <ContactAvatar contact={{ name: contact.name, avatar_url: null }} size="small" />
              <div className="txt-compact-small min-w-0 flex-1">
                <ObjectLink to={contactPath(contact.customer_id)} className="txt-compact-small-plus">
                  {contact.name}
                </ObjectLink>
                {contact.role && (
                  <p className="text-ui-fg-subtle [overflow-wrap:anywhere]">
                    <bdi>{contact.role}</bdi>
                  </p>
                )}
              </div>
              {canEdit && (
                <ActionMenu
                  label={t("settings.rowActions", { name: contact.name })}
                  testId="person-actions"
                  actions={[
                    {
                      icon: <PencilSquare />,
                      label: t("crmPages.companies.changeRole"),
                      onSelect: () => setChanging(contact),
                    },
                    { icon: <Trash />, label: t("actions.remove"), onSelect: () => remove(contact) },
                  ]}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {changing !== undefined && (
        <RoleDialog company={company} contact={changing} onClose={() => setChanging(undefined)} />
      )}
    </Section>
  )
}
