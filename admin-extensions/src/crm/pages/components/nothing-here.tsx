import { Button } from "@medusajs/ui"
import type { ReactNode } from "react"
import { Notice } from "../../../shared/components/notice"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"

interface NothingHereProps {
  icon: ReactNode
  /** What is said while nothing narrows the list, and what one may do about it. */
  title: string
  text: string
  action?: ReactNode
  /** Given while something narrows the list: shows everything again. */
  onClear?: () => void
}

/** A list without rows: because there is nothing yet, or because of what it is narrowed to. */
export const NothingHere = ({ icon, title, text, action, onClear }: NothingHereProps) => {
  const { t } = useInboxTranslation()
  return onClear ? (
    <Notice
      className="py-10"
      testId="nothing-found"
      icon={icon}
      title={t("crmPages.noneFoundTitle")}
      text={t("crmPages.noneFoundText")}
    >
      <Button size="small" variant="secondary" data-testid="clear-filters" onClick={onClear}>
        {t("crmPages.showAll")}
      </Button>
    </Notice>
  ) : (
    <Notice className="py-10" testId="nothing-yet" icon={icon} title={title} text={text}>
      {action}
    </Notice>
  )
}
