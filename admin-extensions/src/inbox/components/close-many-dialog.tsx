import { toast } from "@medusajs/ui"
import { useRef, useState, type FormEvent } from "react"
import { errorCode } from "../../shared/api/errors"
import { DialogFooter } from "../../shared/components/dialog-footer"
import { ReasonField } from "../../shared/components/reason-field"
import { SmallDialog } from "../../shared/components/small-dialog"
import { useErrorText, useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { ConversationDTO } from "../../shared/types"
import { useCloseMany } from "../hooks/use-close-many"
import { CloseManyResult } from "./close-many-result"

interface CloseManyDialogProps {
  conversations: ConversationDTO[]
  onClose: () => void
  onDone: () => void
}

/** Asks before several conversations are closed; afterwards says which were not, and why. */
export const CloseManyDialog = (props: CloseManyDialogProps) => {
  const { onClose, onDone } = props
  const { t } = useInboxTranslation()
  const errorText = useErrorText()
  // Those that are closed leave the list, and this dialog still has to name them.
  const [conversations] = useState(props.conversations)
  const [reason, setReason] = useState("")
  const field = useRef<HTMLTextAreaElement>(null)
  const close = useCloseMany()

  const submit = (event: FormEvent) => {
    event.preventDefault()
    close.mutate(
      { ids: conversations.map(({ id }) => id), reason: reason.trim() },
      {
        onSuccess: ({ closed, failed }) => {
          if (failed.length === 0) {
            toast.success(t("selection.closed", { count: closed.length }))
            onDone()
          }
        },
      }
    )
  }

  return (
    <SmallDialog
      testId="close-many-dialog"
      title={t("selection.title", { count: conversations.length })}
      description={t("selection.text")}
      focusFirst={field}
      onClose={close.data ? onDone : onClose}
    >
      {close.data ? (
        <CloseManyResult result={close.data} conversations={conversations} onDone={onDone} />
      ) : (
        <form onSubmit={submit} className="flex flex-col">
          <div className="flex flex-col gap-y-3 px-5 pb-4">
            <ReasonField reason={reason} inputRef={field} onChange={setReason} />
            {close.error && (
              <p role="alert" className="txt-small text-ui-fg-error">
                {errorText(errorCode(close.error), close.error.message)}
              </p>
            )}
          </div>
          <DialogFooter
            confirm={t("selection.close")}
            testId="close-many-confirm"
            isLoading={close.isPending}
            onCancel={onClose}
          />
        </form>
      )}
    </SmallDialog>
  )
}
