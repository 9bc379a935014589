import { PlusMini } from "@medusajs/icons"
import { DropdownMenu, IconButton } from "@medusajs/ui"
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
  return (
    <DropdownMenu>
      <DropdownMenu.Trigger asChild>
        <IconButton
          size="small"
          variant="transparent"
          className="text-ui-fg-subtle"
          aria-label={t("crm.company.add")}
          data-testid="add-company"
        >
          <PlusMini />
        </IconButton>
      </DropdownMenu.Trigger>
      <DropdownMenu.Content align="end">
        <DropdownMenu.Item data-testid="link-company-item" onSelect={onLink}>
          {t("crm.company.link")}
        </DropdownMenu.Item>
        <DropdownMenu.Item data-testid="create-company-item" onSelect={onCreate}>
          {t("crm.company.create")}
        </DropdownMenu.Item>
      </DropdownMenu.Content>
    </DropdownMenu>
  )
}
