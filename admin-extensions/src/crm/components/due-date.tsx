import { clx } from "@medusajs/ui"
import { formatDate, formatTime } from "../../shared/format/time"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { useNow } from "../../shared/hooks/use-now"

interface DueDateProps {
  /** ISO 8601. */
  dueAt: string
  isDone: boolean
}

/** When a task is due, and whether that is over. */
export const DueDate = ({ dueAt, isDone }: DueDateProps) => {
  const { t, locale } = useInboxTranslation()
  const now = useNow()
  const isOverdue = !isDone && Date.parse(dueAt) < now
  const when = `${formatDate(dueAt, locale, now)}, ${formatTime(dueAt, locale)}`
  return (
    <time dateTime={dueAt} data-overdue={isOverdue} className={clx(isOverdue && "text-ui-fg-error")}>
      {isOverdue ? t("crm.task.overdue", { when }) : when}
    </time>
  )
}
