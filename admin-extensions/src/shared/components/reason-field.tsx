import { Label, Textarea } from "@medusajs/ui"
import { useId, type RefObject } from "react"
import { useInboxTranslation } from "../hooks/use-inbox-translation"
import { submitOnEnter } from "../submit-on-enter"

interface ReasonFieldProps {
  reason: string
  inputRef: RefObject<HTMLTextAreaElement>
  onChange: (reason: string) => void
}

/** Why something is closed, for those who want to say. */
export const ReasonField = ({ reason, inputRef, onChange }: ReasonFieldProps) => {
  const { t } = useInboxTranslation()
  const id = useId()
  return (
    <div className="flex flex-col gap-y-1.5">
      <Label htmlFor={id} size="small" weight="plus">
        {t("close.reason")}
      </Label>
      <Textarea
        ref={inputRef}
        id={id}
        rows={2}
        maxLength={200}
        value={reason}
        data-testid="close-reason"
        placeholder={t("close.reasonHint")}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={submitOnEnter}
      />
    </div>
  )
}
