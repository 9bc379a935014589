import type { ConversationFilters } from "../shared/api/inbox"
import type { MeResponse } from "../shared/types"

/** The views of this inbox, in the order of its tabs. */
export const VIEWS = ["mine", "unassigned", "bot", "department", "all", "closed"] as const
export type InboxView = (typeof VIEWS)[number]

export const isView = (value: string | null): value is InboxView => VIEWS.some((view) => view === value)

/** What the server is asked for: the queue and the chatbot's are both what nobody has. */
export function filtersOf(view: InboxView, departmentId: string | null = null): ConversationFilters {
  switch (view) {
    case "unassigned":
      return { view, status: "open" }
    case "bot":
      return { view: "unassigned", status: "bot" }
    case "department":
      return departmentId ? { view, department_id: departmentId } : { view }
    default:
      return { view }
  }
}

export function mayView(view: InboxView, { permissions }: MeResponse): boolean {
  switch (view) {
    case "all":
      return permissions.includes("view_all")
    case "department":
      return permissions.includes("view_all") || permissions.includes("view_department")
    case "unassigned":
    case "bot":
      return (["claim", "view_all", "view_department"] as const).some((grant) => permissions.includes(grant))
    default:
      return true
  }
}

/** The tabs: what this agent may see, without those that stand empty for most shops. */
export function shownViews(
  me: MeResponse,
  chosen: InboxView | null,
  { hasBot, hasDepartments }: { hasBot: boolean; hasDepartments: boolean }
): InboxView[] {
  const isUseful = (view: InboxView) =>
    view === chosen || (view === "bot" ? hasBot : view === "department" ? hasDepartments : true)
  return VIEWS.filter((view) => mayView(view, me) && isUseful(view))
}

/** Where the inbox opens: with everything for those who see it, else with one's own, else with the queue. */
export function firstView(me: MeResponse, hasOwn: boolean): InboxView {
  if (mayView("all", me)) {
    return "all"
  }
  return hasOwn || !mayView("unassigned", me) ? "mine" : "unassigned"
}
