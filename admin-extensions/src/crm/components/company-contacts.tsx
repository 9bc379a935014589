import { Trash } from "@medusajs/icons"
import { IconButton, Input } from "@medusajs/ui"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { CompanyContactLine } from "../company-form"
import { CustomerField } from "./customer-field"

interface CompanyContactsProps {
  contacts: CompanyContactLine[]
  onChange: (contacts: CompanyContactLine[]) => void
}

/** Who belongs to a company, and what they do there. */
export const CompanyContacts = ({ contacts, onChange }: CompanyContactsProps) => {
  const { t } = useInboxTranslation()
  return (
    <div className="flex flex-col gap-y-2">
      <CustomerField
        label={t("crm.company.contacts")}
        customer={null}
        without={contacts.map(({ customer_id }) => customer_id)}
        testId="company-contact"
        onChange={(customer) => customer && onChange([...contacts, { ...customer, role: "" }])}
      />
      {contacts.length > 0 && (
        <ul className="flex flex-col gap-y-2" data-testid="company-contacts">
          {contacts.map((contact) => (
            <li
              key={contact.customer_id}
              className="bg-ui-bg-component shadow-elevation-card-rest flex items-center gap-x-2 rounded-md p-2"
            >
              <span dir="auto" className="txt-compact-small min-w-0 flex-1 [overflow-wrap:anywhere]">
                {contact.name}
              </span>
              <Input
                size="small"
                maxLength={100}
                dir="auto"
                aria-label={`${t("crm.company.role")}: ${contact.name}`}
                placeholder={t("crm.company.role")}
                value={contact.role}
                onChange={({ target: { value } }) =>
                  onChange(contacts.map((one) => (one === contact ? { ...one, role: value } : one)))
                }
              />
              <IconButton
                type="button"
                size="small"
                variant="transparent"
                aria-label={`${t("actions.remove")}: ${contact.name}`}
                onClick={() => onChange(contacts.filter((one) => one !== contact))}
              >
                <Trash className="text-ui-fg-muted" />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
