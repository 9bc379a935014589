import { TextInput } from "../../../crm/components/text-input"
import { Field } from "../../../shared/components/field"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import type { ContactFieldDTO, ContactFieldType } from "../../../shared/types"
import { OptionSelect } from "../../components/option-select"
import { SwitchField } from "../../components/switch-field"
import { COLUMNS, hasOptions, keyOf, type Column, type FieldForm, type FieldProblems } from "../field-form"
import { useFieldTypes } from "../hooks/use-contact-fields"
import { GroupField } from "./group-field"

interface FieldFormFieldsProps {
  form: FieldForm
  problems: FieldProblems
  /** Whether there is a field with this key already. */
  isTaken: boolean
  isNew: boolean
  fields: readonly ContactFieldDTO[]
  currencies: readonly string[]
  onChange: (part: Partial<FieldForm>) => void
}

export const FieldFormFields = (props: FieldFormFieldsProps) => {
  const { form, problems, isTaken, isNew, fields, currencies, onChange } = props
  const { t } = useInboxTranslation()
  const { types } = useFieldTypes()
  const columns = (Object.keys(COLUMNS) as Column[])
    .filter((column) => !fields.some(({ key }) => key === column))
    .map((value) => ({ value, label: t(`pane.columns.${value}`) }))
  const groups = [...new Set(fields.flatMap(({ group }) => group ?? []))]
  const chooseColumn = (value: string | null) => {
    const column = value as Column | null
    // What was not written by hand follows the choice.
    const follows = !form.label || form.label === (form.column && t(`pane.columns.${form.column}`))
    onChange({ column, ...(follows ? { label: column ? t(`pane.columns.${column}`) : "" } : {}) })
  }
  return (
    <>
      {isNew && (
        <Field label={t("crmSettings.fields.source")} help={t("crmSettings.fields.sourceHelp")}>
          {(input) => (
            <OptionSelect
              input={input}
              options={columns}
              value={form.column}
              unset={t("crmSettings.fields.own")}
              testId="field-source"
              onChange={chooseColumn}
            />
          )}
        </Field>
      )}
      <TextInput
        label={t("crmSettings.fields.label")}
        help={t("crmSettings.fields.labelHelp")}
        value={form.label}
        error={problems.label && t("settings.required")}
        isRequired
        testId="field-label"
        rest={{ maxLength: 100 }}
        onChange={(label) => onChange({ label })}
      />
      {isNew && !form.column && (
        <TextInput
          label={t("crmSettings.fields.key")}
          help={t("crmSettings.fields.keyHelp")}
          value={form.key}
          error={
            isTaken ? t("crmSettings.fields.keyTaken") : problems.key && t("crmSettings.fields.keyInvalid")
          }
          isOptional
          testId="field-key"
          rest={{ maxLength: 63, placeholder: keyOf(form.label), autoCapitalize: "none", spellCheck: false }}
          onChange={(key) => onChange({ key })}
        />
      )}
      {!form.column && (
        <Field
          label={t("crmSettings.fields.type")}
          help={isNew ? undefined : t("crmSettings.fields.typeHelp")}
        >
          {(input) => (
            <OptionSelect
              input={input}
              options={types}
              value={form.type}
              testId="field-type"
              onChange={(type) => type && onChange({ type: type as ContactFieldType })}
            />
          )}
        </Field>
      )}
      {!form.column && hasOptions(form.type) && (
        <TextInput
          label={t("crmSettings.fields.options")}
          help={t("crmSettings.fields.optionsHelp")}
          value={form.options}
          error={problems.options && t("settings.required")}
          isRequired
          isLong
          testId="field-options"
          onChange={(options) => onChange({ options })}
        />
      )}
      {!form.column && form.type === "currency" && (
        <Field
          label={t("crm.deal.currency")}
          error={problems.currency_code && t("settings.required")}
          isRequired
        >
          {(input) => (
            <OptionSelect
              input={input}
              options={currencies.map((code) => ({ value: code, label: code.toUpperCase() }))}
              value={form.currency_code ?? currencies[0] ?? null}
              testId="field-currency"
              onChange={(currency_code) => onChange({ currency_code })}
            />
          )}
        </Field>
      )}
      <GroupField group={form.group} groups={groups} onChange={(group) => onChange({ group })} />
      <SwitchField
        label={t("crmSettings.fields.editable")}
        help={t("crmSettings.fields.editableHelp")}
        isOn={form.editable}
        testId="field-editable"
        onChange={(editable) => onChange({ editable })}
      />
    </>
  )
}
