import { Input } from "@medusajs/ui"
import { useState } from "react"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import { Field } from "../../../shared/components/field"
import { FormDrawer } from "../../components/form-drawer"
import { hasStep } from "../flow/links"
import { givenName, isStepName } from "../flow/step-titles"
import { useEditor } from "../hooks/editor-context"

export const RenameStepDrawer = ({ id, onClose }: { id: string; onClose: () => void }) => {
  const { t } = useInboxTranslation()
  const { flow, rename } = useEditor()
  const [name, setName] = useState(givenName(id) ?? "")
  const trimmed = name.trim()
  const isTaken = trimmed !== id && hasStep(flow, trimmed)
  const error = isTaken ? "nameTaken" : trimmed && !isStepName(trimmed) ? "nameInvalid" : null
  const save = () => {
    if (!trimmed || error) return
    if (trimmed !== id) rename(id, trimmed)
    onClose()
  }
  return (
    <FormDrawer
      title={t("settings.chatbots.steps.rename")}
      isChanged={trimmed !== (givenName(id) ?? "")}
      isSaving={false}
      onSave={save}
      onClose={onClose}
    >
      <Field
        label={t("settings.chatbots.steps.nameLabel")}
        help={t("settings.chatbots.steps.nameHelp")}
        error={error ? t(`settings.chatbots.steps.${error}`) : undefined}
      >
        {(input) => (
          <Input
            {...input}
            autoFocus
            value={name}
            autoComplete="off"
            data-testid="step-name"
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
    </FormDrawer>
  )
}
