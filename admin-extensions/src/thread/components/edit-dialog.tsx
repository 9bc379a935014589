import { Button, Textarea } from "@medusajs/ui"
import { useMutation } from "@tanstack/react-query"
import { useRef, useState, type FormEvent } from "react"
import { errorCode } from "../../shared/api/errors"
import { SmallDialog } from "../../shared/components/small-dialog"
import { useErrorText, useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { submitOnEnter } from "../../shared/submit-on-enter"

interface EditDialogProps {
  text: string
  onSave: (text: string) => Promise<void>
  onClose: () => void
}

/** Changes a message that has not gone out yet. When it is too late, what was written stays to be copied. */
export const EditDialog = ({ text, onSave, onClose }: EditDialogProps) => {
  const { t } = useInboxTranslation()
  const errorText = useErrorText()
  const field = useRef<HTMLTextAreaElement>(null)
  const [changed, setChanged] = useState(text)
  const save = useMutation({ mutationFn: onSave, onSuccess: onClose })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (changed.trim()) {
      save.mutate(changed.trim())
    }
  }
  return (
    <SmallDialog
      title={t("queued.editTitle")}
      description={t("queued.editText")}
      testId="edit-dialog"
      focusFirst={field}
      onClose={onClose}
    >
      <form onSubmit={submit} className="flex flex-col">
        <div className="flex flex-col gap-y-2 px-5 pb-4">
          <Textarea
            ref={field}
            dir="auto"
            rows={5}
            aria-label={t("queued.editTitle")}
            value={changed}
            onChange={(event) => setChanged(event.target.value)}
            onKeyDown={submitOnEnter}
          />
          {save.error && (
            <p role="alert" className="txt-small text-ui-fg-error">
              {errorText(errorCode(save.error), save.error.message)}
            </p>
          )}
        </div>
        <footer className="border-ui-border-base flex justify-end gap-x-2 border-t px-5 py-3">
          <Button size="small" variant="secondary" type="button" onClick={onClose}>
            {t("actions.cancel")}
          </Button>
          <Button
            size="small"
            type="submit"
            data-testid="edit-save"
            isLoading={save.isPending}
            disabled={!changed.trim()}
          >
            {t("queued.save")}
          </Button>
        </footer>
      </form>
    </SmallDialog>
  )
}
