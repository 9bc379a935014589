import { ExclamationCircle } from "@medusajs/icons"
import { Button } from "@medusajs/ui"
import { errorCode } from "../api/errors"
import { useErrorText, useInboxTranslation } from "../hooks/use-inbox-translation"
import { Notice } from "./notice"

interface LoadErrorProps {
  title: string
  error: unknown
  onRetry: () => void
  className?: string
}

/** Something could not be loaded: what, why, and a way to try again. */
export const LoadError = ({ title, error, onRetry, className }: LoadErrorProps) => {
  const { t } = useInboxTranslation()
  const errorText = useErrorText()
  const message = error instanceof Error ? error.message : undefined
  return (
    <div role="alert" className={className ?? "h-full"}>
      <Notice
        testId="load-error"
        icon={<ExclamationCircle />}
        title={title}
        text={errorText(errorCode(error), message)}
      >
        <Button size="small" variant="secondary" onClick={onRetry}>
          {t("actions.retry")}
        </Button>
      </Notice>
    </div>
  )
}
