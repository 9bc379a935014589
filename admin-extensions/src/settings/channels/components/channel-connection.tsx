import { Button, Text } from "@medusajs/ui"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import type { ChannelDTO } from "../../../shared/types"
import { CopyField } from "../../components/copy-field"
import { Section } from "../../components/section"
import { ChannelEmbed } from "./channel-embed"
import { ChannelHealth } from "./channel-health"

interface ChannelConnectionProps {
  channel: ChannelDTO
  /** Missing where there is nothing to replace. */
  onRotate?: () => void
}

/** Whether it works, and everything that makes it work. */
export const ChannelConnection = ({ channel, onRotate }: ChannelConnectionProps) => {
  const { t } = useInboxTranslation()
  return (
    <Section title={t("settings.channel.connection")}>
      <div className="px-6 py-4">
        <ChannelHealth channel={channel} />
      </div>
      {channel.webhook_url && (
        <div className="px-6 py-4">
          <CopyField
            label={t("settings.connect.webhookUrl")}
            help={t("settings.connect.webhookText")}
            value={channel.webhook_url}
            testId="webhook-url"
          />
        </div>
      )}
      {channel.embed_code && (
        <div className="px-6 py-4">
          <ChannelEmbed channel={channel} />
        </div>
      )}
      {onRotate && (
        <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
          <div>
            <Text size="small" leading="compact" weight="plus">
              {t("settings.channel.credentials")}
            </Text>
            <Text size="small" className="text-ui-fg-subtle">
              {t("settings.channel.credentialsText")}
            </Text>
          </div>
          <Button size="small" variant="secondary" data-testid="rotate-credentials" onClick={onRotate}>
            {t("settings.channel.rotate")}
          </Button>
        </div>
      )}
    </Section>
  )
}
