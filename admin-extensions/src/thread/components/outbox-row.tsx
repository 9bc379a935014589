import { memo } from "react"
import { useOutboxSender } from "../../composer/hooks/use-outbox"
import { putBack } from "../../composer/put-back"
import { unresolvedIn } from "../../composer/unresolved-error"
import { outbox, outboxKey, outboxStatus, type OutboxEntry } from "../../composer/outbox"
import { outboxParts, type OutboxPart } from "../../composer/outbox-parts"
import { useErrorText, useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { useFailureStep } from "../hooks/use-failure-step"
import type { MessageHandlers } from "../message-handlers"
import { wayOn } from "../way-on"
import { AttachmentView } from "./attachments/attachment-view"
import { Bubble } from "./bubble"
import { MessageQuote } from "./message-quote"
import { MessageText } from "./message-text"
import { MessageTick } from "./message-tick"
import { MessageTrouble } from "./message-trouble"
import { ContactCards } from "./parts/contact-cards"
import { LocationCard } from "./parts/location-card"

interface OutboxRowProps {
  entry: OutboxEntry
  part: OutboxPart
  agentId: string
  continues: boolean
  handlers: MessageHandlers
}

/** A message the server has not confirmed: there at once, with a clock, or with what is in its way. */
const Row = ({ entry, part, agentId, continues, handlers }: OutboxRowProps) => {
  const parts = outboxParts(entry)
  const isFirst = parts[0]?.client_id === part.client_id
  const isLast = parts.at(-1)?.client_id === part.client_id
  return (
    <Bubble
      direction="outbound"
      time={entry.created_at}
      continues={continues}
      isStacked={part.attachment !== null || part.text === null}
      quote={isFirst && entry.reply_to && <MessageQuote quote={entry.reply_to} agentId={agentId} />}
      tick={<MessageTick status={outboxStatus(entry)} />}
      trouble={
        isLast && entry.state !== "sending" && <Trouble entry={entry} agentId={agentId} handlers={handlers} />
      }
    >
      <div className="flex flex-col gap-y-1.5">
        {part.attachment && <AttachmentView attachment={part.attachment} conversationId={null} />}
        {part.details.location && <LocationCard message={part} />}
        {part.details.contacts && <ContactCards message={part} />}
        {part.text && <MessageText text={part.text} />}
      </div>
    </Bubble>
  )
}

const Trouble = ({ entry, agentId, handlers }: Pick<OutboxRowProps, "entry" | "agentId" | "handlers">) => {
  const { t } = useInboxTranslation()
  const errorText = useErrorText()
  const sender = useOutboxSender()
  const key = outboxKey(agentId, entry.conversation_id)
  const step = useFailureStep()
  const retry = () => void sender.retry(key, entry.client_id)
  const way = entry.state === "waiting" ? "retry" : wayOn("text", entry.error?.code)
  const { onEdit } = handlers
  const canEdit = entry.text !== "" && onEdit !== undefined
  const isInVain = way === "resume" && !handlers.onRetry
  const variables = unresolvedIn(entry.error)
  const reason = variables?.length
    ? t("snippets.unresolved", { variables: variables.join(", ") })
    : entry.error
      ? errorText(entry.error.code, entry.error.message)
      : ""
  const edit = { label: t("snippets.edit"), testId: "put-back", onSelect: () => putBack(key, entry) }
  return (
    <MessageTrouble
      tone={entry.state === "waiting" ? "warning" : "error"}
      text={entry.state === "waiting" ? t("message.notSent") : reason}
      step={
        variables ? edit : step(way, { retry: isInVain ? undefined : retry, template: handlers.onTemplate })
      }
      others={[
        canEdit &&
          !variables && {
            label: t("queued.edit"),
            testId: "edit-message",
            onSelect: () => onEdit({ entry }),
          },
      ]}
      onDiscard={() => outbox.remove(key, entry.client_id)}
    />
  )
}

export const OutboxRow = memo(Row)
