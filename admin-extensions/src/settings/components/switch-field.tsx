import { Label, Switch, Text } from "@medusajs/ui"
import { useId } from "react"

interface SwitchFieldProps {
  label: string
  help?: string
  isOn: boolean
  testId?: string
  onChange: (isOn: boolean) => void
}

/** Something that is so or not. */
export const SwitchField = ({ label, help, isOn, testId, onChange }: SwitchFieldProps) => {
  const id = useId()
  return (
    <div className="flex items-start gap-x-3">
      <Switch
        id={id}
        size="small"
        className="mt-0.5"
        checked={isOn}
        aria-describedby={help ? `${id}-help` : undefined}
        data-testid={testId}
        onCheckedChange={onChange}
      />
      <div className="flex min-w-0 flex-col">
        <Label htmlFor={id} size="small" weight="plus">
          {label}
        </Label>
        {help && (
          <Text id={`${id}-help`} size="small" className="text-ui-fg-subtle text-pretty">
            {help}
          </Text>
        )}
      </div>
    </div>
  )
}
