import { Button, Drawer, InlineTip } from "@medusajs/ui"
import { useId, useState, type FormEvent, type ReactNode } from "react"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { DiscardPrompt } from "../../shared/components/discard-prompt"
import { SideDrawer } from "../../shared/components/side-drawer"

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
    <SideDrawer title={title} description={description} onClose={close}>
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
    </SideDrawer>
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
