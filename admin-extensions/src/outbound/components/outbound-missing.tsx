import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { TemplateMissing } from "../../templates/components/template-missing"
import type { OutboundForm } from "../hooks/use-outbound-form"

interface OutboundMissingProps {
  form: OutboundForm
  hasContact: boolean
}

/** What is still to be done before it can be sent. */
export const OutboundMissing = ({ form, hasContact }: OutboundMissingProps) => {
  const { t } = useInboxTranslation()
  const { channel, recipient, isFree, isText, text, template } = form
  if (channel && recipient && isFree && !isText) {
    return <TemplateMissing form={template} />
  }
  const isNobody = !hasContact && !form.customer && !form.isNumber
  const words = !channel
    ? t("outbound.missingChannel")
    : isNobody
      ? t("outbound.missingRecipient")
      : isFree && isText && !text.trim() && t("outbound.missingText")
  return (
    <p role="status" data-testid="outbound-missing" className="txt-small text-ui-fg-subtle min-w-0 flex-1">
      {words}
    </p>
  )
}
