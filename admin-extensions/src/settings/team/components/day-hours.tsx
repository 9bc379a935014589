import { Plus, SquareTwoStack, XMark } from "@medusajs/icons"
import { clx, Hint, IconButton, Input, Text, toast } from "@medusajs/ui"
import { useId } from "react"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import {
  addRange,
  completedTime,
  dayName,
  rangeProblem,
  rangesOf,
  type Ranges,
  type Weekday,
} from "../business-hours"

interface DayHoursProps {
  day: Weekday
  ranges: Ranges
  onChange: (ranges: Ranges) => void
  onCopy: () => void
}

/** The hours of one day: none, one range, or several with breaks. */
export const DayHours = ({ day, ranges, onChange, onCopy }: DayHoursProps) => {
  const { t, locale } = useInboxTranslation()
  const problemId = useId()
  const name = dayName(day, locale)
  const problem = rangeProblem(ranges)
  const set = (index: number, side: 0 | 1, time: string) =>
    onChange(
      ranges.map((range, at) => {
        if (at !== index) return range
        return side === 0 ? [time, range[1]] : [range[0], time]
      })
    )
  const copy = () => {
    onCopy()
    toast.success(t("settings.hours.copied"))
  }
  return (
    <div
      className="flex flex-col gap-y-1 px-3 py-2"
      role="group"
      aria-label={t("settings.hours.day", { day: name })}
    >
      <div className="flex items-start gap-x-2">
        <Text size="small" weight="plus" className="w-24 shrink-0 pt-1 first-letter:uppercase">
          {name}
        </Text>
        <div className="flex min-w-0 flex-1 flex-col gap-y-1.5">
          {!ranges.length && (
            <Text size="small" className="text-ui-fg-subtle pt-1">
              {t("settings.hours.closed")}
            </Text>
          )}
          {ranges.map(([from, to], index) => (
            <div key={index} className="flex items-center gap-x-1.5">
              {([from, to] as const).map((time, side) => (
                <TimeInput
                  key={side}
                  label={t(`settings.hours.${side === 0 ? "from" : "to"}`, { day: name })}
                  time={time}
                  problemId={problem ? problemId : undefined}
                  testId={`hours-${day}-${index}-${side === 0 ? "from" : "to"}`}
                  onChange={(value) => set(index, side === 0 ? 0 : 1, value)}
                />
              ))}
              <IconButton
                type="button"
                size="small"
                variant="transparent"
                aria-label={t("settings.hours.removeRange", { day: name, from, to })}
                onClick={() => onChange(ranges.filter((_, at) => at !== index))}
              >
                <XMark />
              </IconButton>
            </div>
          ))}
        </div>
        <IconButton
          type="button"
          size="small"
          variant="transparent"
          aria-label={t("settings.hours.addRange", { day: name })}
          onClick={() => onChange(rangesOf(addRange({ [day]: ranges }, day), day))}
        >
          <Plus />
        </IconButton>
        <IconButton
          type="button"
          size="small"
          variant="transparent"
          className={clx(!ranges.length && "invisible")}
          aria-label={t("settings.hours.copy", { day: name })}
          onClick={copy}
        >
          <SquareTwoStack />
        </IconButton>
      </div>
      {problem && (
        <Hint id={problemId} variant="error" role="alert">
          {t(`settings.hours.problems.${problem}`)}
        </Hint>
      )}
    </div>
  )
}

interface TimeInputProps {
  label: string
  time: string
  problemId?: string
  testId: string
  onChange: (time: string) => void
}

/** Typed rather than picked: the browser's own time field knows no 24:00. */
const TimeInput = ({ label, time, problemId, testId, onChange }: TimeInputProps) => (
  <div className="w-[68px]">
    <Input
      size="small"
      inputMode="numeric"
      placeholder="00:00"
      maxLength={5}
      aria-label={label}
      aria-invalid={problemId ? true : undefined}
      aria-describedby={problemId}
      value={time}
      data-testid={testId}
      onChange={(event) => onChange(event.target.value)}
      onBlur={() => onChange(completedTime(time))}
    />
  </div>
)
