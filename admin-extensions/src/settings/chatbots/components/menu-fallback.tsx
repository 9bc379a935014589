import { Input, Textarea } from "@medusajs/ui"
import { useState } from "react"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import type { MenuNode } from "../../../shared/types"
import { Field } from "../../../shared/components/field"
import { wholeNumber } from "../../whole-number"
import { useEditor } from "../hooks/editor-context"
import { NextSelect } from "./next-select"

const MOST_INVALID = 20
const MOST_MINUTES = 43_200
/** The engine's own, while nothing is set. */
const USUAL_INVALID = "3"

/** What happens when no option fits, or nobody answers. */
export const MenuFallback = ({ id, node }: { id: string; node: MenuNode }) => {
  const { t } = useInboxTranslation()
  const { update } = useEditor()
  return (
    <details className="group" open={Boolean(node.invalid_text || node.timeout_minutes)}>
      <summary className="txt-compact-small-plus text-ui-fg-base focus-visible:shadow-borders-focus cursor-pointer rounded-sm outline-none">
        {t("settings.chatbots.steps.more")}
      </summary>
      <div className="grid grid-cols-1 gap-4 pt-4 sm:grid-cols-2">
        <div className="sm:col-span-2">
          <Field label={t("settings.chatbots.steps.invalidText")} isOptional>
            {(input) => (
              <Textarea
                {...input}
                rows={2}
                value={node.invalid_text ?? ""}
                data-testid="invalid-text"
                onChange={(event) => update(id, { ...node, invalid_text: event.target.value }, "invalid")}
              />
            )}
          </Field>
        </div>
        <NumberField
          label={t("settings.chatbots.steps.maxInvalid")}
          value={node.max_invalid ?? null}
          most={MOST_INVALID}
          placeholder={USUAL_INVALID}
          onChange={(number) => update(id, { ...node, max_invalid: number ?? undefined }, "max")}
        />
        <NumberField
          label={t("settings.chatbots.steps.timeout")}
          help={t("settings.chatbots.steps.timeoutHelp")}
          value={node.timeout_minutes ?? null}
          most={MOST_MINUTES}
          onChange={(number) => update(id, { ...node, timeout_minutes: number }, "timeout")}
        />
        <div className="sm:col-span-2">
          <Field label={t("settings.chatbots.steps.onTimeout")}>
            {(input) => (
              <NextSelect
                id={id}
                link="on_timeout"
                to={node.on_timeout ?? ""}
                input={input}
                unset={t("settings.chatbots.steps.toPeople")}
              />
            )}
          </Field>
        </div>
      </div>
    </details>
  )
}

interface NumberFieldProps {
  label: string
  help?: string
  value: number | null
  most: number
  placeholder?: string
  onChange: (value: number | null) => void
}

/** What is typed stays to be seen; only a number that may be goes into the flow. */
const NumberField = ({ label, help, value, most, placeholder, onChange }: NumberFieldProps) => {
  const { t } = useInboxTranslation()
  const [draft, setDraft] = useState<string | null>(null)
  const shown = draft ?? value?.toString() ?? ""
  const isWrong = wholeNumber(shown, 1, most) === undefined
  return (
    <Field
      label={label}
      help={help}
      error={isWrong ? t("settings.chatbots.steps.numberInvalid", { max: most }) : undefined}
      isOptional
    >
      {(input) => (
        <Input
          {...input}
          inputMode="numeric"
          value={shown}
          placeholder={placeholder}
          onChange={(event) => {
            setDraft(event.target.value)
            const number = wholeNumber(event.target.value, 1, most)
            if (number !== undefined) onChange(number)
          }}
          onBlur={() => !isWrong && setDraft(null)}
        />
      )}
    </Field>
  )
}
