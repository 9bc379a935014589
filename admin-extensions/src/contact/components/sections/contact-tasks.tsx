import { Checkbox } from "@medusajs/ui"
import { useState } from "react"
import { TaskDrawer } from "../../../crm"
import { DueDate } from "../../../crm/components/due-date"
import { useCompleteTask } from "../../../crm/hooks/use-complete-task"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import type { TaskDTO } from "../../../shared/types"
import type { PaneSectionProps } from "../../pane-section-props"
import { AddButton } from "./add-button"
import { ObjectRow } from "./object-row"
import { ObjectsSection } from "./objects-section"

export const ContactTasks = ({ contact, permissions, conversationId }: PaneSectionProps) => {
  const { t } = useInboxTranslation()
  const complete = useCompleteTask()
  const [opened, setOpened] = useState<TaskDTO | "new" | null>(null)
  if (!contact.tasks) {
    return null
  }
  const canEdit = permissions.includes("edit_tasks")
  const { customer_id, name } = contact
  return (
    <>
      <ObjectsSection
        title={t("crm.task.many")}
        objects={contact.tasks}
        testId="contact-tasks"
        action={
          permissions.includes("create_tasks") && (
            <AddButton label={t("crm.task.create")} testId="add-task" onClick={() => setOpened("new")} />
          )
        }
      >
        {(task) => (
          <ObjectRow
            key={task.id}
            testId="contact-task"
            title={task.title}
            label={`${t("crm.task.edit")}: ${task.title}`}
            isCrossed={task.completed_at !== null}
            onOpen={canEdit ? () => setOpened(task) : undefined}
            lead={
              <Checkbox
                className="mt-0.5"
                checked={task.completed_at !== null}
                disabled={!canEdit}
                aria-label={t("crm.task.done", { title: task.title })}
                onCheckedChange={(checked) => complete(task, checked === true)}
              />
            }
            details={
              <>
                {task.due_at && <DueDate dueAt={task.due_at} isDone={task.completed_at !== null} />}
                {task.priority === "high" && (
                  <span className="text-ui-tag-orange-text">{t("crm.task.highPriority")}</span>
                )}
                {task.assignee && <span>{task.assignee.name}</span>}
              </>
            }
          />
        )}
      </ObjectsSection>
      <TaskDrawer
        isOpen={opened !== null}
        object={opened === "new" ? null : opened}
        preset={{ customer: { customer_id, name }, conversationId }}
        onOpenChange={(isOpen) => !isOpen && setOpened(null)}
      />
    </>
  )
}
