import { Input } from "@medusajs/ui"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import { Field } from "../../../shared/components/field"
import { OptionSelect } from "../../components/option-select"
import { useProviderName } from "../../channels/hooks/use-provider-name"
import { useProviders } from "../../channels/hooks/use-providers"
import { useTeamOptions } from "../../team/hooks/use-team"
import type { ValueKind } from "../flow/conditions"

type Value = string | number | null

interface ConditionValueProps {
  kind: ValueKind
  value: Value
  onChange: (value: Value) => void
}

/** What a condition compares with. */
export const ConditionValue = ({ kind, value, onChange }: ConditionValueProps) => {
  const { t } = useInboxTranslation()
  const { departments } = useTeamOptions()
  const providers = useProviders().data?.providers ?? []
  const providerName = useProviderName()
  const chosen = value === null ? null : String(value)
  return (
    <Field label={t(`settings.chatbots.conditions.values.${kind}`)}>
      {(input) => {
        if (kind === "department") {
          return (
            <OptionSelect
              input={input}
              options={departments}
              value={chosen}
              unset={t("settings.chatbots.steps.servingDepartment")}
              testId="condition-department"
              onChange={onChange}
            />
          )
        }
        if (kind === "provider") {
          return (
            <OptionSelect
              input={input}
              options={providers.map(({ identifier }) => ({
                value: identifier,
                label: providerName(identifier),
              }))}
              value={chosen}
              onChange={onChange}
            />
          )
        }
        return (
          <Input
            {...input}
            type={kind === "number" ? "number" : "text"}
            min={0}
            maxLength={kind === "country" ? 2 : 100}
            value={chosen ?? ""}
            data-testid="condition-value"
            onChange={(event) => onChange(valueOf(kind, event.target.value))}
          />
        )
      }}
    </Field>
  )
}

function valueOf(kind: ValueKind, text: string): Value {
  if (text === "") return null
  if (kind === "number") return Math.max(0, Math.trunc(Number(text)))
  return kind === "country" ? text.toUpperCase() : text
}
