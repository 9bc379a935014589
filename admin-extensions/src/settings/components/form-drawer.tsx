import { XMark } from "@medusajs/icons"
import { Button, Drawer, IconButton, InlineTip } from "@medusajs/ui"
import { useId, useState, type FormEvent, type ReactNode } from "react"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { DiscardPrompt } from "../../shared/components/discard-prompt"

interface FormDrawerProps {
  title: string
  description?: string
  /** Whether closing would throw something away. */
  isChanged: boolean
  isSaving: boolean
  error?: string
  /** What the button says that ends it well. */
  saveLabel?: string
  /** At the other end of the buttons: deleting, for example. */
  footer?: ReactNode
  children: ReactNode
  onSave: () => void
  onClose: () => void
}

/** A form in a drawer; what was typed stays when saving fails. */
export const FormDrawer = ({
  title,
  description,
  isChanged,
  isSaving,
  error,
  saveLabel,
  footer,
  children,
  onSave,
  onClose,
}: FormDrawerProps) => {
  const { t } = useInboxTranslation()
  const [isAsking, setIsAsking] = useState(false)
  const formId = useId()
  const close = () => (isChanged ? setIsAsking(true) : onClose())
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSave()
  }
  return (
    <Drawer open onOpenChange={(isOpen) => !isOpen && close()}>
      <Drawer.Content {...(description ? {} : { "aria-describedby": undefined })}>
        {/* The kit's own header closes by a button without a name. */}
        <div className="border-ui-border-base flex items-start justify-between gap-x-4 border-b px-6 py-4">
          <div className="flex min-w-0 flex-col gap-y-1">
            <Drawer.Title className="h2-core text-ui-fg-base break-words">{title}</Drawer.Title>
            {description && (
              <Drawer.Description className="txt-small text-ui-fg-subtle">{description}</Drawer.Description>
            )}
          </div>
          <Drawer.Close asChild>
            <IconButton
              size="small"
              variant="transparent"
              className="shrink-0"
              aria-label={t("actions.close")}
            >
              <XMark />
            </IconButton>
          </Drawer.Close>
        </div>
        <Drawer.Body className="overflow-y-auto">
          <form id={formId} noValidate onSubmit={submit} className="flex flex-col gap-y-6">
            {children}
            {error && <FormError text={error} />}
          </form>
        </Drawer.Body>
        <Drawer.Footer>
          {footer && <div className="me-auto">{footer}</div>}
          <Button size="small" variant="secondary" onClick={close}>
            {t("actions.cancel")}
          </Button>
          <Button size="small" type="submit" form={formId} isLoading={isSaving}>
            {saveLabel ?? t("settings.save")}
          </Button>
        </Drawer.Footer>
        <DiscardPrompt isOpen={isAsking} onKeep={() => setIsAsking(false)} onDiscard={onClose} />
      </Drawer.Content>
    </Drawer>
  )
}

/** Why the whole form was refused. */
export const FormError = ({ text }: { text: string }) => {
  const { t } = useInboxTranslation()
  return (
    <InlineTip variant="error" label={t("settings.error")} role="alert" data-testid="form-error">
      {text}
    </InlineTip>
  )
}
