import { Button, Drawer, InlineTip } from "@medusajs/ui"
import { useId, type FormEvent, type ReactNode } from "react"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { useDiscardPrompt } from "../hooks/use-discard-prompt"

interface FormDrawerProps {
  title: string
  description?: string
  /** Whether closing would throw something away. */
  isChanged: boolean
  isSaving: boolean
  error?: string
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
  children,
  onSave,
  onClose,
}: FormDrawerProps) => {
  const { t } = useInboxTranslation()
  const mayDiscard = useDiscardPrompt()
  const formId = useId()
  const close = async () => {
    if (await mayDiscard(isChanged)) onClose()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSave()
  }
  return (
    <Drawer open onOpenChange={(isOpen) => !isOpen && void close()}>
      <Drawer.Content {...(description ? {} : { "aria-describedby": undefined })}>
        <Drawer.Header>
          <Drawer.Title asChild>
            <h2 className="h2-core">{title}</h2>
          </Drawer.Title>
          {description && <Drawer.Description>{description}</Drawer.Description>}
        </Drawer.Header>
        <Drawer.Body className="overflow-y-auto">
          <form id={formId} noValidate onSubmit={submit} className="flex flex-col gap-y-6">
            {children}
            {error && <FormError text={error} />}
          </form>
        </Drawer.Body>
        <Drawer.Footer>
          <Button size="small" variant="secondary" onClick={() => void close()}>
            {t("actions.cancel")}
          </Button>
          <Button size="small" type="submit" form={formId} isLoading={isSaving}>
            {t("settings.save")}
          </Button>
        </Drawer.Footer>
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
