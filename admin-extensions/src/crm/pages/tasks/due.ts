import { daysBetween } from "../../../shared/format/time"
import type { TaskDTO } from "../../../shared/types"

export type TaskGroup = "overdue" | "today" | "later" | "undated"

const GROUPS: readonly TaskGroup[] = ["overdue", "today", "later", "undated"]

export const isOverdue = ({ due_at, completed_at }: TaskDTO, now: number): boolean =>
  completed_at === null && due_at !== null && Date.parse(due_at) < now

function groupOf(task: TaskDTO, now: number): TaskGroup {
  if (!task.due_at) return "undated"
  // One that was just checked off stays where it was.
  if (Date.parse(task.due_at) < now) return "overdue"
  return daysBetween(new Date(now), new Date(task.due_at)) <= 0 ? "today" : "later"
}

/** Tasks by how soon they are due, in the order they came; groups without any are left out. */
export function groupTasks(tasks: readonly TaskDTO[], now: number): { group: TaskGroup; tasks: TaskDTO[] }[] {
  return GROUPS.map((group) => ({
    group,
    tasks: tasks.filter((task) => groupOf(task, now) === group),
  })).filter(({ tasks: own }) => own.length > 0)
}
