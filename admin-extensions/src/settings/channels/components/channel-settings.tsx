import { Button, toast } from "@medusajs/ui"
import { useState, type FormEvent } from "react"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import type { ChannelDTO, SettingField } from "../../../shared/types"
import { FormError } from "../../components/form-drawer"
import { Section } from "../../components/section"
import { useFieldWords, useSettingsError } from "../../hooks/use-settings-words"
import { fieldErrors } from "../field-errors"
import { useChangeChannel } from "../hooks/use-channel-changes"
import { readSetting, settingTexts, withSettingTexts } from "../setting-values"
import { SettingInputs } from "./setting-inputs"
import { SettingSwitch } from "./setting-switch"

interface ChannelSettingsProps {
  channel: ChannelDTO
  /** What the provider lets people set. */
  fields: SettingField[]
}

/** How a channel behaves: switches take effect at once, texts when they are saved. */
export const ChannelSettings = ({ channel, fields }: ChannelSettingsProps) => {
  const { t } = useInboxTranslation()
  const switches = useSwitches(channel, fields)
  const texts = fields.filter(({ type }) => type !== "switch")
  if (!switches.length && !texts.length) return null
  return (
    <Section title={t("settings.channel.settings")} testId="channel-settings">
      {switches.map(({ name, label, help, isOn }) => (
        <SettingSwitch key={name} {...{ channel, name, label, help, isOn }} />
      ))}
      {texts.length > 0 && <TextSettings channel={channel} fields={texts} />}
    </Section>
  )
}

/** Those every capable channel has, then the provider's own. */
function useSwitches({ provider, capabilities, settings }: ChannelDTO, fields: SettingField[]) {
  const { t } = useInboxTranslation()
  const wordsOf = useFieldWords(provider)
  const common = [
    {
      name: "read_receipts",
      is_able: capabilities?.read_receipts,
      label: t("settings.channel.readReceipts"),
      help: t("settings.channel.readReceiptsText"),
    },
    {
      name: "typing",
      is_able: capabilities?.typing,
      label: t("settings.channel.typing"),
      help: t("settings.channel.typingText"),
    },
  ].filter(({ is_able }) => is_able)
  const own = fields.filter(({ type }) => type === "switch")
  return [
    ...common.map(({ name, label, help }) => ({ name, label, help, isOn: settings[name] !== false })),
    ...own.map((field) => {
      const { label, help } = wordsOf(field)
      const value = readSetting(settings, field.name)
      return {
        name: field.name,
        label,
        help,
        isOn: typeof value === "boolean" ? value : field.default === true,
      }
    }),
  ]
}

const TextSettings = ({ channel, fields }: ChannelSettingsProps) => {
  const { t } = useInboxTranslation()
  const errorText = useSettingsError()
  const change = useChangeChannel(channel.id)
  const stored = settingTexts(fields, channel.settings)
  /** Only what was changed here, so that a change made elsewhere is not undone. */
  const [texts, setTexts] = useState<Record<string, string>>({})
  const [isTried, setIsTried] = useState(false)
  const shown = { ...stored, ...texts }
  const changed = fields.filter(({ name }) => shown[name] !== stored[name])
  const missing = fields.filter(({ name, required }) => required && !shown[name]?.trim())
  const refused = fieldErrors(
    change.error,
    fields.map(({ name }) => name)
  )
  const errors = isTried
    ? { ...refused, ...Object.fromEntries(missing.map(({ name }) => [name, t("settings.required")])) }
    : refused

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setIsTried(true)
    if (missing.length) return
    const onSuccess = () => {
      setTexts({})
      toast.success(t("settings.saved"))
    }
    change.mutate({ settings: withSettingTexts(changed, channel.settings, texts) }, { onSuccess })
  }
  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-y-6 px-6 py-4">
      <SettingInputs
        provider={channel.provider}
        fields={fields}
        texts={shown}
        errors={errors}
        onChange={(name, text) => setTexts((current) => ({ ...current, [name]: text }))}
      />
      {change.error && !Object.keys(refused).length && <FormError text={errorText(change.error)} />}
      <div className="flex justify-end">
        <Button
          size="small"
          type="submit"
          disabled={!changed.length}
          isLoading={change.isPending}
          data-testid="save-settings"
        >
          {t("settings.save")}
        </Button>
      </div>
    </form>
  )
}
