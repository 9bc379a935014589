import type { ReactNode } from "react"
import { RowsSkeleton } from "../../../settings/components/rows-skeleton"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import type { CursorPagesResult } from "../hooks/use-cursor-pages"
import { ListError } from "./list-error"
import { ListMore } from "./list-more"

interface LoadedLinesProps {
  pages: CursorPagesResult & { data: unknown; items: readonly unknown[]; refetch: () => Promise<unknown> }
  /** Said where there are none. */
  none: string
  children: ReactNode
}

/** The lines of a card, page by page, or why there are none. */
export const LoadedLines = ({ pages, none, children }: LoadedLinesProps) => {
  const { t } = useInboxTranslation()
  if (!pages.data) {
    return pages.error ? (
      <ListError className="py-4" error={pages.error} onRetry={() => void pages.refetch()} />
    ) : (
      <RowsSkeleton label={t("crmPages.loading")} />
    )
  }
  return pages.items.length === 0 ? (
    <p className="txt-small text-ui-fg-subtle px-6 py-4">{none}</p>
  ) : (
    <>
      <ul className="divide-y">{children}</ul>
      <ListMore pages={pages} />
    </>
  )
}
