import { useState } from "react"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import type { ChannelDTO, ChannelProviderDTO } from "../../../shared/types"
import { useSettingsError } from "../../hooks/use-settings-words"
import {
  filledCredentials,
  initialCredentials,
  missingCredentials,
  type CredentialValues,
} from "../credential-values"
import { fieldErrors } from "../field-errors"
import { withSettingTexts } from "../setting-values"
import { useConnectChannel } from "./use-channel-changes"

/** What a person enters to connect an account; nothing of it goes when the server refuses it. */
export function useConnectForm(provider: ChannelProviderDTO, onConnected: () => void) {
  const { t } = useInboxTranslation()
  const errorText = useSettingsError()
  const mutation = useConnectChannel()
  const [name, setName] = useState("")
  const [credentials, setCredentials] = useState(() => initialCredentials(provider.credential_fields))
  const [settings, setSettings] = useState<Record<string, string>>({})
  const [isTried, setIsTried] = useState(false)
  /** Once it exists, mistakes are corrected in it. */
  const [channel, setChannel] = useState<ChannelDTO | null>(null)

  const settingFields = provider.setting_fields.filter(({ required }) => required)
  const names = [...provider.credential_fields, ...settingFields].map((field) => field.name)
  const refused = fieldErrors(mutation.error, ["name", ...names])
  const missing = missingValues(provider, { name, credentials, settings })
  const errors = {
    ...refused,
    ...(isTried ? Object.fromEntries(missing.map((field) => [field, t("settings.required")])) : {}),
  }

  const submit = () => {
    setIsTried(true)
    if (missing.length) return
    const body = {
      provider: provider.identifier,
      name: name.trim(),
      credentials: filledCredentials(credentials),
      settings: withSettingTexts(settingFields, {}, settings),
    }
    mutation.mutate(
      { id: channel?.id ?? null, body },
      {
        onSuccess: (answer) => {
          setChannel(answer.channel)
          onConnected()
        },
      }
    )
  }

  return {
    ...{ name, setName, credentials, settings, settingFields, errors, channel, submit },
    setCredential: (field: string, value: string) =>
      setCredentials((values) => ({ ...values, [field]: value })),
    setSetting: (field: string, text: string) => setSettings((texts) => ({ ...texts, [field]: text })),
    isSaving: mutation.isPending,
    error: mutation.error && !Object.keys(refused).length ? errorText(mutation.error) : undefined,
  }
}

function missingValues(
  { credential_fields, setting_fields }: ChannelProviderDTO,
  entered: { name: string; credentials: CredentialValues; settings: Record<string, string> }
): string[] {
  return [
    ...(entered.name.trim() ? [] : ["name"]),
    ...missingCredentials(credential_fields, entered.credentials),
    ...setting_fields.flatMap(({ name, required }) =>
      required && !entered.settings[name]?.trim() ? name : []
    ),
  ]
}
