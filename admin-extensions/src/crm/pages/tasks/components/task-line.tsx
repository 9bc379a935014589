import { Checkbox, clx, StatusBadge } from "@medusajs/ui"
import { useInboxTranslation } from "../../../../shared/hooks/use-inbox-translation"
import type { MeResponse, TaskDTO } from "../../../../shared/types"
import { TaskFacts, type KnownFact } from "./task-facts"

interface TaskLineProps {
  task: TaskDTO
  me: MeResponse
  without?: readonly KnownFact[]
  onComplete: (task: TaskDTO, isDone: boolean) => void
  onOpen: (task: TaskDTO) => void
}

/** A task in a list: done by its box, changed by its title, and what it belongs to. */
export const TaskLine = ({ task, me, without = [], onComplete, onOpen }: TaskLineProps) => {
  const { t } = useInboxTranslation()
  const canEdit = me.permissions.includes("edit_tasks")
  const { title, text, priority, completed_at } = task
  const isDone = completed_at !== null
  const look = clx(
    "txt-compact-small-plus [overflow-wrap:anywhere]",
    isDone && "text-ui-fg-subtle line-through"
  )
  return (
    <li
      data-testid="task-line"
      data-task-id={task.id}
      data-done={isDone || undefined}
      className="flex items-start gap-x-3 px-6 py-3"
    >
      <Checkbox
        checked={isDone}
        disabled={!canEdit}
        aria-label={t("crm.task.done", { title })}
        data-testid="task-check"
        className="mt-0.5 shrink-0"
        onCheckedChange={(checked) => onComplete(task, checked === true)}
      />
      <div className="flex min-w-0 flex-1 flex-col gap-y-1">
        <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
          {canEdit ? (
            <button
              type="button"
              data-testid="task-title"
              onClick={() => onOpen(task)}
              className={clx(
                look,
                "focus-visible:shadow-borders-focus rounded-sm text-start underline-offset-2 outline-none hover:underline"
              )}
            >
              <bdi>{title}</bdi>
            </button>
          ) : (
            <bdi className={look}>{title}</bdi>
          )}
          {priority === "high" && !isDone && (
            <StatusBadge color="orange">{t("crm.task.priorities.high")}</StatusBadge>
          )}
        </div>
        {text && !isDone && (
          <p className="txt-compact-small text-ui-fg-subtle line-clamp-2 [overflow-wrap:anywhere]">
            <bdi>{text}</bdi>
          </p>
        )}
        <TaskFacts task={task} without={without} />
      </div>
    </li>
  )
}
