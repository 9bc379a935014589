import { ownerChoices } from "../../contact/owner-choices"
import { OptionSelect } from "../../settings/components/option-select"
import { Field } from "../../shared/components/field"
import { useAgents } from "../../shared/hooks/use-agents"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"

type Person = { id: string; name: string } | null

interface PersonFieldProps {
  label: string
  person: Person
  error?: string
  testId: string
  onChange: (person: Person) => void
}

/** Somebody of the team, or nobody. */
export const PersonField = ({ label, person, error, testId, onChange }: PersonFieldProps) => {
  const { t } = useInboxTranslation()
  const choices = ownerChoices(useAgents().data?.agents ?? [], person)
  return (
    <Field label={label} error={error}>
      {(input) => (
        <OptionSelect
          input={input}
          size="small"
          options={choices.map(({ id, name }) => ({ value: id, label: name }))}
          value={person?.id ?? null}
          unset={t("owner.nobody")}
          testId={testId}
          onChange={(id) => onChange(choices.find((choice) => choice.id === id) ?? null)}
        />
      )}
    </Field>
  )
}
