import { useAddress } from "../../../../shared/hooks/use-address"
import type { TaskQuery } from "../../../api"

export const TASK_TABS = ["mine", "everybody", "done"] as const
export type TaskTab = (typeof TASK_TABS)[number]

/** What each tab lists. */
export const TAB_QUERIES: Record<TaskTab, TaskQuery> = {
  mine: { assignee_id: "me", status: "open" },
  everybody: { status: "open" },
  done: { status: "done" },
}

/** Which tasks are shown, kept in the address. */
export function useTaskTab(): [TaskTab, (tab: TaskTab) => void] {
  const [params, change] = useAddress()
  const tab = TASK_TABS.find((known) => known === params.get("tab")) ?? "mine"
  return [tab, (next) => change({ tab: next === "mine" ? null : next }, { replace: true })]
}
