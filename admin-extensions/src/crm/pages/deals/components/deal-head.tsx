import { PencilSquare, Trash } from "@medusajs/icons"
import { Heading } from "@medusajs/ui"
import { useState } from "react"
import { ActionMenu, type MenuAction } from "../../../../shared/components/action-menu"
import { useInboxTranslation } from "../../../../shared/hooks/use-inbox-translation"
import type { DealDTO, MeResponse } from "../../../../shared/types"
import { DealDrawer } from "../../../components/deal-drawer"
import { StageBadge } from "../../../components/stage-badge"
import { useDeleteDeal } from "../../../hooks/use-object-changes"
import { useDeleteObject } from "../../hooks/use-delete-object"
import { DEALS_PATH } from "../../paths"
import { StageButtons } from "./stage-buttons"

/** The name of a deal, where it stands, and what can be done with it. */
export const DealHead = ({ deal, me }: { deal: DealDTO; me: MeResponse }) => {
  const { t } = useInboxTranslation()
  const [isEditing, setIsEditing] = useState(false)
  const deleteObject = useDeleteObject()
  const { mutateAsync: remove } = useDeleteDeal()
  const { title, stage } = deal
  const canEdit = me.permissions.includes("edit_deals")
  const askAndDelete = () =>
    deleteObject({
      title: t("crm.deal.deleteTitle", { title }),
      text: t("crm.deleteText"),
      done: t("crm.deal.deleted"),
      remove: () => remove(deal.id),
      next: DEALS_PATH,
    })
  const actions: MenuAction[] = [
    ...(canEdit
      ? [{ icon: <PencilSquare />, label: t("crm.deal.edit"), onSelect: () => setIsEditing(true) }]
      : []),
    ...(me.permissions.includes("delete_deals")
      ? [{ icon: <Trash />, label: t("crm.delete"), onSelect: () => void askAndDelete() }]
      : []),
  ]
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 px-6 py-4">
      <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1">
        <Heading level="h1" className="min-w-0 [overflow-wrap:anywhere]">
          <bdi>{title}</bdi>
        </Heading>
        <StageBadge stage={stage} />
      </div>
      <div className="flex flex-wrap items-center gap-2">
        {canEdit && <StageButtons deal={deal} />}
        {actions.length > 0 && (
          <ActionMenu
            label={t("settings.rowActions", { name: title })}
            testId="deal-actions"
            actions={actions}
          />
        )}
      </div>
      <DealDrawer isOpen={isEditing} onOpenChange={setIsEditing} object={deal} />
    </div>
  )
}
