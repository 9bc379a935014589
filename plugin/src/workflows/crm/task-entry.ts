import type { TaskRow } from "../../modules/crm/service"
import type { TaskEntryData } from "../../types/http/crm"
import type { TimelineRecord } from "../common/steps/record-timeline"
import type { Actor } from "./finish"

const WORDS: Record<TaskEntryData["action"], (task: string) => string> = {
  created: (task) => `Task “${task}” was made`,
  completed: (task) => `Task “${task}” was done`,
  reopened: (task) => `Task “${task}” is to be done again`,
  deleted: (task) => `Task “${task}” was deleted`,
}

/** What a timeline says of a task; nothing where it is about no customer. */
export function taskEntries(
  action: TaskEntryData["action"],
  { id, customer_id, title, due_at }: Pick<TaskRow, "id" | "customer_id" | "title" | "due_at">,
  actor: Actor
): TimelineRecord[] {
  if (!customer_id) return []
  const data: TaskEntryData = { action, task_id: id, task: title, due_at: due_at?.toISOString() ?? null }
  return [{ customer_id, kind: "task", title: WORDS[action](title), actor, data: { ...data } }]
}
