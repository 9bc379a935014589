import { formatDate } from "../../shared/format/time"
import { useAgents, useDepartments } from "../../shared/hooks/use-agents"
import { useChannels } from "../../shared/hooks/use-channels"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { useNow } from "../../shared/hooks/use-now"
import { periodOf } from "../period"
import type { FilterName, SearchFilters } from "../search-filters"

interface FilterText {
  /** What goes with it. */
  names: FilterName[]
  text: string
}

/** What a search is narrowed by, in words. */
export function useFilterTexts(filters: SearchFilters): FilterText[] {
  const { t, locale } = useInboxTranslation()
  const now = useNow()
  const { data: channels } = useChannels()
  const { data: agents } = useAgents({ isEnabled: filters.agent !== undefined })
  const { data: departments } = useDepartments({ isEnabled: filters.department !== undefined })
  const nameIn = (list: { id: string; name: string }[] | undefined, id: string) =>
    list ? (list.find((one) => one.id === id)?.name ?? t("search.unknown")) : "…"
  const day = (value: string) => formatDate(`${value}T12:00:00`, locale, now)

  const valueOf = (name: FilterName, value: string): string => {
    switch (name) {
      case "channel":
        return nameIn(channels?.channels, value)
      case "agent":
        return nameIn(agents?.agents, value)
      case "department":
        return nameIn(departments?.departments, value)
      case "kind":
        return t(`kinds.${value}`)
      default:
        return t(`search.directions.${value}`)
    }
  }

  const texts = (["channel", "agent", "department", "kind", "direction"] as const).flatMap(
    (name): FilterText[] => {
      const value = filters[name]
      return value
        ? [
            {
              names: [name],
              text: t("search.chip", { name: t(`search.by_${name}`), value: valueOf(name, value) }),
            },
          ]
        : []
    }
  )
  const period = periodOf(filters, now)
  if (period) {
    const { from, to } = filters
    const text =
      period !== "custom"
        ? t(`search.periods.${period}`)
        : from && to
          ? t("search.between", { from: day(from), to: day(to) })
          : t(from ? "search.since" : "search.until", { date: day(from ?? to ?? "") })
    texts.push({ names: ["from", "to"], text })
  }
  return texts
}
