import { MagnifyingGlass } from "@medusajs/icons"
import { Button } from "@medusajs/ui"
import { Notice } from "../../shared/components/notice"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { InboxSearch } from "../hooks/use-inbox-search"

/** Nothing was found: what to try. */
export const SearchEmpty = ({ search }: { search: InboxSearch }) => {
  const { t } = useInboxTranslation()
  const isNarrowed = Object.keys(search.filters).length > 0
  return (
    <Notice
      testId="search-empty"
      icon={<MagnifyingGlass />}
      title={t("search.nothingTitle", { query: search.query })}
      text={t(isNarrowed ? "search.nothingFiltered" : "search.nothingText")}
    >
      {isNarrowed && (
        <Button size="small" variant="secondary" onClick={search.clearFilters}>
          {t("search.clearFilters")}
        </Button>
      )}
    </Notice>
  )
}
