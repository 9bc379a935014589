import { Input, Label } from "@medusajs/ui"
import { useId, useRef, useState, type FormEvent } from "react"
import { DialogFooter } from "../../../../shared/components/dialog-footer"
import { SmallDialog } from "../../../../shared/components/small-dialog"
import { useInboxTranslation } from "../../../../shared/hooks/use-inbox-translation"
import { useSettingsError } from "../../../../settings/hooks/use-settings-words"
import type { CompanyContactDTO, CompanyDTO, CustomerRef } from "../../../../shared/types"
import { CustomerField } from "../../../components/customer-field"
import { useLinkContact } from "../../../hooks/use-object-changes"

interface RoleDialogProps {
  company: CompanyDTO
  /** Whose role is changed; null to add somebody. */
  contact: CompanyContactDTO | null
  onClose: () => void
}

const LONGEST = 100

/** Adds somebody to a company, or changes what they do there. */
export const RoleDialog = ({ company, contact, onClose }: RoleDialogProps) => {
  const { t } = useInboxTranslation()
  const errorText = useSettingsError()
  const id = useId()
  const [customer, setCustomer] = useState<CustomerRef | null>(contact)
  const [role, setRole] = useState(contact?.role ?? "")
  const [isTried, setIsTried] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const link = useLinkContact()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setIsTried(true)
    if (customer) {
      const body = { id: company.id, customer_id: customer.customer_id, role: role.trim() || null }
      link.mutate(body, { onSuccess: onClose })
    }
  }
  return (
    <SmallDialog
      testId="role-dialog"
      title={contact ? contact.name : t("crmPages.companies.addContact")}
      description={company.name}
      focusFirst={field}
      onClose={onClose}
    >
      <form onSubmit={submit} className="flex flex-col">
        <div className="flex flex-col gap-y-4 px-5 pb-4">
          {!contact && (
            <CustomerField
              label={t("crm.contact")}
              customer={customer}
              error={isTried && !customer ? t("crm.problems.required") : undefined}
              isRequired
              without={company.contacts.map(({ customer_id }) => customer_id)}
              testId="company-contact"
              onChange={setCustomer}
            />
          )}
          <div className="flex flex-col gap-y-1.5">
            <Label htmlFor={id} size="small" weight="plus">
              {t("crm.company.role")}
            </Label>
            <Input
              ref={field}
              id={id}
              size="small"
              maxLength={LONGEST}
              dir="auto"
              autoComplete="off"
              value={role}
              data-testid="contact-role"
              onChange={(event) => setRole(event.target.value)}
            />
          </div>
          {link.error && (
            <p role="alert" className="txt-small text-ui-fg-error">
              {errorText(link.error)}
            </p>
          )}
        </div>
        <DialogFooter
          confirm={t(contact ? "crmPages.save" : "crmPages.add")}
          testId="role-confirm"
          isLoading={link.isPending}
          onCancel={onClose}
        />
      </form>
    </SmallDialog>
  )
}
