import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { useRecipientProblem } from "../hooks/use-recipient-problem"
import type { OutboundForm } from "../hooks/use-outbound-form"
import { OpenConversationNotice } from "./open-conversation-notice"
import { RecipientCard } from "./recipient-card"

interface RecipientStatusProps {
  form: OutboundForm
  onOpen: (conversationId: string) => void
}

/** Whom the message would reach, or why it would not, before anything is sent. */
export const RecipientStatus = ({ form, onOpen }: RecipientStatusProps) => {
  const { t } = useInboxTranslation()
  const problem = useRecipientProblem()
  const { recipient, query, isChecking } = form
  return (
    <div role="status" data-testid="outbound-recipient" className="flex flex-col gap-y-2 empty:hidden">
      {isChecking ? (
        <p className="txt-small text-ui-fg-subtle">{t("outbound.checking")}</p>
      ) : recipient ? (
        <>
          <RecipientCard recipient={recipient} />
          {recipient.open_conversation && (
            <OpenConversationNotice conversation={recipient.open_conversation} onOpen={onOpen} />
          )}
        </>
      ) : (
        query.error && <p className="txt-small text-ui-fg-error">{problem(query.error)}</p>
      )}
    </div>
  )
}
