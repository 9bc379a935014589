import { Button, Label } from "@medusajs/ui"
import { useId, useState } from "react"
import { SwitchField } from "../../settings/components/switch-field"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { chime } from "../chime"
import type { AlertSettings } from "../settings"

interface SoundFieldsProps {
  settings: AlertSettings
  onChange: (changes: Partial<AlertSettings>) => void
}

/** Whether it rings, how loudly, and how that sounds. */
export const SoundFields = ({ settings, onChange }: SoundFieldsProps) => {
  const { t } = useInboxTranslation()
  const id = useId()
  const [isBlocked, setIsBlocked] = useState(false)
  const { sound, volume } = settings
  const test = async () => setIsBlocked(!(await chime(volume)))
  return (
    <>
      <SwitchField
        label={t("alerts.sound")}
        isOn={sound}
        testId="alert-sound"
        onChange={(isOn) => onChange({ sound: isOn })}
      />
      {sound && (
        <div className="flex items-center gap-x-3">
          <Label htmlFor={id} size="small" className="text-ui-fg-subtle">
            {t("alerts.volume")}
          </Label>
          <input
            id={id}
            type="range"
            min={5}
            max={100}
            step={5}
            value={Math.round(volume * 100)}
            data-testid="alert-volume"
            aria-valuetext={`${Math.round(volume * 100)} %`}
            onChange={(event) => onChange({ volume: Number(event.target.value) / 100 })}
            className="accent-ui-fg-interactive focus-visible:shadow-borders-focus h-6 min-w-0 flex-1 rounded-md outline-none"
          />
          <Button
            size="small"
            variant="secondary"
            data-testid="alert-test"
            aria-label={`${t("alerts.test")}: ${t("alerts.sound")}`}
            onClick={() => void test()}
          >
            {t("alerts.test")}
          </Button>
        </div>
      )}
      {isBlocked && (
        <p role="status" className="txt-compact-xsmall text-ui-fg-subtle">
          {t("alerts.soundBlocked")}
        </p>
      )}
    </>
  )
}
