import { BellAlert } from "@medusajs/icons"
import { Heading, IconButton, Popover, Text } from "@medusajs/ui"
import { SwitchField } from "../../settings/components/switch-field"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { MeResponse } from "../../shared/types"
import { useAlertSettings } from "../hooks/use-alert-settings"
import { NotificationField } from "./notification-field"
import { SoundFields } from "./sound-fields"

/** How I want to be told of what concerns me. */
export const AlertsButton = ({ me }: { me: MeResponse }) => {
  const { t } = useInboxTranslation()
  const { settings, change } = useAlertSettings(me.agent.id)
  const concerns = (["messages", "assigned", "queue"] as const).filter(
    (concern) => concern !== "queue" || me.permissions.includes("claim")
  )
  return (
    <Popover>
      <Popover.Trigger asChild>
        <IconButton
          size="small"
          variant="transparent"
          aria-label={t("alerts.title")}
          title={t("alerts.title")}
          data-testid="alerts"
          className="text-ui-fg-muted"
        >
          <BellAlert />
        </IconButton>
      </Popover.Trigger>
      <Popover.Content
        align="start"
        aria-label={t("alerts.title")}
        data-testid="alerts-form"
        className="flex max-h-[var(--radix-popover-content-available-height)] w-[320px] max-w-[calc(100vw-16px)] flex-col gap-y-3 overflow-y-auto p-4"
      >
        <div>
          <Heading level="h2">{t("alerts.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("alerts.text")}
          </Text>
        </div>
        <fieldset className="flex flex-col gap-y-2.5">
          <Legend text={t("alerts.how")} />
          <SoundFields settings={settings} onChange={change} />
          <NotificationField settings={settings} onChange={change} />
          <SwitchField
            label={t("alerts.titleBadge")}
            isOn={settings.titleBadge}
            testId="alert-title"
            onChange={(isOn) => change({ titleBadge: isOn })}
          />
        </fieldset>
        <fieldset className="border-ui-border-base flex flex-col gap-y-2.5 border-t pt-3">
          <Legend text={t("alerts.what")} />
          {concerns.map((concern) => (
            <SwitchField
              key={concern}
              label={t(`alerts.${concern}`)}
              isOn={settings[concern]}
              testId={`alert-${concern}`}
              onChange={(isOn) => change({ [concern]: isOn })}
            />
          ))}
        </fieldset>
      </Popover.Content>
    </Popover>
  )
}

const Legend = ({ text }: { text: string }) => (
  <legend className="txt-compact-xsmall-plus text-ui-fg-subtle float-start mb-2 w-full">{text}</legend>
)
