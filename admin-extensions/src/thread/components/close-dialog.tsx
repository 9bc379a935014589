import { ExclamationCircle } from "@medusajs/icons"
import { useRef, useState, type FormEvent } from "react"
import { errorCode } from "../../shared/api/errors"
import { DialogFooter } from "../../shared/components/dialog-footer"
import { ReasonField } from "../../shared/components/reason-field"
import { SmallDialog } from "../../shared/components/small-dialog"
import { useErrorText, useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { useClose } from "../hooks/use-close"
import { useCloseWarnings } from "../hooks/use-close-warnings"

interface CloseDialogProps {
  conversationId: string
  agentId: string
  name: string
  onClose: () => void
}

/** Asks before a conversation is closed, and why it is, for those who want to say. */
export const CloseDialog = ({ conversationId, agentId, name, onClose }: CloseDialogProps) => {
  const { t } = useInboxTranslation()
  const errorText = useErrorText()
  const [reason, setReason] = useState("")
  const field = useRef<HTMLTextAreaElement>(null)
  const close = useClose(conversationId, onClose)
  const warnings = useCloseWarnings(agentId, conversationId)

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
        <div className="flex flex-col gap-y-3 px-5 pb-4">
          <div role="status" className="empty:hidden">
            {warnings.length > 0 && (
              <ul data-testid="close-warnings" className="flex flex-col gap-y-1.5">
                {warnings.map((warning) => (
                  <li key={warning} className="txt-compact-small text-ui-tag-orange-text flex gap-x-1.5">
                    <ExclamationCircle aria-hidden className="shrink-0" />
                    {warning}
                  </li>
                ))}
              </ul>
            )}
          </div>
          <ReasonField reason={reason} inputRef={field} onChange={setReason} />
          {close.error && (
            <p role="alert" className="txt-small text-ui-fg-error">
              {errorText(errorCode(close.error), close.error.message)}
            </p>
          )}
        </div>
        <DialogFooter
          confirm={t("close.confirm")}
          testId="close-confirm"
          isLoading={close.isPending}
          onCancel={onClose}
        />
      </form>
    </SmallDialog>
  )
}
