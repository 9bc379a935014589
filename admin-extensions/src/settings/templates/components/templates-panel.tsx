import { ChatBubbleLeftRight } from "@medusajs/icons"
import { Button } from "@medusajs/ui"
import { LoadError } from "../../../shared/components/load-error"
import { Notice } from "../../../shared/components/notice"
import { useChannels } from "../../../shared/hooks/use-channels"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import { RowsSkeleton } from "../../components/rows-skeleton"
import { Section } from "../../components/section"
import { useSettingsLocation } from "../../hooks/use-settings-location"
import { ChannelTemplates } from "./channel-templates"

/** The templates of one channel at a time, of those that have any. */
export const TemplatesPanel = () => {
  const { t } = useInboxTranslation()
  const { channelId, connect } = useSettingsLocation()
  const { data, error, refetch } = useChannels()
  const channels = data?.channels.filter(({ capabilities }) => capabilities?.templates) ?? []
  const channel = channels.find(({ id }) => id === channelId) ?? channels[0]
  if (channel) return <ChannelTemplates key={channel.id} channel={channel} channels={channels} />
  return (
    <Section title={t("settings.templates.title")} description={t("settings.templates.description")}>
      {data ? (
        <Notice
          icon={<ChatBubbleLeftRight />}
          title={t("settings.templates.noChannelTitle")}
          text={t("settings.templates.noChannelText")}
        >
          <Button size="small" onClick={() => connect()}>
            {t("settings.channels.connect")}
          </Button>
        </Notice>
      ) : error ? (
        <LoadError title={t("settings.channels.loadFailed")} error={error} onRetry={() => void refetch()} />
      ) : (
        <RowsSkeleton label={t("settings.channels.loading")} />
      )}
    </Section>
  )
}
