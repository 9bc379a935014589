import { clx } from "@medusajs/ui"
import { formatDateTime } from "../../../../shared/format/time"
import { useInboxTranslation } from "../../../../shared/hooks/use-inbox-translation"
import { useNow } from "../../../../shared/hooks/use-now"
import type { TaskDTO } from "../../../../shared/types"
import { isOverdue } from "../due"
import { formatDue } from "../format-due"

/** When a task is due, or when it was done. */
export const DueWords = ({ task }: { task: TaskDTO }) => {
  const { t, locale } = useInboxTranslation()
  const now = useNow()
  const { due_at, completed_at, completed_by } = task
  if (completed_at) {
    // What was done a moment ago may lie after the last tick.
    const when = formatDue(completed_at, locale, Math.max(now, Date.parse(completed_at) + 1))
    return (
      <time dateTime={completed_at} title={formatDateTime(completed_at, locale)}>
        {completed_by
          ? t("crmPages.tasks.doneBy", { when, name: completed_by.name })
          : t("crmPages.tasks.doneAt", { when })}
      </time>
    )
  }
  if (!due_at) return null
  const isLate = isOverdue(task, now)
  return (
    <time
      dateTime={due_at}
      title={formatDateTime(due_at, locale)}
      data-testid="task-due"
      data-overdue={isLate || undefined}
      className={clx("whitespace-nowrap", isLate && "text-ui-tag-red-text txt-compact-small-plus")}
    >
      {isLate && <span className="sr-only">{t("crmPages.tasks.overdue")} </span>}
      {formatDue(due_at, locale, now)}
    </time>
  )
}
