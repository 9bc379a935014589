import { Button } from "@medusajs/ui"
import type { FormEvent, ReactNode, RefObject } from "react"
import { SmallDialog } from "../../shared/components/small-dialog"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"

interface SendDialogProps {
  title: string
  description: string
  testId: string
  focusFirst: RefObject<HTMLElement>
  canSend: boolean
  /** What will be sent, as it will look. */
  preview: ReactNode
  onSend: () => void
  onClose: () => void
  children: ReactNode
}

/** A few fields that become one message. */
export const SendDialog = (props: SendDialogProps) => {
  const { title, description, testId, focusFirst, canSend, preview, onSend, onClose, children } = props
  const { t } = useInboxTranslation()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    // React's events come through portals: the composer's own form is not meant.
    event.stopPropagation()
    if (canSend) {
      onSend()
      onClose()
    }
  }
  return (
    <SmallDialog
      title={title}
      description={description}
      testId={testId}
      focusFirst={focusFirst}
      onClose={onClose}
    >
      <form onSubmit={submit} className="flex min-h-0 flex-col overflow-y-auto">
        <div className="flex flex-col gap-y-3 px-5 pb-4">
          {children}
          {preview && (
            <div
              role="group"
              aria-label={t("formatting.previewLabel")}
              data-testid="send-preview"
              className="bg-ui-bg-highlight shadow-borders-base w-fit max-w-full rounded-xl px-3 py-2"
            >
              {preview}
            </div>
          )}
        </div>
        <footer className="border-ui-border-base flex justify-end gap-x-2 border-t px-5 py-3">
          <Button size="small" variant="secondary" type="button" onClick={onClose}>
            {t("actions.cancel")}
          </Button>
          <Button size="small" type="submit" disabled={!canSend} data-testid="send-confirm">
            {t("actions.send")}
          </Button>
        </footer>
      </form>
    </SmallDialog>
  )
}
