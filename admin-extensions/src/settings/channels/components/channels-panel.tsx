import { ExclamationCircle } from "@medusajs/icons"
import { Button } from "@medusajs/ui"
import { LoadError } from "../../../shared/components/load-error"
import { Notice } from "../../../shared/components/notice"
import { useChannels } from "../../../shared/hooks/use-channels"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import { RowsSkeleton } from "../../components/rows-skeleton"
import { Section } from "../../components/section"
import { useSettingsLocation } from "../../hooks/use-settings-location"
import { ChannelDetail } from "./channel-detail"
import { ChannelTable } from "./channel-table"
import { ConnectChannel } from "./connect-channel"
import { NoChannels } from "./no-channels"

/** The channels, or the one that is open, and the way to connect another. */
export const ChannelsPanel = () => {
  const { channelId, connecting } = useSettingsLocation()
  return (
    <>
      {channelId ? <OpenChannel id={channelId} /> : <ChannelList />}
      {connecting !== null && <ConnectChannel />}
    </>
  )
}

const ChannelList = () => {
  const { t } = useInboxTranslation()
  const { connect } = useSettingsLocation()
  const { data, error, refetch } = useChannels()
  return (
    <Section
      testId="channels"
      title={t("settings.channels.title")}
      description={t("settings.channels.description")}
      actions={
        <Button size="small" variant="secondary" data-testid="connect-channel" onClick={() => connect()}>
          {t("settings.channels.connect")}
        </Button>
      }
    >
      {data ? (
        data.channels.length ? (
          <ChannelTable channels={data.channels} />
        ) : (
          <NoChannels onConnect={() => connect()} />
        )
      ) : error ? (
        <LoadError title={t("settings.channels.loadFailed")} error={error} onRetry={() => void refetch()} />
      ) : (
        <RowsSkeleton label={t("settings.channels.loading")} />
      )}
    </Section>
  )
}

const OpenChannel = ({ id }: { id: string }) => {
  const { t } = useInboxTranslation()
  const { closeChannel } = useSettingsLocation()
  const { data, error, refetch } = useChannels()
  const channel = data?.channels.find((candidate) => candidate.id === id)
  if (channel) return <ChannelDetail key={channel.id} channel={channel} onBack={closeChannel} />
  return (
    <Section title={t("settings.channels.title")}>
      {data ? (
        <Notice
          icon={<ExclamationCircle />}
          title={t("settings.channels.notFoundTitle")}
          text={t("settings.channels.notFoundText")}
        >
          <Button size="small" variant="secondary" onClick={closeChannel}>
            {t("settings.back")}
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
