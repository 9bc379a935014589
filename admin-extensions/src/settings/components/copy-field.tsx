import { SquareTwoStack } from "@medusajs/icons"
import { IconButton, Input, toast } from "@medusajs/ui"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { Field } from "../../shared/components/field"

interface CopyFieldProps {
  label: string
  help?: string
  value: string
  testId?: string
}

/** Something to be taken elsewhere. Browsers copy for us on secure pages only; elsewhere one selects it. */
export const CopyField = ({ label, help, value, testId }: CopyFieldProps) => (
  <Field label={label} help={help}>
    {(input) => (
      <div className="flex items-center gap-x-2">
        <div className="min-w-0 flex-1">
          <Input
            {...input}
            readOnly
            value={value}
            className="txt-compact-small font-mono"
            data-testid={testId}
            onFocus={(event) => event.target.select()}
          />
        </div>
        <CopyButton value={value} label={label} />
      </div>
    )}
  </Field>
)

export const CopyButton = ({ value, label }: { value: string; label: string }) => {
  const { t } = useInboxTranslation()
  const copy = async () => {
    await navigator.clipboard.writeText(value)
    toast.success(t("actions.copied"))
  }
  if (!window.isSecureContext) return null
  return (
    <IconButton type="button" aria-label={`${t("actions.copy")}: ${label}`} onClick={() => void copy()}>
      <SquareTwoStack />
    </IconButton>
  )
}
