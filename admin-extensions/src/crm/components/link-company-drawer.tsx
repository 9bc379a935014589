import { toast } from "@medusajs/ui"
import { useState } from "react"
import { FormDrawer } from "../../settings/components/form-drawer"
import { useSettingsError } from "../../settings/hooks/use-settings-words"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { CompanyDTO, CustomerRef } from "../../shared/types"
import { useLinkContact } from "../hooks/use-object-changes"
import { CompanyField } from "./company-field"
import { TextInput } from "./text-input"

interface LinkCompanyDrawerProps {
  customer: CustomerRef
  /** Whose role is changed; null to choose one. */
  company: CompanyDTO | null
  /** Those they belong to already. */
  linked: readonly string[]
  onClose: () => void
}

/** Says that a contact belongs to a company, and what they do there. */
export const LinkCompanyDrawer = ({ customer, company, linked, onClose }: LinkCompanyDrawerProps) => {
  const { t } = useInboxTranslation()
  const errorText = useSettingsError()
  const link = useLinkContact()
  const [stored] = useState(
    () => company?.contacts.find(({ customer_id }) => customer_id === customer.customer_id)?.role ?? ""
  )
  const [chosen, setChosen] = useState<{ id: string; name: string } | null>(company)
  const [role, setRole] = useState(stored)
  const [isTried, setIsTried] = useState(false)
  const submit = () => {
    setIsTried(true)
    if (!chosen) return
    link.mutate(
      { id: chosen.id, customer_id: customer.customer_id, role: role.trim() || null },
      {
        onSuccess: () => {
          toast.success(t(company ? "crm.company.saved" : "crm.company.linked", { name: chosen.name }))
          onClose()
        },
      }
    )
  }
  return (
    <FormDrawer
      title={company ? t("crm.company.changeRole") : t("crm.company.link")}
      description={company ? `${customer.name} · ${company.name}` : customer.name}
      isChanged={role !== stored || (chosen?.id ?? null) !== (company?.id ?? null)}
      isSaving={link.isPending}
      error={link.error ? errorText(link.error) : undefined}
      onSave={submit}
      onClose={onClose}
    >
      {!company && (
        <CompanyField
          company={chosen}
          error={isTried && !chosen ? t("crm.problems.required") : undefined}
          isRequired
          without={linked}
          testId="link-company"
          onChange={setChosen}
        />
      )}
      <TextInput
        label={t("crm.company.role")}
        value={role}
        isOptional
        testId="link-role"
        rest={{ maxLength: 100, autoFocus: company !== null }}
        onChange={setRole}
      />
    </FormDrawer>
  )
}
