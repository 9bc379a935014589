import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { ChannelRecord } from "../../../modules/channel/service"
import type { NewOutboundMessage, OutboundPart } from "../../../modules/conversation/storage/queue-message"
import type { IdentityRow } from "../../../modules/conversation/storage/rows"
import type { ChannelCapabilities } from "../../../types/http/channel"
import type { TemplateBody } from "../../../types/http/conversation"
import type {
  ContactCardDetails,
  InteractiveDetails,
  LocationDetails,
} from "../../../types/http/message-details"
import { fillTemplate, headerKind } from "../../../utils/fill-template"
import { InboxError } from "../../../utils/inbox-error"
import { inboxModules } from "../../modules"
import { planParts } from "../plan-parts"
import { windowNeed } from "../window-need"

export interface QueueMessageInput {
  conversation_id: string
  /** Chosen by the sender; the same again answers the same message. */
  client_id: string
  text?: string
  attachment_ids?: string[]
  location?: LocationDetails
  contacts?: ContactCardDetails[]
  /** A menu, with `text` above it; from the chatbot. */
  interactive?: InteractiveDetails
  template?: TemplateBody
  reply_to_id?: string
  author: NewOutboundMessage["author"]
  may_write_to_others: boolean
  /** Whether it may only be said while the chatbot leads. */
  only_while_bot?: boolean
}

/** Checks a message against its channel and puts it into the outbox. @throws InboxError */
export const queueMessageStep = createStep(
  "inbox-queue-message",
  async (input: QueueMessageInput, { container }) => {
    const { channels, chatbots, conversations, queue, realtime } = inboxModules(container)
    const [conversation] = await conversations.conversationsByIds([input.conversation_id])
    if (!conversation) throw new InboxError("not_found", "There is no such conversation")
    const earlier = await conversations.findByClientId(conversation.id, input.client_id)
    if (earlier) return new StepResponse({ id: earlier, is_new: false, resumes: false })
    const channel = (await channels.listChannels()).find(({ id }) => id === conversation.channel_id)
    if (!channel) throw new InboxError("channel_disconnected", "This channel is not connected any more")
    const { capabilities } = channel
    if (!capabilities) throw new InboxError("channel_disconnected", "Nothing speaks to this channel any more")
    if (channel.disabled_at) throw new InboxError("channel_disconnected", "This channel is switched off")
    if (channel.health_state === "disconnected") {
      throw new InboxError("channel_disconnected", channel.health_reason ?? "This channel is disconnected")
    }
    const parts = await partsOf(container, channel, capabilities, conversation.identity, input)
    const queued = await conversations.queueMessage({
      conversation_id: conversation.id,
      client_id: input.client_id,
      parts,
      reply_to_id: input.reply_to_id,
      author: input.author,
      may_write_to_others: input.may_write_to_others,
      only_while_bot: input.only_while_bot,
      window: input.template ? null : windowNeed(capabilities, input.author),
      time_resolution: capabilities.time_resolution,
    })
    await realtime.ring()
    if (conversation.status === "bot" && input.author.type === "agent") {
      await chatbots?.endSession(conversation.id)
    }
    // Not awaited by the answer to the agent: the message is durable, and a sweep finds it if this is lost.
    void queue
      .enqueue("inbox-send-messages", { conversation_id: input.conversation_id })
      .catch(() => undefined)
    return new StepResponse({
      id: queued.message.id,
      is_new: queued.is_new,
      resumes: queued.resumes,
    })
  }
)

async function partsOf(
  container: MedusaContainer,
  channel: ChannelRecord,
  capabilities: ChannelCapabilities,
  contact: IdentityRow,
  input: QueueMessageInput
): Promise<OutboundPart[]> {
  if (input.template) return [await templatePart(container, channel, contact, input, input.template)]
  if (input.interactive) {
    const { text = "", interactive } = input
    return [{ kind: "interactive", text, details: { interactive }, attachment_id: null }]
  }
  const attachments = await inboxModules(container).conversations.findUploads(input.attachment_ids ?? [], {
    channel_id: channel.id,
    created_by: input.author.id ?? "",
  })
  return planParts(capabilities, { ...input, attachments })
}

async function templatePart(
  container: MedusaContainer,
  channel: ChannelRecord,
  contact: Pick<IdentityRow, "marketing_opt_out_at">,
  input: Pick<QueueMessageInput, "author">,
  { name, language, variables = {}, header_attachment_id }: TemplateBody
): Promise<OutboundPart> {
  const { channels, conversations } = inboxModules(container)
  const template = await channels.findTemplate(channel.id, name, language)
  if (!template) {
    throw new InboxError("template_not_approved", `There is no template "${name}" in ${language}`)
  }
  if (template.category === "MARKETING" && contact.marketing_opt_out_at) {
    throw new InboxError("contact_opted_out", "This person has said that they want no marketing messages")
  }
  const [file] = await conversations.findUploads(header_attachment_id ? [header_attachment_id] : [], {
    channel_id: channel.id,
    created_by: input.author.id ?? "",
  })
  const wanted = headerKind(template)
  if (file && file.kind !== wanted) {
    throw new InboxError(
      "invalid_data",
      wanted ? `The template's header takes a file of kind ${wanted}` : "The template's header takes no file"
    )
  }
  const { text, details } = fillTemplate(template, variables, file !== undefined)
  return { kind: "template", text, details: { template: details }, attachment_id: file?.id ?? null }
}
