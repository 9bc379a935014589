import { LockClosedSolidMini } from "@medusajs/icons"
import { isNotFound } from "../../../shared/api/errors"
import { LoadError } from "../../../shared/components/load-error"
import { Notice } from "../../../shared/components/notice"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"

interface ListErrorProps {
  error: unknown
  onRetry: () => void
  className?: string
}

/** Why a list is not there. Where even the list does not exist, the shop leaves out what it is of. */
export const ListError = ({ error, onRetry, className }: ListErrorProps) => {
  const { t } = useInboxTranslation()
  return isNotFound(error) ? (
    <Notice
      className={className}
      testId="list-off"
      icon={<LockClosedSolidMini />}
      title={t("crmPages.offTitle")}
      text={t("crmPages.offText")}
    />
  ) : (
    <LoadError className={className} title={t("crmPages.loadFailed")} error={error} onRetry={onRetry} />
  )
}
