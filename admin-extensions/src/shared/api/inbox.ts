import type {
  AgentListResponse,
  AttachmentResponse,
  ChannelListResponse,
  CloseBody,
  CloseManyBody,
  CloseManyResponse,
  ContactResponse,
  ConversationListResponse,
  ConversationResponse,
  ConversationStatus,
  ConversationView,
  DepartmentListResponse,
  DraftResponse,
  EditMessageBody,
  MeResponse,
  MessageListResponse,
  MessageResponse,
  RecipientBody,
  RecipientResponse,
  ResumeBody,
  SearchResponse,
  SaveDraftBody,
  SendMessageBody,
  StartConversationBody,
  TemplateListResponse,
  TransferBody,
  UpdateContactBody,
  UpdateMeBody,
  ViewerState,
} from "../types"
import { request } from "./client"

export interface ConversationFilters {
  view: ConversationView
  /** Only those in this state; both when absent. */
  status?: Exclude<ConversationStatus, "closed">
  department_id?: string
}

/** What is looked for, and what narrows it. */
export interface SearchQuery {
  q: string
  channel_id?: string
  agent_id?: string
  department_id?: string
  kind?: string
  direction?: string
  /** ISO 8601; `to` is the first moment that does not count any more. */
  from?: string
  to?: string
}

const BASE = "/admin/inbox"
const conversationPath = (id: string) => `${BASE}/conversations/${encodeURIComponent(id)}`
const draftPath = (conversationId: string) => `${conversationPath(conversationId)}/draft`
const contactPath = (customerId: string) => `${BASE}/contacts/${encodeURIComponent(customerId)}`
const messagePath = (conversationId: string, messageId: string) =>
  `${conversationPath(conversationId)}/messages/${encodeURIComponent(messageId)}`

