import { Input } from "@medusajs/ui"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import { Field } from "../../../shared/components/field"
import { SwitchField } from "../../components/switch-field"
import { isReturnValid, suggestedReturn, type PolicyForm } from "../policy-form"

interface ReturnFieldsProps {
  form: PolicyForm
  onChange: (returnAfter: string | null) => void
}

/** Whether conversations go back to the queue while their agent is away, and after how long. */
export const ReturnFields = ({ form, onChange }: ReturnFieldsProps) => {
  const { t } = useInboxTranslation()
  const { returnAfter } = form
  return (
    <>
      <SwitchField
        label={t("settings.distribution.returnSwitch")}
        help={t("settings.distribution.returnSwitchText")}
        isOn={returnAfter !== null}
        testId="return-switch"
        onChange={(isOn) => onChange(isOn ? suggestedReturn() : null)}
      />
      {returnAfter !== null && (
        <Field
          label={t("settings.distribution.returnAfter")}
          error={isReturnValid(form) ? undefined : t("settings.distribution.returnInvalid")}
        >
          {(input) => (
            <div className="max-w-32">
              <Input
                {...input}
                inputMode="numeric"
                value={returnAfter}
                data-testid="return-after"
                onChange={(event) => onChange(event.target.value)}
              />
            </div>
          )}
        </Field>
      )}
    </>
  )
}
