import { OptionSelect } from "../../settings/components/option-select"
import { Field } from "../../shared/components/field"
import { useAgents, useDepartments } from "../../shared/hooks/use-agents"
import { useChannels } from "../../shared/hooks/use-channels"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { DIRECTIONS, SEARCHED_KINDS, type SearchFilters } from "../search-filters"
import { PeriodField } from "./period-field"

interface FilterFormProps {
  filters: SearchFilters
  onChange: (changes: SearchFilters) => void
}

/** Everything a search can be narrowed by. Each choice holds at once. */
export const FilterForm = ({ filters, onChange }: FilterFormProps) => {
  const { t } = useInboxTranslation()
  const { data: channels } = useChannels()
  const { data: agents } = useAgents()
  const { data: departments } = useDepartments()
  const named = (list: { id: string; name: string }[] = []) =>
    list.map(({ id, name }) => ({ value: id, label: name }))
  const fields = [
    { name: "channel", options: named(channels?.channels) },
    { name: "agent", options: named(agents?.agents) },
    { name: "department", options: named(departments?.departments) },
    { name: "kind", options: SEARCHED_KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) })) },
    {
      name: "direction",
      options: DIRECTIONS.map((value) => ({ value, label: t(`search.directions.${value}`) })),
    },
  ] as const
  return (
    <div className="flex flex-col gap-y-3">
      {fields
        .filter(({ name, options }) => options.length > 0 || filters[name])
        .map(({ name, options }) => (
          <Field key={name} label={t(`search.by_${name}`)}>
            {(input) => (
              <OptionSelect
                input={input}
                size="small"
                options={options}
                value={filters[name] ?? null}
                unset={t("search.any")}
                testId={`filter-${name}`}
                onChange={(value) => onChange({ [name]: value ?? undefined })}
              />
            )}
          </Field>
        ))}
      <PeriodField filters={filters} onChange={onChange} />
    </div>
  )
}
