import { Checkbox, Hint, Input, Label } from "@medusajs/ui"
import { useId, useState } from "react"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { Option } from "./option-select"

interface CheckListProps {
  label: string
  help?: string
  /** Shown when there is nothing to choose from. */
  empty: string
  options: Option[]
  values: string[]
  testId?: string
  onChange: (values: string[]) => void
}

/** From how many on one may search. */
const LONG = 8

/** Any number of some. */
export const CheckList = ({ label, help, empty, options, values, testId, onChange }: CheckListProps) => {
  const { t } = useInboxTranslation()
  const id = useId()
  const [query, setQuery] = useState("")
  const wanted = query.trim().toLocaleLowerCase()
  const shown = options.filter((option) => option.label.toLocaleLowerCase().includes(wanted))
  const toggle = (value: string) =>
    onChange(values.includes(value) ? values.filter((one) => one !== value) : [...values, value])
  return (
    <fieldset className="flex min-w-0 flex-col gap-y-1.5" aria-describedby={help ? `${id}-help` : undefined}>
      <legend className="txt-compact-small-plus text-ui-fg-base mb-1.5 flex w-full items-center justify-between">
        <span>{label}</span>
        <span className="txt-compact-small text-ui-fg-subtle">
          {t("settings.chosen", { count: values.length })}
        </span>
      </legend>
      {options.length > LONG && (
        <Input
          size="small"
          aria-label={`${t("settings.search")}: ${label}`}
          placeholder={t("settings.search")}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
      )}
      <ul
        data-testid={testId}
        className="bg-ui-bg-field shadow-borders-base max-h-52 overflow-y-auto rounded-md px-3 py-2"
      >
        {shown.map((option) => (
          <li key={option.value} className="flex items-center gap-x-2 py-1">
            <Checkbox
              id={`${id}-${option.value}`}
              checked={values.includes(option.value)}
              onCheckedChange={() => toggle(option.value)}
            />
            <Label htmlFor={`${id}-${option.value}`} size="small" className="min-w-0 flex-1 break-words">
              {option.label}
            </Label>
          </li>
        ))}
        {!shown.length && (
          <li className="txt-small text-ui-fg-subtle py-1">
            {options.length ? t("settings.nothingFound") : empty}
          </li>
        )}
      </ul>
      {help && (
        <Hint id={`${id}-help`} className="text-ui-fg-subtle text-pretty">
          {help}
        </Hint>
      )}
    </fieldset>
  )
}
