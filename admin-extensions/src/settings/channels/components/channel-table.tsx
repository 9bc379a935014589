import { Table } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { ChannelIcon } from "../../../shared/components/channel-icon"
import { formatDateTime } from "../../../shared/format/time"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import type { ChannelDTO } from "../../../shared/types"
import { useSettingsLocation } from "../../hooks/use-settings-location"
import { useProviderName } from "../hooks/use-provider-name"
import { channelState, HealthBadge } from "./health-badge"

/** Every channel with how it is; a row leads to all about it. */
export const ChannelTable = ({ channels }: { channels: ChannelDTO[] }) => {
  const { t } = useInboxTranslation()
  return (
    <div className="overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>{t("settings.channels.name")}</Table.HeaderCell>
            <Table.HeaderCell className="hidden lg:table-cell">
              {t("settings.channels.account")}
            </Table.HeaderCell>
            <Table.HeaderCell>{t("settings.channels.state")}</Table.HeaderCell>
            <Table.HeaderCell className="hidden md:table-cell">
              {t("settings.channels.lastDelivery")}
            </Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {channels.map((channel) => (
            <ChannelRow key={channel.id} channel={channel} />
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}

const ChannelRow = ({ channel }: { channel: ChannelDTO }) => {
  const { t, locale } = useInboxTranslation()
  const { openChannel } = useSettingsLocation()
  const providerName = useProviderName()
  const { id, provider, name, external_id, health, last_delivery_at } = channel
  const isTroubled = ["degraded", "disconnected"].includes(channelState(channel))
  return (
    <Table.Row
      className="cursor-pointer"
      data-testid="channel-row"
      data-channel-id={id}
      onClick={() => openChannel(id)}
    >
      <Table.Cell className="py-2">
        <span className="flex items-center gap-x-3">
          <ChannelIcon provider={provider} className="text-ui-fg-subtle shrink-0" />
          <span className="flex min-w-0 flex-col">
            <Link
              to={`?tab=channels&channel=${encodeURIComponent(id)}`}
              className="txt-compact-small-plus text-ui-fg-base focus-visible:shadow-borders-focus rounded-sm outline-none"
              onClick={(event) => event.stopPropagation()}
            >
              {name}
            </Link>
            <span>{providerName(provider)}</span>
          </span>
        </span>
      </Table.Cell>
      <Table.Cell className="hidden max-w-[200px] truncate lg:table-cell">{external_id}</Table.Cell>
      <Table.Cell className="py-2">
        <HealthBadge channel={channel} />
        {isTroubled && health.reason && (
          <span className="mt-1 line-clamp-2 block max-w-[360px]">{health.reason}</span>
        )}
      </Table.Cell>
      <Table.Cell className="hidden whitespace-nowrap md:table-cell">
        {last_delivery_at ? formatDateTime(last_delivery_at, locale) : t("settings.channels.never")}
      </Table.Cell>
    </Table.Row>
  )
}
