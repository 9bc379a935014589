import type { MedusaContainer } from "@medusajs/framework/types"
import type { TimelineEntryRow } from "../../modules/crm/service"
import type { TimelineEntryDTO } from "../../types/http/timeline"
import { inboxModules } from "../../workflows/modules"
import type { TimelineSource } from "./source"

/** Whether whoever asks may take a note out. */
export type MayDelete = (entry: TimelineEntryRow) => boolean

/** Notes, changes of owner and what third parties add. */
export function entrySource(
  container: MedusaContainer,
  customer_id: string,
  kinds: { only: string[] } | { all: true },
  mayDelete: MayDelete
): TimelineSource {
  return {
    name: "entries",
    read: async (after, limit) => {
      const rows = await inboxModules(container).crm?.listEntries({ customer_id, after, limit }, kinds)
      return (rows ?? []).map((row) => presentEntry(row, mayDelete))
    },
  }
}

export function presentEntry(row: TimelineEntryRow, mayDelete: MayDelete): TimelineEntryDTO {
  const { id, kind, title, text, url, actor_id, actor_name, data, occurred_at } = row
  return {
    id,
    kind,
    occurred_at: occurred_at.toISOString(),
    title,
    text,
    url,
    actor: actor_name ? { id: actor_id, name: actor_name } : null,
    data: kind === "note" ? { can_delete: mayDelete(row) } : data,
  } as TimelineEntryDTO
}
