import { StatusBadge } from "@medusajs/ui"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import type { ChannelDTO } from "../../../shared/types"

const COLORS = {
  connected: "green",
  degraded: "orange",
  disconnected: "red",
  disabled: "grey",
  gone: "grey",
} as const

/** How a channel is, the weightiest first: one that is switched off is not asked about its health. */
export function channelState({ capabilities, disabled, health }: ChannelDTO): keyof typeof COLORS {
  if (!capabilities) return "gone"
  return disabled ? "disabled" : health.state
}

export const HealthBadge = ({ channel }: { channel: ChannelDTO }) => {
  const { t } = useInboxTranslation()
  const state = channelState(channel)
  return (
    <StatusBadge color={COLORS[state]} className="whitespace-nowrap" data-testid={`health-${state}`}>
      {t(`settings.health.${state}`)}
    </StatusBadge>
  )
}
