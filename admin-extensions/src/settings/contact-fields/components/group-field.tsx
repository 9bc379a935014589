import { Input } from "@medusajs/ui"
import { Field } from "../../../shared/components/field"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"

interface GroupFieldProps {
  group: string
  /** Those in use. */
  groups: readonly string[]
  onChange: (group: string) => void
}

/** The heading a field stands under: any words; those in use are suggested by the browser. */
export const GroupField = ({ group, groups, onChange }: GroupFieldProps) => {
  const { t } = useInboxTranslation()
  return (
    <Field label={t("crmSettings.fields.group")} help={t("crmSettings.fields.groupHelp")} isOptional>
      {(input) => (
        <>
          <Input
            {...input}
            size="small"
            dir="auto"
            maxLength={100}
            autoComplete="off"
            list={`${input.id}-known`}
            data-testid="field-group"
            value={group}
            onChange={(event) => onChange(event.target.value)}
          />
          <datalist id={`${input.id}-known`}>
            {groups.map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
        </>
      )}
    </Field>
  )
}
