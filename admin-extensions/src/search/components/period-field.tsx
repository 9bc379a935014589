import { Input } from "@medusajs/ui"
import { useState } from "react"
import { OptionSelect } from "../../settings/components/option-select"
import { Field } from "../../shared/components/field"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { useNow } from "../../shared/hooks/use-now"
import { PERIODS, periodOf, startOf, type PeriodName } from "../period"
import type { SearchFilters } from "../search-filters"

interface PeriodFieldProps {
  filters: SearchFilters
  onChange: (changes: SearchFilters) => void
}

const CUSTOM = "custom"

/** The last days, or from one day to another. */
export const PeriodField = ({ filters, onChange }: PeriodFieldProps) => {
  const { t } = useInboxTranslation()
  const now = useNow()
  const [isCustom, setIsCustom] = useState(false)
  const period = isCustom ? CUSTOM : periodOf(filters, now)
  const options = [...(Object.keys(PERIODS) as PeriodName[]), CUSTOM].map((value) => ({
    value,
    label: t(`search.periods.${value}`),
  }))

  const choose = (value: string | null) => {
    setIsCustom(value === CUSTOM)
    if (value !== CUSTOM) {
      onChange({ from: value ? startOf(value as PeriodName, now) : undefined, to: undefined })
    }
  }

  return (
    <>
      <Field label={t("search.by_period")}>
        {(input) => (
          <OptionSelect
            input={input}
            size="small"
            options={options}
            value={period}
            unset={t("search.any")}
            testId="filter-period"
            onChange={choose}
          />
        )}
      </Field>
      {period === CUSTOM && (
        <div className="grid grid-cols-2 gap-x-2">
          {(["from", "to"] as const).map((name) => (
            <Field key={name} label={t(`search.by_${name}`)}>
              {(input) => (
                <Input
                  {...input}
                  type="date"
                  size="small"
                  data-testid={`filter-${name}`}
                  className="dark:[color-scheme:dark]"
                  value={filters[name] ?? ""}
                  min={name === "to" ? filters.from : undefined}
                  max={name === "from" ? filters.to : undefined}
                  onChange={(event) => onChange({ [name]: event.target.value || undefined })}
                />
              )}
            </Field>
          ))}
        </div>
      )}
    </>
  )
}
