import { Button, InlineTip, Text, toast } from "@medusajs/ui"
import { formatDateTime } from "../../../shared/format/time"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import type { ChannelDTO } from "../../../shared/types"
import { useSettingsError } from "../../hooks/use-settings-words"
import { useCheckChannel, useSubscribeChannel } from "../hooks/use-channel-changes"
import { channelState } from "./health-badge"

const VARIANTS = {
  connected: "success",
  degraded: "warning",
  disconnected: "error",
  disabled: "info",
  gone: "info",
} as const

/** Whether a channel works, what to do when it does not, and ways to do it. */
export const ChannelHealth = ({ channel }: { channel: ChannelDTO }) => {
  const { t, locale } = useInboxTranslation()
  const errorText = useSettingsError()
  const check = useCheckChannel(channel.id)
  const subscribe = useSubscribeChannel(channel.id)
  const state = channelState(channel)
  const { reason, checked_at } = channel.health
  const text = state === "degraded" || state === "disconnected" ? reason : null
  const onError = (error: unknown) => void toast.error(errorText(error))

  return (
    <div className="flex flex-col gap-y-3" data-testid="channel-health" data-state={state}>
      <InlineTip variant={VARIANTS[state]} label={t(`settings.health.${state}`)} role="status">
        {text ?? t(`settings.health.${state}Text`)}
      </InlineTip>
      {channel.capabilities && (
        <div className="flex flex-wrap items-center gap-2">
          <Button
            size="small"
            variant="secondary"
            isLoading={check.isPending}
            data-testid="check-channel"
            onClick={() => check.mutate(undefined, { onError })}
          >
            {t("settings.health.check")}
          </Button>
          {channel.webhook_url && (
            <Button
              size="small"
              variant="secondary"
              isLoading={subscribe.isPending}
              data-testid="subscribe-channel"
              onClick={() =>
                subscribe.mutate(undefined, {
                  onError,
                  onSuccess: () => void toast.success(t("settings.health.subscribed")),
                })
              }
            >
              {t("settings.health.subscribe")}
            </Button>
          )}
          <Text size="small" className="text-ui-fg-subtle">
            {checked_at
              ? t("settings.health.checkedAt", { time: formatDateTime(checked_at, locale) })
              : t("settings.health.neverChecked")}
          </Text>
        </div>
      )}
    </div>
  )
}
