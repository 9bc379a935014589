import type { MedusaContainer } from "@medusajs/framework/types"
import type { TimelineEntryRow } from "../../modules/crm/service"
import type { TimelineEntryDTO } from "../../types/http/timeline"
import { inboxModules } from "../../workflows/modules"
import type { TimelineSource } from "./source"

/** What whoever asks may do with a note. */
export type NoteRights = (entry: TimelineEntryRow) => { can_delete: boolean; can_edit: boolean }

/** Notes, changes of owner and what third parties add. */
export function entrySource(
  container: MedusaContainer,
  customer_id: string,
  kinds: { only: string[] } | { all: true },
  rights: NoteRights
): TimelineSource {
  return {
    name: "entries",
    read: async (after, limit) => {
      const rows = await inboxModules(container).crm?.listEntries({ customer_id, after, limit }, kinds)
      return (rows ?? []).map((row) => presentEntry(row, rights))
    },
  }
}

export function presentEntry(row: TimelineEntryRow, rights: NoteRights): TimelineEntryDTO {
  const { id, kind, title, text, url, actor_id, actor_name, data, occurred_at, edited_at } = row
  return {
    id,
    kind,
    occurred_at: occurred_at.toISOString(),
    title,
    text,
    url,
    actor: actor_name ? { id: actor_id, name: actor_name } : null,
    data: kind === "note" ? { ...rights(row), edited_at: edited_at?.toISOString() ?? null } : data,
  } as TimelineEntryDTO
}
