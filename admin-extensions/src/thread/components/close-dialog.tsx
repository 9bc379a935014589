import { Button, Label, Textarea } from "@medusajs/ui"
import { useId, useRef, useState, type FormEvent } from "react"
import { errorCode } from "../../shared/api/errors"
import { SmallDialog } from "../../shared/components/small-dialog"
import { useErrorText, useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { submitOnEnter } from "../../shared/submit-on-enter"
import { useClose } from "../hooks/use-close"

interface CloseDialogProps {
  conversationId: string
  name: string
  onClose: () => void
}

/** Asks before a conversation is closed, and why it is, for those who want to say. */
export const CloseDialog = ({ conversationId, name, onClose }: CloseDialogProps) => {
  const { t } = useInboxTranslation()
  const errorText = useErrorText()
  const [reason, setReason] = useState("")
  const field = useRef<HTMLTextAreaElement>(null)
  const fieldId = useId()
  const close = useClose(conversationId, onClose)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    close.mutate(reason.trim())
  }

  return (
    <SmallDialog
      testId="close-dialog"
      title={t("close.title")}
      description={t("close.text", { name })}
      focusFirst={field}
      onClose={onClose}
    >
      <form onSubmit={submit} className="flex flex-col">
        <div className="flex flex-col gap-y-1.5 px-5 pb-4">
          <Label htmlFor={fieldId} size="small" weight="plus">
            {t("close.reason")}
          </Label>
          <Textarea
            ref={field}
            id={fieldId}
            rows={2}
            value={reason}
            data-testid="close-reason"
            placeholder={t("close.reasonHint")}
            onChange={(event) => setReason(event.target.value)}
            onKeyDown={submitOnEnter}
          />
          {close.error && (
            <p role="alert" className="txt-small text-ui-fg-error">
              {errorText(errorCode(close.error), close.error.message)}
            </p>
          )}
        </div>
        <footer className="border-ui-border-base flex justify-end gap-x-2 border-t px-5 py-3">
          <Button size="small" variant="secondary" type="button" onClick={onClose}>
            {t("actions.cancel")}
          </Button>
          <Button size="small" type="submit" isLoading={close.isPending} data-testid="close-confirm">
            {t("close.confirm")}
          </Button>
        </footer>
      </form>
    </SmallDialog>
  )
}
