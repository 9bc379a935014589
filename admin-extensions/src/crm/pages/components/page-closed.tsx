import { LockClosedSolidMini } from "@medusajs/icons"
import { Notice } from "../../../shared/components/notice"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"

/** For agents who may not see this kind of thing. */
export const PageClosed = () => {
  const { t } = useInboxTranslation()
  return (
    <Notice
      className="flex-1"
      testId="page-closed"
      icon={<LockClosedSolidMini />}
      title={t("crmPages.closedTitle")}
      text={t("crmPages.closedText")}
    />
  )
}
