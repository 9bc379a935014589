import { useRef, type FormEvent } from "react"
import { errorCode } from "../../shared/api/errors"
import { DialogFooter } from "../../shared/components/dialog-footer"
import { LargeDialog } from "../../shared/components/large-dialog"
import { useChannel } from "../../shared/hooks/use-channels"
import { useErrorText, useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { useTimeLeft } from "../../shared/hooks/use-time-left"
import type { ConversationDTO } from "../../shared/types"
import { windowLevel } from "../../shared/window-level"
import { useSendTemplate } from "../hooks/use-send-template"
import { useTemplateForm } from "../hooks/use-template-form"
import { TemplateMissing } from "./template-missing"
import { TemplatePicker } from "./template-picker"
import { TemplatesSkeleton } from "./templates-skeleton"

interface TemplateDialogProps {
  conversation: ConversationDTO
  onClose: () => void
}

/** An approved template for the contact of a conversation: the way on once the reply window is over. */
export const TemplateDialog = ({ conversation, onClose }: TemplateDialogProps) => {
  const { t } = useInboxTranslation()
  const errorText = useErrorText()
  const search = useRef<HTMLInputElement>(null)
  const { contact, window } = conversation
  const channel = useChannel(conversation.channel.id)
  const form = useTemplateForm(channel, contact)
  const isWindowOver = windowLevel(window, useTimeLeft(window.expires_at)) === "closed"
  const send = useSendTemplate(conversation, isWindowOver, onClose)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (form.body && !send.isPending) {
      send.mutate(form.body)
    }
  }

  return (
    <LargeDialog
      testId="template-dialog"
      title={t(isWindowOver ? "composer.resume" : "picker.title")}
      description={t(isWindowOver ? "picker.resumeText" : "picker.text", { name: contact.name })}
      focusFirst={search}
      isChanged={form.isTouched}
      onClose={onClose}
    >
      {(close) => (
        <form onSubmit={submit} noValidate className="flex min-h-0 flex-1 flex-col">
          {channel ? (
            <TemplatePicker channel={channel} contact={contact} form={form} searchRef={search} />
          ) : (
            <TemplatesSkeleton />
          )}
          {send.error && (
            <p role="alert" data-testid="template-refusal" className="txt-small text-ui-fg-error px-5 pt-3">
              {errorText(errorCode(send.error), send.error.message)}
            </p>
          )}
          <DialogFooter
            confirm={t("actions.send")}
            testId="template-send"
            isDisabled={form.body === null}
            isLoading={send.isPending}
            onCancel={close}
          >
            <TemplateMissing form={form} />
          </DialogFooter>
        </form>
      )}
    </LargeDialog>
  )
}
