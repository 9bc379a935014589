import { Label, RadioGroup } from "@medusajs/ui"
import { useId } from "react"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import { Field } from "../../../shared/components/field"
import { OptionSelect } from "../../components/option-select"
import { useStrategyWords } from "../hooks/use-distribution"

interface MethodCardsProps {
  method: string | null
  onChange: (method: string) => void
}

/** The methods there are, each with what it does. */
export const MethodCards = ({ method, onChange }: MethodCardsProps) => {
  const { t } = useInboxTranslation()
  const { strategies } = useStrategyWords()
  const id = useId()
  return (
    <div className="flex flex-col gap-y-1.5">
      <Label id={id} size="small" weight="plus">
        {t("settings.distribution.method")}
      </Label>
      <RadioGroup
        aria-labelledby={id}
        value={method ?? ""}
        onValueChange={onChange}
        className="grid-cols-1 md:grid-cols-2"
      >
        {strategies.map(({ identifier, name, description }) => (
          <RadioGroup.ChoiceBox
            key={identifier}
            value={identifier}
            label={name}
            description={description}
            data-testid={`method-${identifier}`}
          />
        ))}
      </RadioGroup>
    </div>
  )
}

interface FallbackFieldProps {
  method: string | null
  fallback: string | null
  onChange: (fallback: string | null) => void
}

/** What follows when the method finds nobody; only where it looks for somebody. */
export const FallbackField = ({ method, fallback, onChange }: FallbackFieldProps) => {
  const { t } = useInboxTranslation()
  const { strategies, assigns } = useStrategyWords()
  if (!assigns(method)) return null
  const options = strategies
    .filter((strategy) => strategy.assigns && strategy.identifier !== method)
    .map(({ identifier, name }) => ({ value: identifier, label: name }))
  return (
    <Field label={t("settings.distribution.fallback")} help={t("settings.distribution.fallbackHelp")}>
      {(input) => (
        <OptionSelect
          input={input}
          options={options}
          value={fallback}
          unset={t("settings.distribution.fallbackNone")}
          testId="fallback"
          onChange={onChange}
        />
      )}
    </Field>
  )
}
