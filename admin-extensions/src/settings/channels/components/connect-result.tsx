import { Button, Heading } from "@medusajs/ui"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import type { ChannelDTO } from "../../../shared/types"
import { ChannelEmbed } from "./channel-embed"
import { ChannelHealth } from "./channel-health"

const TITLES = {
  connected: "settings.connect.resultConnected",
  degraded: "settings.connect.resultDegraded",
  disconnected: "settings.connect.resultDisconnected",
} as const

interface ConnectResultProps {
  channel: ChannelDTO
  onCorrect: () => void
  onDone: (channelId: string) => void
}

/** What the platform said to what was entered, and what to do next. */
export const ConnectResult = ({ channel, onCorrect, onDone }: ConnectResultProps) => {
  const { t } = useInboxTranslation()
  const { state } = channel.health
  const isFine = state === "connected"
  return (
    <div className="flex flex-col gap-y-6" data-testid="connect-result" data-state={state}>
      <Heading>{t(TITLES[state], { name: channel.name })}</Heading>
      <ChannelHealth channel={channel} />
      <ChannelEmbed channel={channel} />
      <div className="flex flex-wrap justify-end gap-2">
        <Button
          size="small"
          variant={isFine ? "primary" : "secondary"}
          data-testid="connect-done"
          onClick={() => onDone(channel.id)}
        >
          {t("settings.connect.done")}
        </Button>
        {!isFine && (
          <Button size="small" data-testid="correct-channel" onClick={onCorrect}>
            {t("settings.connect.correct")}
          </Button>
        )}
      </div>
    </div>
  )
}
