import type { ReactNode } from "react"
import { formatDateTime } from "../../../shared/format/time"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import type { ChannelDTO } from "../../../shared/types"
import { Section, SectionRow } from "../../components/section"
import { useProviderName } from "../hooks/use-provider-name"
import { HealthBadge } from "./health-badge"

interface ChannelGeneralProps {
  channel: ChannelDTO
  actions: ReactNode
}

export const ChannelGeneral = ({ channel, actions }: ChannelGeneralProps) => {
  const { t, locale } = useInboxTranslation()
  const providerName = useProviderName()
  const { name, provider, external_id, last_delivery_at } = channel
  return (
    <Section
      title={name}
      actions={
        <>
          <HealthBadge channel={channel} />
          {actions}
        </>
      }
    >
      <SectionRow label={t("settings.channels.platform")}>{providerName(provider)}</SectionRow>
      <SectionRow label={t("settings.channels.account")}>{external_id}</SectionRow>
      <SectionRow label={t("settings.channels.lastDelivery")}>
        {last_delivery_at ? formatDateTime(last_delivery_at, locale) : t("settings.channels.never")}
      </SectionRow>
    </Section>
  )
}
