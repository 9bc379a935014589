import type { MedusaContainer } from "@medusajs/framework/types"
import type { ChannelRecord } from "../../modules/channel/service"
import type { ConversationWithContact, IdentityRow } from "../../modules/conversation/storage/rows"
import type { ChannelCapabilities } from "../../types/http/channel"
import type { ConversationDTO, ServiceWindowDTO } from "../../types/http/conversation"
import { contactAddress, contactName } from "../../utils/contact-name"
import { inboxModules } from "../../workflows/modules"
import { fileLinks, type FileLinks } from "./links"
import { findPeople, type Person } from "../../workflows/common/people"

/** Rows as screens see them, with the names of their channels and assignees. */
export async function presentConversations(
  container: MedusaContainer,
  rows: ConversationWithContact[]
): Promise<ConversationDTO[]> {
  if (!rows.length) return []
  const { channels, routing } = inboxModules(container)
  const [records, { departments }, people] = await Promise.all([
    channels.listEveryChannel(),
    routing.setup(),
    findPeople(
      container,
      rows.flatMap(({ assignee_id, closed_by }) => [assignee_id, closed_by].filter((id) => id !== null))
    ),
  ])
  const links = fileLinks(container)
  const byId = new Map(records.map((channel) => [channel.id, channel]))
  const teams = new Map(departments.map(({ id, name }) => [id, { id, name }]))
  return rows.map((row) => {
    const channel = byId.get(row.channel_id)
    const department = teams.get(row.department_id ?? "") ?? null
    return { ...presentConversation(row, channel, people, links), department }
  })
}

function presentConversation(
  row: ConversationWithContact,
  channel: ChannelRecord | undefined,
  people: Map<string, Person>,
  links: FileLinks
): Omit<ConversationDTO, "department"> {
  const person = (id: string | null) => (id ? { id, name: people.get(id)?.name ?? id } : null)
  return {
    id: row.id,
    number: row.number,
    status: row.status,
    channel: { id: row.channel_id, provider: channel?.provider ?? "", name: channel?.name ?? "" },
    contact: {
      customer_id: row.customer_id,
      name: contactName(row.identity),
      avatar_url: links.avatar(row.identity),
      address: contactAddress(row.identity),
      accepts_marketing: row.identity.marketing_opt_out_at === null,
    },
    assignee: person(row.assignee_id),
    unread_count: row.unread_count,
    read_sequence: row.read_sequence,
    last_message: row.last_message,
    waiting_since: row.waiting_since?.toISOString() ?? null,
    window: serviceWindow(row.identity, channel?.capabilities ?? null),
    resumed_at: row.resumed_at?.toISOString() ?? null,
    last_activity_at: row.last_activity_at.toISOString(),
    created_at: row.created_at.toISOString(),
    closed_at: row.closed_at?.toISOString() ?? null,
    closed_by: person(row.closed_by),
    close_reason: row.close_reason,
    message_count: row.message_count,
  }
}

/** How long one may still write freely to somebody. */
export function serviceWindow(
  { service_window_expires_at: expiresAt }: Pick<IdentityRow, "service_window_expires_at">,
  capabilities: ChannelCapabilities | null
): ServiceWindowDTO {
  if (!capabilities || capabilities.service_window_hours === null) {
    return { state: "unlimited", expires_at: null, can_resume: false }
  }
  const isOpen = expiresAt !== null && expiresAt.getTime() > Date.now()
  return {
    state: isOpen ? "open" : "closed",
    expires_at: expiresAt?.toISOString() ?? null,
    can_resume: capabilities.templates,
  }
}
