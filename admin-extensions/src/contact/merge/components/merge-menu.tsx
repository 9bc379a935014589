import { CodeMerge } from "@medusajs/icons"
import { useState } from "react"
import { ActionMenu } from "../../../shared/components/action-menu"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import type { MeResponse } from "../../../shared/types"
import { useContact } from "../../hooks/use-contact"
import { MergeDialog } from "./merge-dialog"

/** What can be done with a contact as a whole. Nothing for those who may not. */
export const MergeMenu = ({ customerId, me }: { customerId: string; me: MeResponse }) => {
  const { t } = useInboxTranslation()
  const contact = useContact(customerId).data?.contact
  const [isOpen, setIsOpen] = useState(false)
  if (!contact || !me.permissions.includes("edit_contacts")) {
    return null
  }
  return (
    <>
      <ActionMenu
        label={t("settings.rowActions", { name: contact.name })}
        testId="contact-actions"
        actions={[{ icon: <CodeMerge />, label: t("pane.merge.withOther"), onSelect: () => setIsOpen(true) }]}
      />
      {isOpen && <MergeDialog contact={contact} other={null} onClose={() => setIsOpen(false)} />}
    </>
  )
}
