import type {
  AgentListItemDTO,
  AttachmentDTO,
  ConversationDTO,
  ConversationEntryData,
  DepartmentListItemDTO,
  Grant,
  MeResponse,
  MessageDTO,
  SnippetDTO,
  TimelineEntryDTO,
} from "./types"

const START = Date.parse("2026-03-02T12:00:00.000Z")

/** A moment so many minutes into the tests' day. */
export const minute = (minutes: number) => new Date(START + minutes * 60_000).toISOString()

/** A message of a thread, for tests: inbound text, one minute per sequence. */
export function aMessage(sequence: number, change: Partial<MessageDTO> = {}): MessageDTO {
  return {
    id: `msg_${sequence}`,
    conversation_id: "conv_1",
    sequence,
    client_id: null,
    direction: "inbound",
    kind: "text",
    text: `message ${sequence}`,
    attachments: [],
    reply_to: null,
    reactions: [],
    status: "delivered",
    status_times: {},
    error: null,
    author: { type: "contact", id: "cus_1", name: "Lívia" },
    edited_at: null,
    deleted_at: null,
    details: {},
    occurred_at: minute(sequence),
    created_at: minute(sequence),
    ...change,
  }
}

/** A photo that is here, for tests. */
export function anAttachment(change: Partial<AttachmentDTO> = {}): AttachmentDTO {
  return {
    id: "att_1",
    kind: "image",
    mime_type: "image/jpeg",
    name: null,
    size: 1_000,
    url: "/inbox/files/token",
    state: "ready",
    thumbnail_url: null,
    width: null,
    height: null,
    duration: null,
    voice: false,
    progress: null,
    error: null,
    ...change,
  }
}

/** An open, unassigned conversation, for tests. */
export function aConversation(id: string, change: Partial<ConversationDTO> = {}): ConversationDTO {
  return {
    id,
    number: 1,
    status: "open",
    channel: { id: "chan_1", provider: "whatsapp", name: "Sales" },
    contact: {
      customer_id: "cus_1",
      name: "Lívia",
      avatar_url: null,
      address: "5581999990000",
      accepts_marketing: true,
    },
    assignee: null,
    department: null,
    unread_count: 0,
    read_sequence: 0,
    last_message: null,
    waiting_since: null,
    window: { state: "open", expires_at: minute(60), can_resume: true },
    resumed_at: null,
    last_activity_at: minute(0),
    created_at: minute(0),
    closed_at: null,
    closed_by: null,
    close_reason: null,
    message_count: null,
    ...change,
  }
}

/** A note of somebody's, for tests. */
export function aNote(id: string, change: Partial<TimelineEntryDTO> = {}): TimelineEntryDTO {
  return {
    id,
    kind: "note",
    occurred_at: minute(0),
    title: "Note",
    text: id,
    url: null,
    actor: { id: "user_1", name: "Ana" },
    data: { can_delete: true },
    ...change,
  } as TimelineEntryDTO
}

/** An open conversation in a timeline, for tests. */
export function aConversationEntry(id: string, change: Partial<TimelineEntryDTO> = {}): TimelineEntryDTO {
  const data: ConversationEntryData = {
    conversation_id: id,
    number: 12,
    status: "open",
    channel: { id: "chan_1", provider: "whatsapp", name: "Sales" },
    assignee: null,
    started_at: minute(0),
    closed_at: null,
    closed_by: null,
    duration: null,
    message_count: null,
    reason: null,
  }
  return { ...aNote(id), kind: "conversation", data, ...change } as TimelineEntryDTO
}

/** A colleague who is there, for tests. */
export function anAgent(id: string, change: Partial<AgentListItemDTO> = {}): AgentListItemDTO {
  return {
    id,
    user_id: id,
    name: id,
    email: `${id}@inbox.test`,
    role: "agent",
    availability: "online",
    department_ids: [],
    capacity: null,
    grants: null,
    is_active: true,
    has_profile: true,
    open_conversations: 0,
    ...change,
  }
}

/** A department that is open, for tests. */
export function aDepartment(id: string, change: Partial<DepartmentListItemDTO> = {}): DepartmentListItemDTO {
  return {
    id,
    name: id,
    agent_ids: [],
    routing_method: null,
    fallback_method: null,
    business_hours: null,
    is_open: true,
    channel_ids: [],
    online_agents: 0,
    waiting_conversations: 0,
    created_at: minute(0),
    updated_at: minute(0),
    ...change,
  }
}

/** Whoever is logged in, for tests. */
export function aMe(permissions: Grant[], change: Partial<AgentListItemDTO> = {}): MeResponse {
  return { agent: anAgent("user_1", change), permissions, chosen_availability: "online" }
}

/** A saved reply of one's own, for tests. */
export function aSnippet(shortcut: string, change: Partial<SnippetDTO> = {}): SnippetDTO {
  return {
    id: `snip_${shortcut}`,
    shortcut,
    title: shortcut,
    text: `text of ${shortcut}`,
    category: null,
    scope: "personal",
    department_id: null,
    attachments: [],
    can_edit: true,
    own_usage_count: 0,
    usage_count: 0,
    created_by: null,
    created_at: minute(0),
    updated_at: minute(0),
    ...change,
  }
}
