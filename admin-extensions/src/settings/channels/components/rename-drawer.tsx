import { Input, toast } from "@medusajs/ui"
import { useState } from "react"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import type { ChannelDTO } from "../../../shared/types"
import { Field } from "../../../shared/components/field"
import { FormDrawer } from "../../components/form-drawer"
import { useSettingsError } from "../../hooks/use-settings-words"
import { useChangeChannel } from "../hooks/use-channel-changes"

export const RenameDrawer = ({ channel, onClose }: { channel: ChannelDTO; onClose: () => void }) => {
  const { t } = useInboxTranslation()
  const errorText = useSettingsError()
  const change = useChangeChannel(channel.id)
  const [name, setName] = useState(channel.name)
  const isEmpty = name.trim() === ""
  const save = () => {
    if (isEmpty) return
    const onSuccess = () => {
      toast.success(t("settings.channel.renamed"))
      onClose()
    }
    change.mutate({ name: name.trim() }, { onSuccess })
  }
  return (
    <FormDrawer
      title={t("settings.channel.rename")}
      isChanged={name !== channel.name}
      isSaving={change.isPending}
      error={change.error ? errorText(change.error) : undefined}
      onSave={save}
      onClose={onClose}
    >
      <Field
        label={t("settings.channels.name")}
        help={t("settings.connect.nameHelp")}
        error={isEmpty ? t("settings.required") : undefined}
        isRequired
      >
        {(input) => (
          <Input
            {...input}
            value={name}
            maxLength={100}
            autoComplete="off"
            data-testid="channel-name"
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
    </FormDrawer>
  )
}
