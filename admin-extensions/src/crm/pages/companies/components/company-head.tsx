import { PencilSquare, Trash } from "@medusajs/icons"
import { Heading } from "@medusajs/ui"
import { useState } from "react"
import { ActionMenu, type MenuAction } from "../../../../shared/components/action-menu"
import { useInboxTranslation } from "../../../../shared/hooks/use-inbox-translation"
import type { CompanyDTO, MeResponse } from "../../../../shared/types"
import { CompanyDrawer } from "../../../components/company-drawer"
import { useDeleteCompany } from "../../../hooks/use-object-changes"
import { useDeleteObject } from "../../hooks/use-delete-object"
import { COMPANIES_PATH } from "../../paths"

/** The name of a company, and what can be done with it. */
export const CompanyHead = ({ company, me }: { company: CompanyDTO; me: MeResponse }) => {
  const { t } = useInboxTranslation()
  const [isEditing, setIsEditing] = useState(false)
  const deleteObject = useDeleteObject()
  const { mutateAsync: remove } = useDeleteCompany()
  const { name } = company
  const askAndDelete = () =>
    deleteObject({
      title: t("crm.company.deleteTitle", { title: name }),
      text: t("crm.company.deleteText"),
      done: t("crm.company.deleted"),
      remove: () => remove(company.id),
      next: COMPANIES_PATH,
    })
  const actions: MenuAction[] = [
    ...(me.permissions.includes("edit_companies")
      ? [{ icon: <PencilSquare />, label: t("crm.company.edit"), onSelect: () => setIsEditing(true) }]
      : []),
    ...(me.permissions.includes("delete_companies")
      ? [{ icon: <Trash />, label: t("crm.delete"), onSelect: () => void askAndDelete() }]
      : []),
  ]
  return (
    <div className="flex items-start justify-between gap-x-4 px-6 py-4">
      <Heading level="h1" className="min-w-0 [overflow-wrap:anywhere]">
        <bdi>{name}</bdi>
      </Heading>
      {actions.length > 0 && (
        <div className="shrink-0">
          <ActionMenu label={t("settings.rowActions", { name })} testId="company-actions" actions={actions} />
        </div>
      )}
      <CompanyDrawer isOpen={isEditing} onOpenChange={setIsEditing} object={company} />
    </div>
  )
}
