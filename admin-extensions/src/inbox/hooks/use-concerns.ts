import { useMemo } from "react"
import { useAlertSettings } from "../../alerts/hooks/use-alert-settings"
import { useDepartments } from "../../shared/hooks/use-agents"
import type { MeResponse } from "../../shared/types"
import { filtersOf, mayView, type InboxView } from "../views"
import { LIST_PAGE_SIZE, useConversations } from "./use-conversations"
import { useTitleBadge } from "./use-title-badge"

const total = (list: { conversations: unknown[]; hasNextPage: boolean }): string =>
  list.conversations.length === 0
    ? ""
    : list.hasNextPage
      ? `${LIST_PAGE_SIZE}+`
      : String(list.conversations.length)

export interface Concerns {
  /** How many conversations stand in a view; views without a number show none. */
  counts: Partial<Record<InboxView, string>>
  /** Whether something is assigned to this agent; null until known. */
  hasOwn: boolean | null
  hasBot: boolean
  hasDepartments: boolean
}

/** What concerns this agent, whichever view is open: what is theirs, what they may claim, what they look after. */
export function useConcerns(me: MeResponse | undefined): Concerns {
  const allowed = (view: InboxView) => (me && mayView(view, me) ? me : undefined)
  const seesAll = me !== undefined && mayView("all", me)
  const { data } = useDepartments({ isEnabled: seesAll })
  const departments = seesAll ? data?.departments : me?.agent.department_ids
  const hasDepartments = (departments?.length ?? 0) > 0
  const mine = useConversations(filtersOf("mine"), me)
  const unassigned = useConversations(filtersOf("unassigned"), allowed("unassigned"))
  const bot = useConversations(filtersOf("bot"), allowed("bot"))
  const department = useConversations(
    filtersOf("department"),
    hasDepartments ? allowed("department") : undefined
  )
  const all = useConversations(filtersOf("all"), allowed("all"))

  const unread = [...mine.conversations, ...unassigned.conversations].reduce(
    (sum, conversation) => sum + conversation.unread_count,
    0
  )
  const { settings } = useAlertSettings(me?.agent.id ?? "")
  useTitleBadge(settings.titleBadge ? unread : 0)

  const [ofMine, ofUnassigned, ofBot] = [total(mine), total(unassigned), total(bot)]
  const [ofDepartment, ofAll] = [total(department), total(all)]
  const hasOwn = mine.isPending ? null : ofMine !== ""
  return useMemo(
    () => ({
      counts: { mine: ofMine, unassigned: ofUnassigned, bot: ofBot, department: ofDepartment, all: ofAll },
      hasOwn,
      hasBot: ofBot !== "",
      hasDepartments,
    }),
    [hasDepartments, hasOwn, ofAll, ofBot, ofDepartment, ofMine, ofUnassigned]
  )
}
