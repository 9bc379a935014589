import type { ChannelCapabilities } from "../../../types/http/channel"
import type { ConversationDTO, MessageDTO, MessageKind } from "../../../types/http/conversation"
import type {
  WebchatConfigDTO,
  WebchatConversationDTO,
  WebchatMessageDTO,
  WebchatVisitorDTO,
} from "../../../types/http/webchat"
import { isOpen, preChatField } from "../../../utils/webchat-settings"
import type { Site, Visitor } from "./access"
import type { VisitorToken } from "./tokens"

/** What people say to each other. Whatever kinds there will be for the team's eyes are not among them. */
const VISIBLE_KINDS = new Set<MessageKind>([
  "text",
  "image",
  "video",
  "audio",
  "document",
  "sticker",
  "location",
  "contacts",
  "interactive",
  "template",
])

const DEFAULT_COLOR = "#4f46e5"

/** A message for the visitor it was said to or by; null for what is none of their business. */
export function presentVisitorMessage(message: MessageDTO): WebchatMessageDTO | null {
  if (!VISIBLE_KINDS.has(message.kind) || message.status === "failed") return null
  const { type, name } = message.author
  return {
    id: message.id,
    conversation_id: message.conversation_id,
    sequence: message.sequence,
    client_id: message.details.visitor?.client_id ?? null,
    direction: message.direction,
    kind: message.kind,
    text: message.text,
    attachments: message.attachments,
    options: message.direction === "outbound" ? (message.details.interactive?.options ?? []) : [],
    reply_to: message.reply_to && { id: message.reply_to.id, text: message.reply_to.text },
    status: message.status,
    // What the shop calls somebody is not for their eyes.
    author: {
      type: type === "external" ? "agent" : type,
      name: type === "contact" ? null : publicName(name),
    },
    edited_at: message.edited_at,
    deleted_at: message.deleted_at,
    occurred_at: message.occurred_at,
  }
}

export function presentVisitorConversation(conversation: ConversationDTO): WebchatConversationDTO {
  const { id, status, assignee } = conversation
  return { id, status, agent: assignee && { name: publicName(assignee.name) } }
}

/** Whoever has no name is called by their address among colleagues, and not before visitors. */
export const publicName = (name: string) => (name.includes("@") ? null : name)

export const presentVisitor = (token: Omit<VisitorToken, "issued_at">): WebchatVisitorDTO => ({
  id: token.visitor_id,
  name: token.name,
  is_customer: token.customer_id !== null,
})

export function presentConfig(
  site: Site,
  name: string,
  capabilities: ChannelCapabilities | null
): WebchatConfigDTO {
  const { channel, settings } = site
  const { theme, pre_chat } = settings
  return {
    channel_id: channel.id,
    title: settings.title || name,
    greeting: settings.greeting || null,
    offline_message: settings.offline_message || null,
    is_online: isOnline(site),
    locale: settings.locale || null,
    theme: {
      color: theme?.color ?? DEFAULT_COLOR,
      position: theme?.position ?? "right",
      mode: theme?.mode ?? "auto",
    },
    pre_chat: {
      name: preChatField(pre_chat?.name),
      email: preChatField(pre_chat?.email),
      message: pre_chat?.message ?? null,
    },
    text_limit: capabilities?.text_limit ?? 0,
    attachments: Object.values(capabilities?.media ?? {}).map(({ mime_types, max_bytes }) => ({
      mime_types,
      max_bytes,
    })),
  }
}

export const isOnline = ({ settings }: Site | Visitor) => isOpen(settings.hours, new Date())
