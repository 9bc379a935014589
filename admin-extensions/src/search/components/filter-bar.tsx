import { Adjustments, XMarkMini } from "@medusajs/icons"
import { Button, Popover } from "@medusajs/ui"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { useFilterTexts } from "../hooks/use-filter-texts"
import type { InboxSearch } from "../hooks/use-inbox-search"
import { FilterForm } from "./filter-form"

/** What narrows the search: a button for more, and each as a chip that takes it away. */
export const FilterBar = ({ search }: { search: InboxSearch }) => {
  const { t } = useInboxTranslation()
  const chips = useFilterTexts(search.filters)
  return (
    <div className="flex flex-wrap items-center gap-1.5 px-3 pb-2">
      <Popover>
        <Popover.Trigger asChild>
          <Button size="small" variant="secondary" data-testid="search-filters">
            <Adjustments aria-hidden />
            {t("search.filters")}
          </Button>
        </Popover.Trigger>
        <Popover.Content
          align="start"
          aria-label={t("search.filters")}
          data-testid="search-filter-form"
          className="max-h-[var(--radix-popover-content-available-height)] w-[296px] overflow-y-auto p-4"
        >
          <FilterForm filters={search.filters} onChange={search.setFilters} />
        </Popover.Content>
      </Popover>
      {chips.map(({ names, text }) => (
        <button
          key={names.join()}
          type="button"
          data-testid="search-chip"
          aria-label={t("search.removeFilter", { filter: text })}
          onClick={() => search.setFilters(Object.fromEntries(names.map((name) => [name, undefined])))}
          className="txt-compact-xsmall-plus bg-ui-bg-component text-ui-fg-subtle shadow-borders-base hover:bg-ui-bg-component-hover focus-visible:shadow-borders-focus flex h-7 max-w-full items-center gap-x-1 rounded-md ps-2 pe-1 outline-none"
        >
          <span className="min-w-0 truncate">{text}</span>
          <XMarkMini aria-hidden className="shrink-0" />
        </button>
      ))}
    </div>
  )
}
