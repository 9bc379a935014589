import { toast } from "@medusajs/ui"
import { useState } from "react"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import type { ChannelDTO, CredentialField } from "../../../shared/types"
import { FormDrawer } from "../../components/form-drawer"
import { useSettingsError } from "../../hooks/use-settings-words"
import { filledCredentials, type CredentialValues } from "../credential-values"
import { fieldErrors } from "../field-errors"
import { useChangeChannel } from "../hooks/use-channel-changes"
import { CredentialInputs } from "./credential-inputs"

interface CredentialsDrawerProps {
  channel: ChannelDTO
  fields: CredentialField[]
  onClose: () => void
}

/** Replaces the credentials that are filled in. What is stored is never shown, so all fields begin empty. */
export const CredentialsDrawer = ({ channel, fields, onClose }: CredentialsDrawerProps) => {
  const { t } = useInboxTranslation()
  const errorText = useSettingsError()
  const change = useChangeChannel(channel.id)
  const [values, setValues] = useState<CredentialValues>({})
  const [isTried, setIsTried] = useState(false)
  const credentials = filledCredentials(values)
  const isEmpty = !Object.keys(credentials).length
  const refused = fieldErrors(
    change.error,
    fields.map(({ name }) => name)
  )
  const save = () => {
    setIsTried(true)
    if (isEmpty) return
    const onSuccess = () => {
      toast.success(t("settings.saved"))
      onClose()
    }
    change.mutate({ credentials }, { onSuccess })
  }
  const error =
    isTried && isEmpty ? t("settings.channel.rotateEmpty") : change.error && errorText(change.error)
  return (
    <FormDrawer
      title={t("settings.channel.rotate")}
      description={t("settings.channel.rotateText")}
      isChanged={!isEmpty}
      isSaving={change.isPending}
      error={(!Object.keys(refused).length && error) || undefined}
      onSave={save}
      onClose={onClose}
    >
      <CredentialInputs
        provider={channel.provider}
        fields={fields}
        values={values}
        errors={refused}
        placeholder={t("settings.channel.unchanged")}
        onChange={(name, value) => setValues((current) => ({ ...current, [name]: value }))}
      />
    </FormDrawer>
  )
}
