import { Select } from "@medusajs/ui"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import type { FieldInputProps } from "../../../shared/components/field"
import { hasStep, type LinkName } from "../flow/links"
import { STEP_TYPES, type StepType } from "../flow/step-titles"
import { useEditor } from "../hooks/editor-context"

interface NextSelectProps {
  id: string
  link: LinkName
  to: string
  input?: FieldInputProps
  label?: string
  /** What leading nowhere means where that is allowed. */
  unset?: string
}

const NOWHERE = "-"
const NEW = "new:"
const STEP = "step:"

/** Where a way leads: a step there is, or a new one. */
export const NextSelect = ({ id, link: name, to, input, label, unset }: NextSelectProps) => {
  const { t } = useInboxTranslation()
  const { flow, titleOf, numbers, link, insertAfter } = useEditor()
  const others = [...numbers.keys()].filter((one) => one !== id)
  const isLoose = !hasStep(flow, to) && !(unset && !to)
  const choose = (value: string) => {
    if (value.startsWith(NEW)) insertAfter(id, name, value.slice(NEW.length) as StepType)
    else if (value) link(id, name, value === NOWHERE ? "" : value.slice(STEP.length))
  }
  return (
    <Select value={hasStep(flow, to) ? STEP + to : NOWHERE} onValueChange={choose}>
      <Select.Trigger
        {...input}
        aria-label={label}
        aria-invalid={isLoose || undefined}
        className="min-w-0 [&>span]:truncate"
        data-testid={`next-${name}`}
      >
        <Select.Value />
      </Select.Trigger>
      <Select.Content>
        <Select.Item value={NOWHERE}>{unset ?? t("settings.chatbots.steps.nowhere")}</Select.Item>
        {others.map((one) => (
          <Select.Item key={one} value={STEP + one}>
            {titleOf(one)}
          </Select.Item>
        ))}
        {hasStep(flow, to) && to === id && <Select.Item value={STEP + id}>{titleOf(id)}</Select.Item>}
        <Select.Separator />
        <Select.Group>
          <Select.Label>{t("settings.chatbots.steps.newStep")}</Select.Label>
          {STEP_TYPES.map((type) => (
            <Select.Item key={type} value={NEW + type}>
              {t("settings.chatbots.steps.newOf", { type: t(`settings.chatbots.steps.types.${type}`) })}
            </Select.Item>
          ))}
        </Select.Group>
      </Select.Content>
    </Select>
  )
}
