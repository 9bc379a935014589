import { useState } from "react"
import { useCustomers } from "../../outbound/hooks/use-customers"
import { Field } from "../../shared/components/field"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { CustomerRef } from "../../shared/types"
import { ChosenItem } from "./chosen-item"
import { SearchPicker } from "./search-picker"

interface CustomerFieldProps {
  label: string
  customer: CustomerRef | null
  error?: string
  isRequired?: boolean
  /** Who is not offered. */
  without?: readonly string[]
  testId: string
  onChange: (customer: CustomerRef | null) => void
}

/** One of Medusa's customers. */
export const CustomerField = (props: CustomerFieldProps) => {
  const { label, customer, error, isRequired, without = [], testId, onChange } = props
  const { t } = useInboxTranslation()
  const [query, setQuery] = useState("")
  const { data = [], isFetching } = useCustomers(query)
  const options = data
    .filter(({ id }) => !without.includes(id))
    .map(({ id, name, hint }) => ({ id, label: name, hint }))
  return (
    <Field label={label} error={error} isRequired={isRequired} isOptional={!isRequired}>
      {(input) =>
        customer ? (
          <ChosenItem
            id={input.id}
            label={customer.name}
            removeLabel={t("actions.remove")}
            testId={`${testId}-chosen`}
            onRemove={() => onChange(null)}
          />
        ) : (
          <SearchPicker
            input={input}
            label={label}
            placeholder={t("crm.searchContacts")}
            options={options}
            isLoading={isFetching}
            testId={testId}
            onQuery={setQuery}
            onChoose={({ id, label: name }) => onChange({ customer_id: id, name })}
          />
        )
      }
    </Field>
  )
}
