import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { NewTimelineEntry } from "../../../modules/crm/service"
import { inboxModules } from "../../modules"

/** What happened with a customer. */
export interface TimelineRecord {
  customer_id: string
  kind: string
  /** In English: what screens show that have no words of their own for the kind. */
  title: string
  text?: string | null
  /** Where to see more: a path of the admin or an https address. */
  url?: string | null
  actor?: { id: string | null; name: string } | null
  data?: Record<string, unknown>
  /** What makes two records the same, so that telling again adds nothing. */
  key?: string | null
  /** Now, when left out. A text after a workflow was handed it. */
  occurred_at?: Date | string
}

/** Adds to timelines and tells the open ones. Nothing in a shop that leaves the module out. */
export const recordTimelineStep = createStep(
  "inbox-add-to-timeline",
  async ({ entries }: { entries: TimelineRecord[] }, { container }) => {
    const { crm, realtime } = inboxModules(container)
    if (!crm || !entries.length) return new StepResponse({ ids: [] as string[] })
    const added = await crm.recordEntries(entries.map(newEntry))
    for (const customer_id of new Set(added.map((entry) => entry.customer_id))) {
      await realtime.signal({ type: "timeline.updated", data: { customer_id } })
    }
    return new StepResponse({ ids: added.map(({ id }) => id) })
  }
)

function newEntry({ actor, occurred_at, ...entry }: TimelineRecord): NewTimelineEntry {
  return {
    customer_id: entry.customer_id,
    kind: entry.kind,
    title: entry.title,
    text: entry.text ?? null,
    url: entry.url ?? null,
    actor_id: actor?.id ?? null,
    actor_name: actor?.name ?? null,
    data: entry.data ?? {},
    key: entry.key ?? null,
    occurred_at: occurred_at ? new Date(occurred_at) : new Date(),
  }
}
