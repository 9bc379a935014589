import { Button } from "@medusajs/ui"
import { SwitchField } from "../../settings/components/switch-field"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { showNotification } from "../browser-notification"
import { useNotificationSwitch } from "../hooks/use-notification-switch"
import type { AlertSettings } from "../settings"

interface NotificationFieldProps {
  settings: AlertSettings
  onChange: (changes: Partial<AlertSettings>) => void
}

/** The browser's own notifications: on, off, or what stands in their way. */
export const NotificationField = ({ settings, onChange }: NotificationFieldProps) => {
  const { t } = useInboxTranslation()
  const { isOn, state, isAsking, set } = useNotificationSwitch(settings.notification, onChange)
  const hint =
    state === "denied" || state === "unsupported"
      ? t(`alerts.${state}`)
      : isAsking
        ? t("alerts.asking")
        : null
  const sample = () =>
    showNotification({
      title: t("title"),
      body: t("alerts.sample"),
      tag: "inbox-sample",
      onOpen: () => undefined,
    })
  return (
    <>
      <div className="flex min-h-7 items-center justify-between gap-x-3">
        <SwitchField
          label={t("alerts.notification")}
          isOn={isOn}
          testId="alert-notification"
          onChange={set}
        />
        {isOn && (
          <Button
            size="small"
            variant="secondary"
            data-testid="alert-notification-test"
            aria-label={`${t("alerts.test")}: ${t("alerts.notification")}`}
            onClick={sample}
          >
            {t("alerts.test")}
          </Button>
        )}
      </div>
      <div role="status" className="empty:hidden">
        {hint && (
          <p data-testid="alert-notification-hint" className="txt-compact-xsmall text-ui-fg-subtle">
            {hint}
          </p>
        )}
      </div>
    </>
  )
}
