import { toast } from "@medusajs/ui"
import { useState } from "react"
import { useCurrencies } from "../../../crm/hooks/use-currencies"
import { errorCode } from "../../../shared/api/errors"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import type { ContactFieldDTO } from "../../../shared/types"
import { FormDrawer } from "../../components/form-drawer"
import { useSettingsError } from "../../hooks/use-settings-words"
import { createFieldBody, fieldFormOf, fieldProblems, updateFieldBody } from "../field-form"
import { useSaveField } from "../hooks/use-contact-fields"
import { FieldFormFields } from "./field-form-fields"

interface FieldDrawerProps {
  /** Null to add one. */
  field: ContactFieldDTO | null
  /** All there are. */
  fields: ContactFieldDTO[]
  onClose: () => void
}

export const FieldDrawer = ({ field, fields, onClose }: FieldDrawerProps) => {
  const { t } = useInboxTranslation()
  const errorText = useSettingsError()
  const currencies = useCurrencies()
  const save = useSaveField(field?.id ?? null)
  const [stored] = useState(() => fieldFormOf(field))
  const [form, setForm] = useState(stored)
  const [isTried, setIsTried] = useState(false)
  const currency = currencies[0] ?? null
  const problems = isTried ? fieldProblems(form, !field, currency) : {}
  const isTaken = errorCode(save.error) === "duplicate"
  const submit = () => {
    setIsTried(true)
    if (Object.keys(fieldProblems(form, !field, currency)).length) return
    save.mutate(field ? updateFieldBody(form, currency) : createFieldBody(form, currency), {
      onSuccess: () => {
        toast.success(t("settings.saved"))
        onClose()
      },
    })
  }
  return (
    <FormDrawer
      title={field ? t("crmSettings.fields.edit", { label: field.label }) : t("crmSettings.fields.add")}
      isChanged={JSON.stringify(form) !== JSON.stringify(stored)}
      isSaving={save.isPending}
      error={save.error && !isTaken ? errorText(save.error) : undefined}
      onSave={submit}
      onClose={onClose}
    >
      <FieldFormFields
        form={form}
        problems={problems}
        isTaken={isTaken}
        isNew={!field}
        fields={fields}
        currencies={currencies}
        onChange={(part) => {
          setForm((current) => ({ ...current, ...part }))
          if (isTaken) save.reset()
        }}
      />
    </FormDrawer>
  )
}
