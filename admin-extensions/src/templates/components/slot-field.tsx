import { Input } from "@medusajs/ui"
import { Field } from "../../shared/components/field"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { useSlotLabel } from "../hooks/use-slot-label"
import { cleanValue, type TemplateSlot } from "../slots"

interface SlotFieldProps {
  slot: TemplateSlot
  value: string
  onChange: (value: string) => void
}

/** The value of one place, with what stands around it. */
export const SlotField = ({ slot, value, onChange }: SlotFieldProps) => {
  const { t } = useInboxTranslation()
  const label = useSlotLabel()
  const over = [...cleanValue(value)].length - slot.limit
  const around = `${slot.before}[${cleanValue(value) || "…"}]${slot.after}`
  return (
    <Field
      label={label(slot)}
      help={slot.before || slot.after ? t("picker.around", { text: around }) : undefined}
      error={over > 0 ? t("composer.tooLong", { count: over }) : undefined}
      isRequired
    >
      {(input) => (
        <Input
          {...input}
          dir="auto"
          autoComplete="off"
          value={value}
          placeholder={slot.example ? t("picker.example", { example: slot.example }) : undefined}
          data-testid={`slot-${slot.key}`}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
