import type { MedusaContainer } from "@medusajs/framework/types"
import type { TimelineReader, TransferRow } from "../../modules/conversation/storage/timeline"
import type { TimelineEntryDTO } from "../../types/http/timeline"
import { inboxModules } from "../../workflows/modules"
import type { TimelineSource } from "./source"

/** Who gave the customer's conversations to whom. */
export function transferSource(
  container: MedusaContainer,
  customer_id: string,
  reader: TimelineReader
): TimelineSource {
  return {
    name: "transfers",
    read: async (after, limit) => {
      const { conversations } = inboxModules(container)
      return (await conversations.transfersOf({ customer_id, after, limit }, reader)).map(present)
    },
  }
}

function present({ id, conversation_id, number, details, created_at }: TransferRow): TimelineEntryDTO {
  const { actor, target, note } = details.system ?? {}
  return {
    id,
    kind: "transfer",
    occurred_at: created_at.toISOString(),
    title: `Conversation #${number} went to ${target?.name ?? "the queue"}`,
    text: note ?? null,
    url: `/communications/inbox?conversation=${conversation_id}`,
    actor: actor ?? null,
    data: { conversation_id, number, target: target ?? null },
  }
}
