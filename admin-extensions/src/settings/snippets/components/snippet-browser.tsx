import { Button } from "@medusajs/ui"
import { useMemo, useState } from "react"
import { Notice } from "../../../shared/components/notice"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import type { SnippetIndex } from "../../../snippets/search-snippets"
import { categoriesOf, filterSnippets, NO_FILTER, type SnippetFilter } from "../filter-snippets"
import { SnippetFilters } from "./snippet-filters"
import { SnippetTable } from "./snippet-table"

/** So many are drawn at once. */
const PAGE = 50

/** The table and what narrows it. */
export const SnippetBrowser = ({ index }: { index: SnippetIndex }) => {
  const { t } = useInboxTranslation()
  const [filter, setFilter] = useState(NO_FILTER)
  const [shown, setShown] = useState(PAGE)
  const found = useMemo(() => filterSnippets(index, filter), [index, filter])
  const categories = useMemo(() => categoriesOf(index.map(({ snippet }) => snippet)), [index])
  const narrow = (next: SnippetFilter) => {
    setFilter(next)
    setShown(PAGE)
  }
  return (
    <>
      <SnippetFilters filter={filter} categories={categories} onChange={narrow} />
      {found.length ? (
        <SnippetTable snippets={found.slice(0, shown)} />
      ) : (
        <Notice
          icon={null}
          title={t("snippets.page.nothingTitle")}
          text={t("snippets.page.nothingText")}
          testId="snippets-nothing"
        />
      )}
      {found.length > shown && (
        <div className="flex justify-center px-6 py-4">
          <Button size="small" variant="secondary" onClick={() => setShown(shown + PAGE)}>
            {t("snippets.page.showMore", { count: found.length - shown })}
          </Button>
        </div>
      )}
    </>
  )
}
