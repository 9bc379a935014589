import { useState } from "react"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import type { TaskDTO } from "../../../shared/types"
import { TaskDrawer } from "../../components/task-drawer"
import { useCompleteTask } from "../../hooks/use-complete-task"
import { TaskLine } from "../tasks/components/task-line"
import { CustomerWidget } from "./customer-widget"
import { useCustomerObjects } from "./use-customer-objects"

/** What has to be done for a customer, on Medusa's page of them. */
export const CustomerTasks = ({ customerId }: { customerId: string }) => {
  const { t } = useInboxTranslation()
  const objects = useCustomerObjects(customerId)
  const complete = useCompleteTask()
  /** Null: a new one; undefined: none is open. */
  const [opened, setOpened] = useState<TaskDTO | null>()
  const tasks = objects?.contact.tasks
  if (!objects || !tasks) return null
  const create = {
    label: t("crm.task.create"),
    testId: "create-task",
    isAllowed: objects.me.permissions.includes("create_tasks"),
    onClick: () => setOpened(null),
  }
  return (
    <>
      <CustomerWidget
        customerId={customerId}
        title={t("menu.tasks")}
        testId="customer-tasks"
        buttons={[create]}
        count={tasks.count}
        shown={tasks.items.length}
        none={t("crmPages.tasks.none")}
      >
        {tasks.items.map((task) => (
          <TaskLine
            key={task.id}
            task={task}
            me={objects.me}
            without={["customer"]}
            onComplete={complete}
            onOpen={setOpened}
          />
        ))}
      </CustomerWidget>
      <TaskDrawer
        isOpen={opened !== undefined}
        onOpenChange={(isOpen) => !isOpen && setOpened(undefined)}
        object={opened}
        preset={{ customer: objects.customer }}
      />
    </>
  )
}
