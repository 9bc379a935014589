import { LockClosedSolidMini } from "@medusajs/icons"
import { Button } from "@medusajs/ui"
import { Notice } from "../../shared/components/notice"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"

interface ThreadUnavailableProps {
  /** Given where the list is not beside the thread. */
  onBack?: () => void
}

/** It does not exist, or this agent may not read it. */
export const ThreadUnavailable = ({ onBack }: ThreadUnavailableProps) => {
  const { t } = useInboxTranslation()
  return (
    <section data-testid="thread" className="min-w-0 flex-1">
      <Notice
        testId="conversation-unavailable"
        icon={<LockClosedSolidMini />}
        title={t("thread.removedTitle")}
        text={t("thread.removedText")}
      >
        {onBack && (
          <Button size="small" variant="secondary" onClick={onBack}>
            {t("actions.back")}
          </Button>
        )}
      </Notice>
    </section>
  )
}
