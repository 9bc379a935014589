import { Button, Heading, Input, Text } from "@medusajs/ui"
import { useState, type FormEvent } from "react"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import { useChannel } from "../../../shared/hooks/use-channels"
import type { ChannelProviderDTO } from "../../../shared/types"
import { CopyField } from "../../components/copy-field"
import { Field } from "../../../shared/components/field"
import { FormError } from "../../components/form-drawer"
import { useConnectForm } from "../hooks/use-connect-form"
import { useProviderName } from "../hooks/use-provider-name"
import { ConnectResult } from "./connect-result"
import { CredentialInputs } from "./credential-inputs"
import { SettingInputs } from "./setting-inputs"

interface ConnectFormProps {
  provider: ChannelProviderDTO
  onInput: () => void
  onConnected: () => void
  onDone: (channelId: string) => void
}

/** The form of one platform, then what the platform said to it, and back when something is to be corrected. */
export const ConnectForm = ({ provider, onInput, onConnected, onDone }: ConnectFormProps) => {
  const { t } = useInboxTranslation()
  const providerName = useProviderName()
  const [isResult, setIsResult] = useState(false)
  const form = useConnectForm(provider, () => {
    setIsResult(true)
    onConnected()
  })
  // As it is by now: it may have been checked again meanwhile.
  const channel = useChannel(form.channel?.id) ?? form.channel
  if (isResult && channel) {
    return <ConnectResult channel={channel} onCorrect={() => setIsResult(false)} onDone={onDone} />
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    form.submit()
    const element = event.currentTarget
    requestAnimationFrame(() => element.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
  }
  return (
    <form noValidate onSubmit={submit} onInput={onInput} className="flex flex-col gap-y-6">
      <Heading>{t("settings.connect.account", { provider: providerName(provider.identifier) })}</Heading>
      <Field
        label={t("settings.channels.name")}
        help={t("settings.connect.nameHelp")}
        error={form.errors.name}
        isRequired
      >
        {(input) => (
          <Input
            {...input}
            autoFocus
            maxLength={100}
            value={form.name}
            autoComplete="off"
            data-testid="channel-name"
            onChange={(event) => form.setName(event.target.value)}
          />
        )}
      </Field>
      <CredentialInputs
        provider={provider.identifier}
        fields={provider.credential_fields}
        values={form.credentials}
        errors={form.errors}
        onChange={form.setCredential}
      />
      <SettingInputs
        provider={provider.identifier}
        fields={form.settingFields}
        texts={form.settings}
        errors={form.errors}
        onChange={form.setSetting}
      />
      {provider.webhook_url && (
        <div className="border-ui-border-base flex flex-col gap-y-4 border-t pt-6">
          <div>
            <Heading level="h2">{t("settings.connect.webhook")}</Heading>
            <Text size="small" className="text-ui-fg-subtle">
              {t("settings.connect.webhookText")}
            </Text>
          </div>
          <CopyField
            label={t("settings.connect.webhookUrl")}
            value={provider.webhook_url}
            testId="webhook-url"
          />
        </div>
      )}
      {form.error && <FormError text={form.error} />}
      <div className="flex justify-end">
        <Button size="small" type="submit" isLoading={form.isSaving} data-testid="connect-submit">
          {t(form.channel ? "settings.connect.update" : "settings.connect.submit")}
        </Button>
      </div>
    </form>
  )
}
