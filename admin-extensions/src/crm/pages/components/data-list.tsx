import { clx, DataTable, useDataTable } from "@medusajs/ui"
import type { ComponentProps, ReactNode } from "react"
import { useNavigate } from "react-router-dom"
import { RowsSkeleton } from "../../../settings/components/rows-skeleton"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import type { CursorPagesResult } from "../hooks/use-cursor-pages"
import { ListError } from "./list-error"
import { ListMore } from "./list-more"

interface DataListProps<Item extends { id: string }> {
  items: Item[]
  columns: Parameters<typeof useDataTable<Item>>[0]["columns"]
  pages: CursorPagesResult & {
    data: unknown
    isPlaceholderData: boolean
    refetch: () => Promise<unknown>
  }
  pathOf: (item: Item) => string
  /** Instead of rows, where there are none. */
  empty: ReactNode
  testId: string
}

/** Medusa's table, page by page; a row leads to the page of what it shows. */
export const DataList = <Item extends { id: string }>(props: DataListProps<Item>) => {
  const { items, columns, pages, pathOf, empty, testId } = props
  const { t } = useInboxTranslation()
  const navigate = useNavigate()
  const instance = useDataTable({
    data: items,
    columns,
    getRowId: ({ id }) => id,
    rowCount: items.length,
    onRowClick: (_, item) => void navigate(pathOf(item)),
  })
  if (!pages.data) {
    return pages.error ? (
      <ListError className="py-10" error={pages.error} onRetry={() => void pages.refetch()} />
    ) : (
      <RowsSkeleton label={t("crmPages.loading")} />
    )
  }
  const emptyState: ComponentProps<typeof DataTable.Table>["emptyState"] = { empty: { custom: empty } }
  return (
    <div
      data-testid={testId}
      aria-busy={pages.isPlaceholderData}
      className={clx(pages.isPlaceholderData && "opacity-60")}
    >
      <DataTable instance={instance}>
        <DataTable.Table emptyState={emptyState} />
      </DataTable>
      <ListMore pages={pages} />
    </div>
  )
}
