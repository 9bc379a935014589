import type { ComponentType } from "react"
import { KindIcon } from "../../shared/components/kind-icon"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { MessageDTO } from "../../shared/types"
import { messageParts, type MessagePart } from "../message-parts"
import { AttachmentView } from "./attachments/attachment-view"
import { MessageText } from "./message-text"
import { ContactCards } from "./parts/contact-cards"
import { InteractiveFacts, Options } from "./parts/interactive"
import { LocationCard } from "./parts/location-card"
import { OrderLines } from "./parts/order-lines"
import { Forwarded, Product, Referral } from "./parts/origin"
import { Share, Story } from "./parts/shared-post"
import { TemplateHead } from "./parts/template-head"
import { Unsupported } from "./parts/unsupported"

/** What was said: every part that `messageParts` finds, or that it was deleted. */
export const MessageContent = ({ message }: { message: MessageDTO }) => {
  const { t } = useInboxTranslation()
  if (message.deleted_at) {
    return <p className="txt-small text-ui-fg-subtle italic">{t("message.deleted")}</p>
  }
  return (
    <div className="flex flex-col gap-y-1.5">
      {messageParts(message).map((part) => {
        const Part = PARTS[part]
        return <Part key={part} message={message} />
      })}
    </div>
  )
}

const Attachments = ({ message }: { message: MessageDTO }) => (
  <>
    {message.attachments.map((attachment) => (
      <AttachmentView
        key={attachment.id}
        attachment={attachment}
        conversationId={message.conversation_id}
        isSticker={message.kind === "sticker"}
      />
    ))}
  </>
)

const Words = ({ message }: { message: MessageDTO }) => <MessageText text={message.text ?? ""} />

const Placeholder = ({ message }: { message: MessageDTO }) => {
  const { t } = useInboxTranslation()
  return (
    <div className="txt-compact-small text-ui-fg-subtle flex items-center gap-x-2">
      <KindIcon kind={message.kind} className="shrink-0" />
      <span>{message.kind === "text" ? t("message.empty") : t(`kinds.${message.kind}`)}</span>
    </div>
  )
}

const PARTS: Record<MessagePart, ComponentType<{ message: MessageDTO }>> = {
  forwarded: Forwarded,
  referral: Referral,
  product: Product,
  story: Story,
  template: TemplateHead,
  attachments: Attachments,
  share: Share,
  location: LocationCard,
  contacts: ContactCards,
  order: OrderLines,
  interactive: InteractiveFacts,
  text: Words,
  options: Options,
  unsupported: Unsupported,
  placeholder: Placeholder,
}
