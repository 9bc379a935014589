import { Button } from "@medusajs/ui"
import { useState } from "react"
import { Section } from "../../../../settings/components/section"
import { useInboxTranslation } from "../../../../shared/hooks/use-inbox-translation"
import type { MeResponse, TaskDTO } from "../../../../shared/types"
import type { TaskQuery } from "../../../api"
import { TaskDrawer } from "../../../components/task-drawer"
import type { ObjectPreset } from "../../../preset"
import { LoadedLines } from "../../components/loaded-lines"
import { useTaskPages } from "../../hooks/use-objects"
import { useCompleteTask } from "../../../hooks/use-complete-task"
import { TaskLine } from "./task-line"

interface ObjectTasksProps {
  query: TaskQuery
  /** What a new one belongs to. */
  preset: ObjectPreset
  me: MeResponse
}

const isDone = ({ completed_at }: TaskDTO) => completed_at !== null

/** What has to be done about something. */
export const ObjectTasks = ({ query, preset, me }: ObjectTasksProps) => {
  const { t } = useInboxTranslation()
  const pages = useTaskPages(query)
  const complete = useCompleteTask()
  // They come by when they are due, whether they are done or not.
  const tasks = [...pages.items].sort((one, other) => Number(isDone(one)) - Number(isDone(other)))
  /** Null: a new one; undefined: none is open. */
  const [opened, setOpened] = useState<TaskDTO | null>()
  return (
    <Section
      title={t("menu.tasks")}
      testId="object-tasks"
      actions={
        me.permissions.includes("create_tasks") && (
          <Button size="small" variant="secondary" data-testid="create-task" onClick={() => setOpened(null)}>
            {t("crm.task.create")}
          </Button>
        )
      }
    >
      <LoadedLines pages={pages} none={t("crmPages.tasks.none")}>
        {tasks.map((task) => (
          <TaskLine
            key={task.id}
            task={task}
            me={me}
            without={["deal", "customer"]}
            onComplete={complete}
            onOpen={setOpened}
          />
        ))}
      </LoadedLines>
      <TaskDrawer
        isOpen={opened !== undefined}
        onOpenChange={(isOpen) => !isOpen && setOpened(undefined)}
        object={opened}
        preset={preset}
      />
    </Section>
  )
}
