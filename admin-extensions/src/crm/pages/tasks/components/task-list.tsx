import { ListCheckbox } from "@medusajs/icons"
import { clx } from "@medusajs/ui"
import type { ReactNode } from "react"
import { RowsSkeleton } from "../../../../settings/components/rows-skeleton"
import { useInboxTranslation } from "../../../../shared/hooks/use-inbox-translation"
import { useNow } from "../../../../shared/hooks/use-now"
import type { MeResponse, TaskDTO } from "../../../../shared/types"
import { ListError } from "../../components/list-error"
import { ListMore } from "../../components/list-more"
import { NothingHere } from "../../components/nothing-here"
import { useTaskPages } from "../../hooks/use-objects"
import { groupTasks } from "../due"
import { TAB_QUERIES, type TaskTab } from "../hooks/use-task-tab"
import { useCompleteTask } from "../../../hooks/use-complete-task"
import { TaskLine } from "./task-line"

interface TaskListProps {
  tab: TaskTab
  q: string
  me: MeResponse
  /** Makes the first one. */
  action: ReactNode
  onOpen: (task: TaskDTO) => void
  onClear: () => void
}

/** Tasks by how soon they are due, the most overdue first; those that are done by when they were. */
export const TaskList = ({ tab, q, me, action, onOpen, onClear }: TaskListProps) => {
  const { t } = useInboxTranslation()
  const now = useNow()
  const pages = useTaskPages({ ...TAB_QUERIES[tab], q: q || undefined })
  const complete = useCompleteTask()
  if (!pages.data) {
    return pages.error ? (
      <ListError className="py-10" error={pages.error} onRetry={() => void pages.refetch()} />
    ) : (
      <RowsSkeleton label={t("crmPages.loading")} />
    )
  }
  if (pages.items.length === 0) {
    return (
      <NothingHere
        icon={<ListCheckbox />}
        title={t(`crmPages.tasks.empty.${tab}Title`)}
        text={t(`crmPages.tasks.empty.${tab}Text`)}
        action={tab === "done" ? null : action}
        onClear={q ? onClear : undefined}
      />
    )
  }
  const groups = tab === "done" ? [{ group: null, tasks: pages.items }] : groupTasks(pages.items, now)
  return (
    <div
      aria-busy={pages.isPlaceholderData}
      className={clx("divide-y", pages.isPlaceholderData && "opacity-60")}
    >
      {groups.map(({ group, tasks }) => {
        const name = t(group ? `crmPages.tasks.groups.${group}` : "crmPages.tasks.tabs.done")
        return (
          <section key={group} aria-label={name} data-testid="task-group" data-group={group ?? "done"}>
            {group && (
              <h2
                className={clx(
                  "txt-compact-xsmall-plus px-6 pt-4",
                  group === "overdue" ? "text-ui-tag-red-text" : "text-ui-fg-subtle"
                )}
              >
                {name}
              </h2>
            )}
            <ul>
              {tasks.map((task) => (
                <TaskLine
                  key={task.id}
                  task={task}
                  me={me}
                  without={tab === "mine" ? ["assignee"] : []}
                  onComplete={complete}
                  onOpen={onOpen}
                />
              ))}
            </ul>
          </section>
        )
      })}
      <ListMore pages={pages} />
    </div>
  )
}
