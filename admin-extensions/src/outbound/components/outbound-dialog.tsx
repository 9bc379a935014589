import { useRef, type FormEvent } from "react"
import { errorCode } from "../../shared/api/errors"
import { DialogFooter } from "../../shared/components/dialog-footer"
import { LargeDialog } from "../../shared/components/large-dialog"
import { useErrorText, useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { useOutboundForm, type KnownContact } from "../hooks/use-outbound-form"
import { useStart } from "../hooks/use-start"
import { ChannelField } from "./channel-field"
import { FirstMessage } from "./first-message"
import { OutboundMissing } from "./outbound-missing"
import { RecipientField } from "./recipient-field"
import { RecipientStatus } from "./recipient-status"

interface OutboundDialogProps {
  /** The channel to begin with. */
  channelId?: string
  /** Whom to write to; without it somebody is to be found. */
  contact?: KnownContact
  onClose: () => void
  /** A conversation is to be shown: the new one, or the one there is. */
  onOpen: (conversationId: string) => void
}

/** Writing first: through which channel, to whom, and what. */
export const OutboundDialog = ({ channelId, contact, onClose, onOpen }: OutboundDialogProps) => {
  const { t } = useInboxTranslation()
  const errorText = useErrorText()
  const first = useRef<HTMLInputElement>(null)
  const form = useOutboundForm({ channelId, contact })
  const open = (conversationId: string) => {
    onClose()
    onOpen(conversationId)
  }
  const start = useStart(open)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (form.start && !start.isPending) {
      start.mutate(form.start)
    }
  }

  return (
    <LargeDialog
      testId="outbound-dialog"
      title={contact ? t("outbound.titleFor", { name: contact.name }) : t("outbound.title")}
      description={t("outbound.text")}
      focusFirst={first}
      isChanged={form.isChanged}
      onClose={onClose}
    >
      {(close) => (
        <form onSubmit={submit} noValidate className="flex min-h-0 flex-1 flex-col">
          <div className="flex min-h-0 flex-1 flex-col overflow-y-auto">
            <div className="flex shrink-0 flex-col gap-y-4 px-5 pb-4 pt-1">
              <ChannelField form={form} />
              {!contact && <RecipientField form={form} inputRef={first} />}
              <RecipientStatus form={form} onOpen={open} />
            </div>
            {form.channel && form.isFree && (
              <FirstMessage form={form} channel={form.channel} takesFocus={contact !== undefined} />
            )}
          </div>
          {start.error && (
            <p role="alert" data-testid="outbound-refusal" className="txt-small text-ui-fg-error px-5 pt-3">
              {errorText(errorCode(start.error), start.error.message)}
            </p>
          )}
          <DialogFooter
            confirm={t("actions.send")}
            testId="outbound-send"
            isDisabled={form.start === null}
            isLoading={start.isPending}
            onCancel={close}
          >
            <OutboundMissing form={form} hasContact={contact !== undefined} />
          </DialogFooter>
        </form>
      )}
    </LargeDialog>
  )
}
