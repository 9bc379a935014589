import { Heading, Textarea } from "@medusajs/ui"
import { useMemo, useState } from "react"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import type { BusinessHours } from "../../../shared/types"
import { Combobox } from "../../components/combobox"
import { Field } from "../../../shared/components/field"
import { SwitchField } from "../../components/switch-field"
import { copyToWeekdays, rangesOf, suggestedHours, timezones, WEEKDAYS, withRanges } from "../business-hours"
import { DayHours } from "./day-hours"

interface HoursEditorProps {
  hours: BusinessHours | null
  onChange: (hours: BusinessHours | null) => void
}

const MESSAGE_LENGTH = 1_000

/** When somebody is there; switched off and on again it keeps what was entered. */
export const HoursEditor = ({ hours, onChange }: HoursEditorProps) => {
  const { t } = useInboxTranslation()
  const [kept, setKept] = useState(hours)
  const toggle = (isOn: boolean) => {
    if (hours) setKept(hours)
    onChange(isOn ? (kept ?? suggestedHours(Intl.DateTimeFormat().resolvedOptions().timeZone)) : null)
  }
  return (
    <section
      aria-label={t("settings.hours.title")}
      className="border-ui-border-base flex flex-col gap-y-4 border-t pt-6"
    >
      <Heading level="h2">{t("settings.hours.title")}</Heading>
      <SwitchField
        label={t("settings.hours.switch")}
        help={t("settings.hours.switchText")}
        isOn={hours !== null}
        testId="hours-switch"
        onChange={toggle}
      />
      {hours && <Hours hours={hours} onChange={onChange} />}
    </section>
  )
}

const Hours = ({ hours, onChange }: { hours: BusinessHours; onChange: (hours: BusinessHours) => void }) => {
  const { t } = useInboxTranslation()
  const { timezone, days, message } = hours
  const zones = useMemo(
    () => timezones().map((name) => ({ value: name, label: name.replaceAll("_", " ") })),
    []
  )
  return (
    <>
      <Field label={t("settings.hours.timezone")}>
        {(input) => (
          <Combobox
            input={input}
            options={zones}
            value={timezone}
            placeholder={t("settings.hours.timezonePlaceholder")}
            empty={t("settings.nothingFound")}
            testId="hours-timezone"
            onChange={(name) => onChange({ ...hours, timezone: name })}
          />
        )}
      </Field>
      <div className="shadow-borders-base divide-ui-border-base divide-y rounded-md">
        {WEEKDAYS.map((day) => (
          <DayHours
            key={day}
            day={day}
            ranges={rangesOf(days, day)}
            onChange={(ranges) => onChange({ ...hours, days: withRanges(days, day, ranges) })}
            onCopy={() => onChange({ ...hours, days: copyToWeekdays(days, day) })}
          />
        ))}
      </div>
      <Field label={t("settings.hours.message")} help={t("settings.hours.messageHelp")} isOptional>
        {(input) => (
          <Textarea
            {...input}
            rows={3}
            maxLength={MESSAGE_LENGTH}
            value={message ?? ""}
            data-testid="hours-message"
            onChange={(event) => onChange({ ...hours, message: event.target.value })}
          />
        )}
      </Field>
    </>
  )
}
