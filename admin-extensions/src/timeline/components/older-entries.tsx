import { Button } from "@medusajs/ui"
import { useEffect, useRef } from "react"
import { useErrorText, useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { errorCode } from "../../shared/api/errors"
import type { TimelineFilters } from "../../shared/cache/query-keys"
import { useOlderEntries } from "../hooks/use-timeline"

interface OlderEntriesProps {
  customerId: string
  filters: TimelineFilters
}

/** Asked for this far before its end; measured from what scrolls, or nothing beyond it counts. */
const LOAD_AHEAD = "600px"

/** Loads the next page when one comes near it, or by its button; after a failure by the button alone. */
export const OlderEntries = ({ customerId, filters }: OlderEntriesProps) => {
  const { t } = useInboxTranslation()
  const errorText = useErrorText()
  const { loadOlder, isLoadingOlder, hasFailed, error } = useOlderEntries(customerId, filters)
  const element = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (!element.current || hasFailed || isLoadingOlder) {
      return
    }
    const observer = new IntersectionObserver(
      (seen) => seen.some(({ isIntersecting }) => isIntersecting) && loadOlder(),
      { root: element.current.closest("main"), rootMargin: LOAD_AHEAD }
    )
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [hasFailed, isLoadingOlder, loadOlder])

  return (
    <div ref={element} className="flex flex-col items-center gap-y-2 px-6 pb-6 pt-2">
      {hasFailed && (
        <p role="alert" data-testid="load-error" className="txt-small text-ui-fg-error text-center">
          {t("timeline.loadOlderFailed")} {errorText(errorCode(error), error?.message)}
        </p>
      )}
      <Button
        size="small"
        variant="secondary"
        data-testid="load-older"
        isLoading={isLoadingOlder}
        onClick={loadOlder}
      >
        {t(hasFailed ? "actions.retry" : isLoadingOlder ? "timeline.loadingOlder" : "timeline.loadOlder")}
      </Button>
    </div>
  )
}
