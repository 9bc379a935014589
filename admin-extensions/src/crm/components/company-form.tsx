import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { CompanyForm } from "../company-form"
import { CompanyContacts } from "./company-contacts"
import { TextInput } from "./text-input"

interface CompanyFieldsProps {
  form: CompanyForm
  /** Words, by field. */
  errors: Partial<Record<string, string>>
  isNew: boolean
  onChange: (part: Partial<CompanyForm>) => void
}

export const CompanyFields = ({ form, errors, isNew, onChange }: CompanyFieldsProps) => {
  const { t } = useInboxTranslation()
  return (
    <>
      <TextInput
        label={t("crm.name")}
        value={form.name}
        error={errors.name}
        isRequired
        testId="company-name"
        rest={{ maxLength: 200, autoFocus: isNew }}
        onChange={(name) => onChange({ name })}
      />
      <TextInput
        label={t("crm.company.taxId")}
        value={form.tax_id}
        error={errors.tax_id}
        isOptional
        testId="company-tax-id"
        rest={{ maxLength: 50 }}
        onChange={(tax_id) => onChange({ tax_id })}
      />
      <TextInput
        label={t("crm.company.domain")}
        value={form.domain}
        error={errors.domain}
        isOptional
        testId="company-domain"
        rest={{ maxLength: 253, inputMode: "url", placeholder: "lumen.example", autoCapitalize: "none" }}
        onChange={(domain) => onChange({ domain })}
      />
      <TextInput
        label={t("crm.company.address")}
        value={form.address}
        error={errors.address}
        isOptional
        isLong
        testId="company-address"
        rest={{ maxLength: 1000 }}
        onChange={(address) => onChange({ address })}
      />
      <CompanyContacts contacts={form.contacts} onChange={(contacts) => onChange({ contacts })} />
    </>
  )
}
