import { Spinner } from "@medusajs/icons"
import { Button, clx } from "@medusajs/ui"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"

interface EdgeStatusProps {
  edge: "top" | "bottom"
  isLoading: boolean
  hasFailed?: boolean
  loadingText: string
  errorText?: string
  onRetry?: () => void
}

/** Floats over an edge of the thread, so that its coming and going moves nothing. */
export const EdgeStatus = (props: EdgeStatusProps) => {
  const { edge, isLoading, hasFailed, loadingText, errorText, onRetry } = props
  const { t } = useInboxTranslation()
  if (!isLoading && !hasFailed) {
    return null
  }
  return (
    <div
      className={clx(
        "pointer-events-none absolute inset-x-0 flex justify-center",
        edge === "top" ? "top-3" : "bottom-14"
      )}
    >
      <div className="txt-compact-small bg-ui-bg-base shadow-elevation-flyout text-ui-fg-subtle pointer-events-auto flex items-center gap-x-2 rounded-full px-3 py-1.5">
        {isLoading ? (
          <span role="status" className="flex items-center gap-x-2">
            <Spinner aria-hidden className="animate-spin" />
            {loadingText}
          </span>
        ) : (
          <span role="alert" data-testid="load-error" className="flex items-center gap-x-2">
            {errorText}
            <Button size="small" variant="transparent" onClick={onRetry}>
              {t("actions.retry")}
            </Button>
          </span>
        )}
      </div>
    </div>
  )
}
