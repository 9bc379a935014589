import type { MedusaContainer } from "@medusajs/framework/types"
import type { ChannelRecord } from "../../modules/channel/service"
import type { NewOutboundMessage, OutboundPart } from "../../modules/conversation/storage/queue-message"
import type { ChannelCapabilities } from "../../types/http/channel"
import type { TemplateBody } from "../../types/http/conversation"
import type {
  ContactCardDetails,
  InteractiveDetails,
  LocationDetails,
} from "../../types/http/message-details"
import { fillTemplate, headerKind } from "../../utils/fill-template"
import { InboxError } from "../../utils/inbox-error"
import { inboxModules } from "../modules"
import { planParts } from "./plan-parts"
import { sendableText } from "./sendable-text"

/** What somebody wants to say. */
export interface MessageContent {
  text?: string
  attachment_ids?: string[]
  location?: LocationDetails
  contacts?: ContactCardDetails[]
  /** A menu, with `text` above it; from the chatbot. */
  interactive?: InteractiveDetails
  template?: TemplateBody
  author: NewOutboundMessage["author"]
}

export type SendableChannel = ChannelRecord & { capabilities: ChannelCapabilities }

/** A channel messages can go out on. @throws InboxError `channel_disconnected` */
export async function sendableChannel(container: MedusaContainer, id: string): Promise<SendableChannel> {
  const refuse = (why: string) => new InboxError("channel_disconnected", why)
  const channel = (await inboxModules(container).channels.listChannels()).find((known) => known.id === id)
  if (!channel) throw refuse("This channel is not connected any more")
  const { capabilities } = channel
  if (!capabilities) throw refuse("Nothing speaks to this channel any more")
  if (channel.disabled_at) throw refuse("This channel is switched off")
  if (channel.health_state === "disconnected") {
    throw refuse(channel.health_reason ?? "This channel is disconnected")
  }
  return { ...channel, capabilities }
}

/**
 * What somebody says, as the messages their channel takes.
 * @throws InboxError `invalid_data`, `variable_unresolved`, `template_not_approved`, `template_variables_missing`
 */
export async function outboundParts(
  container: MedusaContainer,
  channel: SendableChannel,
  content: MessageContent
): Promise<{ parts: OutboundPart[]; is_marketing: boolean }> {
  if (content.template) return templatePart(container, channel, content.template, content.author)
  if (content.interactive) {
    const { text = "", interactive } = content
    const parts = [{ kind: "interactive" as const, text, details: { interactive }, attachment_id: null }]
    return { parts, is_marketing: false }
  }
  if (content.text && content.author.type === "agent") sendableText(content.text)
  const attachments = await uploads(container, channel, content.attachment_ids ?? [], content.author)
  return { parts: planParts(channel.capabilities, { ...content, attachments }), is_marketing: false }
}

async function templatePart(
  container: MedusaContainer,
  channel: SendableChannel,
  { name, language, variables = {}, header_attachment_id }: TemplateBody,
  author: MessageContent["author"]
): Promise<{ parts: OutboundPart[]; is_marketing: boolean }> {
  const template = await inboxModules(container).channels.findTemplate(channel.id, name, language)
  if (!template) {
    throw new InboxError("template_not_approved", `There is no template "${name}" in ${language}`)
  }
  const [file] = await uploads(container, channel, header_attachment_id ? [header_attachment_id] : [], author)
  const wanted = headerKind(template)
  if (file && file.kind !== wanted) {
    throw new InboxError(
      "invalid_data",
      wanted ? `The template's header takes a file of kind ${wanted}` : "The template's header takes no file"
    )
  }
  const { text, details } = fillTemplate(template, variables, file !== undefined)
  return {
    parts: [{ kind: "template", text, details: { template: details }, attachment_id: file?.id ?? null }],
    is_marketing: template.category === "MARKETING",
  }
}

const uploads = (
  container: MedusaContainer,
  channel: SendableChannel,
  ids: string[],
  { id }: MessageContent["author"]
) => inboxModules(container).conversations.findUploads(ids, { channel_id: channel.id, created_by: id ?? "" })
