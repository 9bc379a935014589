import { PlusMini } from "@medusajs/icons"
import { IconButton } from "@medusajs/ui"
import { ActionMenu } from "../../../shared/components/action-menu"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import { AddButton } from "./add-button"

interface AddCompanyProps {
  canCreate: boolean
  canLink: boolean
  onCreate: () => void
  onLink: () => void
}

/** A new company for a contact, or one that exists. */
export const AddCompany = ({ canCreate, canLink, onCreate, onLink }: AddCompanyProps) => {
  const { t } = useInboxTranslation()
  if (!canLink) {
    return canCreate ? (
      <AddButton label={t("crm.company.create")} testId="add-company" onClick={onCreate} />
    ) : null
  }
  if (!canCreate) {
    return <AddButton label={t("crm.company.link")} testId="add-company" onClick={onLink} />
  }
  const label = t("crm.company.add")
  return (
    <ActionMenu
      label={label}
      align="end"
      trigger={
        <IconButton
          size="small"
          variant="transparent"
          className="text-ui-fg-subtle"
          aria-label={label}
          data-testid="add-company"
        >
          <PlusMini />
        </IconButton>
      }
      actions={[
        { label: t("crm.company.link"), onSelect: onLink, testId: "link-company-item" },
        { label: t("crm.company.create"), onSelect: onCreate, testId: "create-company-item" },
      ]}
    />
  )
}
