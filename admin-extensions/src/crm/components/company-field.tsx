import { useState } from "react"
import { Field } from "../../shared/components/field"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { useCompanySearch } from "../hooks/use-company-search"
import { ChosenItem } from "./chosen-item"
import { SearchPicker } from "./search-picker"

type Company = { id: string; name: string }

interface CompanyFieldProps {
  company: Company | null
  error?: string
  isRequired?: boolean
  /** Who is not offered. */
  without?: readonly string[]
  testId: string
  onChange: (company: Company | null) => void
}

/** One of the companies that are known. */
export const CompanyField = (props: CompanyFieldProps) => {
  const { company, error, isRequired, without = [], testId, onChange } = props
  const { t } = useInboxTranslation()
  const [query, setQuery] = useState("")
  const { data, isFetching } = useCompanySearch(query, !company)
  const options = (data?.companies ?? [])
    .filter(({ id }) => !without.includes(id))
    .map(({ id, name, domain, tax_id }) => ({ id, label: name, hint: domain ?? tax_id ?? undefined }))
  return (
    <Field label={t("crm.company.one")} error={error} isRequired={isRequired} isOptional={!isRequired}>
      {(input) =>
        company ? (
          <ChosenItem
            id={input.id}
            label={company.name}
            removeLabel={t("actions.remove")}
            testId={`${testId}-chosen`}
            onRemove={() => onChange(null)}
          />
        ) : (
          <SearchPicker
            input={input}
            label={t("crm.company.many")}
            placeholder={t("crm.searchCompanies")}
            options={options}
            isLoading={isFetching}
            isOpenAtOnce
            testId={testId}
            onQuery={setQuery}
            onChoose={({ id, label }) => onChange({ id, name: label })}
          />
        )
      }
    </Field>
  )
}
