import { Input, Textarea } from "@medusajs/ui"
import { Field } from "../../../shared/components/field"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import { SwitchField } from "../../components/switch-field"
import { isCloseValid, suggestedClose, type PolicyForm } from "../policy-form"

interface CloseFieldsProps {
  form: PolicyForm
  onChange: (change: Pick<PolicyForm, "closeAfter"> | Pick<PolicyForm, "closeMessage">) => void
}

/** Whether conversations close by themselves when the contact says nothing more, after how long, with what words. */
export const CloseFields = ({ form, onChange }: CloseFieldsProps) => {
  const { t } = useInboxTranslation()
  const { closeAfter, closeMessage } = form
  return (
    <>
      <SwitchField
        label={t("settings.distribution.closeSwitch")}
        help={t("settings.distribution.closeSwitchText")}
        isOn={closeAfter !== null}
        testId="close-switch"
        onChange={(isOn) => onChange({ closeAfter: isOn ? suggestedClose() : null })}
      />
      {closeAfter !== null && (
        <>
          <Field
            label={t("settings.distribution.closeAfter")}
            error={isCloseValid(form) ? undefined : t("settings.distribution.closeInvalid")}
          >
            {(input) => (
              <div className="max-w-32">
                <Input
                  {...input}
                  inputMode="numeric"
                  value={closeAfter}
                  data-testid="close-after"
                  onChange={(event) => onChange({ closeAfter: event.target.value })}
                />
              </div>
            )}
          </Field>
          <Field
            label={t("settings.distribution.closeMessage")}
            help={t("settings.distribution.closeMessageHelp")}
            isOptional
          >
            {(input) => (
              <Textarea
                {...input}
                rows={2}
                dir="auto"
                maxLength={1_000}
                value={closeMessage}
                data-testid="close-message"
                onChange={(event) => onChange({ closeMessage: event.target.value })}
              />
            )}
          </Field>
        </>
      )}
    </>
  )
}
