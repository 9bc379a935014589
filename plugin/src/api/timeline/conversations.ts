import type { MedusaContainer } from "@medusajs/framework/types"
import type { ConversationRow } from "../../modules/conversation/storage/rows"
import type { TimelineReader } from "../../modules/conversation/storage/timeline"
import type { ConversationEntryData, TimelineEntryDTO } from "../../types/http/timeline"
import { findPeople } from "../../workflows/common/people"
import { inboxModules } from "../../workflows/modules"
import type { TimelineSource } from "./source"

/** Every conversation the reader may read, where it was last active: what goes on stands at the top. */
export function conversationSource(
  container: MedusaContainer,
  customer_id: string,
  reader: TimelineReader
): TimelineSource {
  return {
    name: "conversations",
    read: async (after, limit) => {
      const { conversations } = inboxModules(container)
      return present(container, await conversations.conversationsOf({ customer_id, after, limit }, reader))
    },
  }
}

async function present(container: MedusaContainer, rows: ConversationRow[]): Promise<TimelineEntryDTO[]> {
  const [channels, people] = await Promise.all([
    inboxModules(container).channels.listEveryChannel(),
    findPeople(
      container,
      rows.flatMap(({ assignee_id, closed_by }) => [assignee_id, closed_by].filter((id) => id !== null))
    ),
  ])
  const byId = new Map(channels.map((channel) => [channel.id, channel]))
  const person = (id: string | null) => (id ? { id, name: people.get(id)?.name ?? id } : null)
  return rows.map((row) => {
    const { id, number, status, created_at, closed_at, message_count, close_reason } = row
    const channel = byId.get(row.channel_id)
    const data: ConversationEntryData = {
      conversation_id: id,
      number,
      status,
      channel: { id: row.channel_id, provider: channel?.provider ?? "", name: channel?.name ?? "" },
      assignee: person(row.assignee_id),
      started_at: created_at.toISOString(),
      closed_at: closed_at?.toISOString() ?? null,
      closed_by: person(row.closed_by),
      duration: closed_at && Math.round((closed_at.getTime() - created_at.getTime()) / 1_000),
      message_count,
      reason: close_reason,
    }
    return {
      id,
      kind: "conversation",
      occurred_at: row.last_activity_at.toISOString(),
      title: `Conversation #${number} on ${channel?.name ?? "a channel that is gone"}`,
      text: null,
      url: `/communications/inbox?conversation=${id}`,
      actor: person(row.closed_by ?? row.assignee_id),
      data,
    }
  })
}
