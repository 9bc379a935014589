import { PencilSquare, User, XMark } from "@medusajs/icons"
import { toast } from "@medusajs/ui"
import { useLinkContact, useUnlinkContact } from "../../../crm/hooks/use-object-changes"
import { ActionMenu } from "../../../shared/components/action-menu"
import { useSettingsError } from "../../../settings/hooks/use-settings-words"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import type { CompanyDTO, CustomerRef } from "../../../shared/types"

interface CompanyMenuProps {
  company: CompanyDTO
  customer: CustomerRef
  onEdit: () => void
  onChangeRole: () => void
}

/** What can be done with a company of a contact. */
export const CompanyMenu = ({ company, customer, onEdit, onChangeRole }: CompanyMenuProps) => {
  const { t } = useInboxTranslation()
  const errorText = useSettingsError()
  const link = useLinkContact()
  const unlink = useUnlinkContact()
  const { id, name, contacts } = company
  const { customer_id } = customer
  const onError = (error: unknown) => void toast.error(errorText(error))

  const remove = () => {
    const role = contacts.find((contact) => contact.customer_id === customer_id)?.role ?? null
    const onSuccess = () =>
      void toast.success(t("crm.company.unlinked", { name }), {
        action: {
          label: t("actions.undo"),
          altText: t("actions.undo"),
          onClick: () => link.mutate({ id, customer_id, role }, { onError }),
        },
      })
    unlink.mutate({ id, customer_id }, { onSuccess, onError })
  }
  return (
    <ActionMenu
      label={t("settings.rowActions", { name })}
      testId="company-actions"
      actions={[
        { icon: <PencilSquare />, label: t("crm.company.edit"), onSelect: onEdit },
        { icon: <User />, label: t("crm.company.changeRole"), onSelect: onChangeRole },
        { icon: <XMark />, label: t("crm.company.unlink"), onSelect: remove, isApart: true },
      ]}
    />
  )
}
