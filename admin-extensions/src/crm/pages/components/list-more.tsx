import { Button } from "@medusajs/ui"
import { useEffect, useRef, type RefObject } from "react"
import { errorCode } from "../../../shared/api/errors"
import { useErrorText, useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import type { CursorPagesResult } from "../hooks/use-cursor-pages"

interface ListMoreProps {
  pages: CursorPagesResult
  /** What scrolls; the page itself when left out. */
  scroller?: RefObject<HTMLElement>
}

/** Asked for this far before its end; measured from what scrolls, or nothing beyond it counts. */
const LOAD_AHEAD = "400px"

/** Loads the next page when one comes near it, or by its button; after a failure by the button alone. */
export const ListMore = ({ pages, scroller }: ListMoreProps) => {
  const { t } = useInboxTranslation()
  const errorText = useErrorText()
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage, error } = pages
  const element = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (!element.current || !hasNextPage || isFetchingNextPage || isFetchNextPageError) return
    const observer = new IntersectionObserver(
      (seen) => seen.some(({ isIntersecting }) => isIntersecting) && void fetchNextPage(),
      { root: scroller ? scroller.current : element.current.closest("main"), rootMargin: LOAD_AHEAD }
    )
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [scroller, hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage])

  if (!hasNextPage) return null
  return (
    <div ref={element} className="flex flex-col items-center gap-y-2 px-3 py-4">
      {isFetchNextPageError && (
        <p role="alert" className="txt-small text-ui-fg-error text-center">
          {t("crmPages.moreFailed")} {errorText(errorCode(error))}
        </p>
      )}
      <Button
        size="small"
        variant="secondary"
        data-testid="load-more"
        isLoading={isFetchingNextPage}
        onClick={() => void fetchNextPage()}
      >
        {t(isFetchNextPageError ? "actions.retry" : "crmPages.more")}
      </Button>
    </div>
  )
}
