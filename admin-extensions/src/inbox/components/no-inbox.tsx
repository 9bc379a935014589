import { LockClosedSolidMini } from "@medusajs/icons"
import { Button } from "@medusajs/ui"
import { Notice } from "../../shared/components/notice"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"

/** For users of the admin who are no agents. */
export const NoInbox = ({ onRetry }: { onRetry: () => void }) => {
  const { t } = useInboxTranslation()
  return (
    <Notice
      className="flex-1"
      testId="no-inbox"
      icon={<LockClosedSolidMini />}
      title={t("empty.noInboxTitle")}
      text={t("empty.noInboxText")}
    >
      <Button size="small" variant="secondary" onClick={onRetry}>
        {t("actions.retry")}
      </Button>
    </Notice>
  )
}