export const inboxApi = {
  me: (signal?: AbortSignal) => request<MeResponse>(`${BASE}/me`, { signal }),

  updateMe: (body: UpdateMeBody) => request<MeResponse>(`${BASE}/me`, { method: "POST", body }),

  /** Says that this browser still listens. */
  keepAlive: () => request<unknown>(`${BASE}/me/alive`, { method: "POST", body: {} }),

  agents: (signal?: AbortSignal) => request<AgentListResponse>(`${BASE}/agents`, { signal }),

  departments: (signal?: AbortSignal) => request<DepartmentListResponse>(`${BASE}/departments`, { signal }),

  channels: (signal?: AbortSignal) => request<ChannelListResponse>(`${BASE}/channels`, { signal }),

  listConversations: (
    filters: ConversationFilters,
    page: { cursor?: string | null; limit: number },
    signal?: AbortSignal
  ) => request<ConversationListResponse>(`${BASE}/conversations`, { query: { ...filters, ...page }, signal }),

  /** Messages by their words, and conversations by contact or number; newest first. */
  search: (query: SearchQuery & { cursor: string | null; limit: number }, signal?: AbortSignal) =>
    request<SearchResponse>(`${BASE}/search`, { query: { ...query }, signal }),

  conversation: (id: string, signal?: AbortSignal) =>
    request<ConversationResponse>(conversationPath(id), { signal }),

  /** Closed conversations of the same contact on the same channel, before this one, newest first. */
  earlier: (id: string, page: { cursor: string | null; limit: number }, signal?: AbortSignal) =>
    request<ConversationListResponse>(`${conversationPath(id)}/earlier`, { query: page, signal }),

  /** Without `before` and `around`: the newest page. Ascending in thread order. */
  listMessages: (
    conversationId: string,
    page: { before?: number; around?: number; limit: number },
    signal?: AbortSignal
  ) => request<MessageListResponse>(`${conversationPath(conversationId)}/messages`, { query: page, signal }),

  sendMessage: (conversationId: string, body: SendMessageBody) =>
    request<MessageResponse>(`${conversationPath(conversationId)}/messages`, { method: "POST", body }),

  retryMessage: (conversationId: string, messageId: string) =>
    request<MessageResponse>(`${messagePath(conversationId, messageId)}/retry`, { method: "POST", body: {} }),

  /** Changes one that has not gone out yet. */
  editMessage: (conversationId: string, messageId: string, body: EditMessageBody) =>
    request<MessageResponse>(messagePath(conversationId, messageId), { method: "POST", body }),

  /** Calls one back that has not gone out yet. */
  cancelMessage: (conversationId: string, messageId: string) =>
    request<MessageResponse>(messagePath(conversationId, messageId), { method: "DELETE" }),

  draft: (conversationId: string) => request<DraftResponse>(draftPath(conversationId)),

  saveDraft: (conversationId: string, body: SaveDraftBody, keepalive = false) =>
    request<DraftResponse>(draftPath(conversationId), { method: "POST", body, keepalive }),

  deleteDraft: (conversationId: string, keepalive = false) =>
    request<unknown>(draftPath(conversationId), { method: "DELETE", keepalive }),

  /** An empty emoji takes ours back. */
  react: (conversationId: string, messageId: string, emoji: string) =>
    request<MessageResponse>(`${messagePath(conversationId, messageId)}/reaction`, {
      method: "POST",
      body: { emoji },
    }),

  /** Fetches a file once more that could not be had. */
  retryAttachment: (id: string) =>
    request<AttachmentResponse>(`${BASE}/attachments/${encodeURIComponent(id)}/retry`, {
      method: "POST",
      body: {},
    }),

  /** Shows the contact for a moment that somebody is writing. */
  showTyping: (conversationId: string) =>
    request<unknown>(`${conversationPath(conversationId)}/typing`, { method: "POST", body: {} }),

  /** Tells colleagues who looks at a conversation or writes in it. */
  showViewing: (conversationId: string, state: ViewerState, isClosing: boolean) =>
    request<unknown>(`${conversationPath(conversationId)}/viewing`, {
      method: "POST",
      body: { state },
      keepalive: isClosing,
    }),

  markRead: (conversationId: string, sequence: number) =>
    request<ConversationResponse>(`${conversationPath(conversationId)}/read`, {
      method: "POST",
      body: { sequence },
    }),

  claim: (conversationId: string) =>
    request<ConversationResponse>(`${conversationPath(conversationId)}/claim`, { method: "POST", body: {} }),

  transfer: (conversationId: string, body: TransferBody) =>
    request<ConversationResponse>(`${conversationPath(conversationId)}/transfer`, { method: "POST", body }),

  close: (conversationId: string, body: CloseBody) =>
    request<ConversationResponse>(`${conversationPath(conversationId)}/close`, { method: "POST", body }),

  /** At most 100; those that could not be closed come back with their reasons. */
  closeMany: (body: CloseManyBody) =>
    request<CloseManyResponse>(`${BASE}/conversations/close`, { method: "POST", body }),

  /** Sends a template to a contact whose reply window is over. */
  resume: (conversationId: string, body: ResumeBody) =>
    request<ConversationResponse>(`${conversationPath(conversationId)}/resume`, { method: "POST", body }),

  /** Whom a message would reach, and what stands in its way. */
  recipient: (body: RecipientBody, signal?: AbortSignal) =>
    request<RecipientResponse>(`${BASE}/conversations/recipient`, { method: "POST", body, signal }),

  startConversation: (body: StartConversationBody) =>
    request<ConversationResponse>(`${BASE}/conversations`, { method: "POST", body }),

  /** A channel's templates as they were last synced, of every status. */
  templates: (channel_id: string, signal?: AbortSignal) =>
    request<TemplateListResponse>(`${BASE}/templates`, { query: { channel_id }, signal }),

  /** Asks the platform for them now. */
  syncTemplates: (channel_id: string) =>
    request<TemplateListResponse>(`${BASE}/templates/sync`, { method: "POST", body: { channel_id } }),

  contact: (customerId: string, signal?: AbortSignal) =>
    request<ContactResponse>(contactPath(customerId), { signal }),

  updateContact: (customerId: string, body: UpdateContactBody) =>
    request<ContactResponse>(contactPath(customerId), { method: "POST", body }),
}
