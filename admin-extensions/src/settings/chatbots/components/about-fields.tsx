import { Input } from "@medusajs/ui"
import { useChannels } from "../../../shared/hooks/use-channels"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import { CheckList } from "../../components/check-list"
import { Field } from "../../../shared/components/field"

export interface About {
  name: string
  channel_ids: string[]
}

interface AboutFieldsProps {
  about: About
  isTried: boolean
  onChange: (about: About) => void
}

/** What a chatbot is called, and where it answers. */
export const AboutFields = ({ about, isTried, onChange }: AboutFieldsProps) => {
  const { t } = useInboxTranslation()
  const channels = useChannels().data?.channels ?? []
  return (
    <>
      <Field
        label={t("settings.chatbots.name")}
        help={t("settings.chatbots.nameHelp")}
        error={isTried && !about.name.trim() ? t("settings.required") : undefined}
        isRequired
      >
        {(input) => (
          <Input
            {...input}
            value={about.name}
            maxLength={100}
            autoComplete="off"
            data-testid="chatbot-name"
            onChange={(event) => onChange({ ...about, name: event.target.value })}
          />
        )}
      </Field>
      <CheckList
        label={t("settings.chatbots.channels")}
        help={t("settings.chatbots.channelsHelp")}
        empty={t("settings.team.channelsNone")}
        options={channels.map(({ id, name }) => ({ value: id, label: name }))}
        values={about.channel_ids}
        testId="chatbot-channels"
        onChange={(channel_ids) => onChange({ ...about, channel_ids })}
      />
    </>
  )
}
