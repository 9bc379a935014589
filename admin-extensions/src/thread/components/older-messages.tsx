import { Spinner } from "@medusajs/icons"
import { Button } from "@medusajs/ui"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"

interface OlderMessagesProps {
  isLoading: boolean
  hasFailed: boolean
  onRetry: () => void
}

/** Floats over the top of the thread, so that its coming and going moves nothing. */
export const OlderMessages = ({ isLoading, hasFailed, onRetry }: OlderMessagesProps) => {
  const { t } = useInboxTranslation()
  if (!isLoading && !hasFailed) {
    return null
  }
  return (
    <div className="pointer-events-none absolute inset-x-0 top-3 flex justify-center">
      <div className="txt-compact-small bg-ui-bg-base shadow-elevation-flyout text-ui-fg-subtle pointer-events-auto flex items-center gap-x-2 rounded-full px-3 py-1.5">
        {isLoading ? (
          <span role="status" className="flex items-center gap-x-2">
            <Spinner aria-hidden className="animate-spin" />
            {t("thread.loadingOlder")}
          </span>
        ) : (
          <span role="alert" data-testid="load-error" className="flex items-center gap-x-2">
            {t("errors.loadOlder")}
            <Button size="small" variant="transparent" onClick={onRetry}>
              {t("actions.retry")}
            </Button>
          </span>
        )}
      </div>
    </div>
  )
}
