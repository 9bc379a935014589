import { Button, Container, Tabs } from "@medusajs/ui"
import { useState } from "react"
import { TableSearch } from "../../../../settings/components/table-search"
import { useInboxTranslation } from "../../../../shared/hooks/use-inbox-translation"
import type { MeResponse, TaskDTO } from "../../../../shared/types"
import { TaskDrawer } from "../../../components/task-drawer"
import { CrmPage } from "../../components/crm-page"
import { PageHeader } from "../../components/page-header"
import { useSearchParam } from "../../hooks/use-search-param"
import { TASK_TABS, useTaskTab, type TaskTab } from "../hooks/use-task-tab"
import { TaskList } from "./task-list"

/** Communications → Tasks. */
export const TasksPage = () => <CrmPage grant="view_tasks">{(me) => <Tasks me={me} />}</CrmPage>

const Tasks = ({ me }: { me: MeResponse }) => {
  const { t } = useInboxTranslation()
  const [tab, setTab] = useTaskTab()
  const search = useSearchParam()
  /** Null: a new one; undefined: none is open. */
  const [opened, setOpened] = useState<TaskDTO | null>()
  const create = me.permissions.includes("create_tasks") && (
    <Button size="small" variant="secondary" data-testid="create-task" onClick={() => setOpened(null)}>
      {t("crm.task.create")}
    </Button>
  )
  return (
    <Container className="p-0" data-testid="tasks-page">
      <Tabs value={tab} onValueChange={(name) => setTab(name as TaskTab)} className="divide-y">
        <PageHeader title={t("menu.tasks")} actions={create} />
        <div className="flex flex-wrap items-center justify-between gap-2 px-6 py-3">
          <Tabs.List aria-label={t("menu.tasks")} className="flex-wrap">
            {TASK_TABS.map((name) => (
              <Tabs.Trigger key={name} value={name} data-testid={`task-tab-${name}`}>
                {t(`crmPages.tasks.tabs.${name}`)}
              </Tabs.Trigger>
            ))}
          </Tabs.List>
          <TableSearch
            label={t("crmPages.tasks.search")}
            query={search.text}
            testId="task-search"
            onSearch={search.setText}
          />
        </div>
        {TASK_TABS.map((name) => (
          <Tabs.Content key={name} value={name}>
            <TaskList
              tab={name}
              q={search.query}
              me={me}
              action={create}
              onOpen={setOpened}
              onClear={() => search.setText("")}
            />
          </Tabs.Content>
        ))}
      </Tabs>
      <TaskDrawer
        isOpen={opened !== undefined}
        onOpenChange={(isOpen) => !isOpen && setOpened(undefined)}
        object={opened}
      />
    </Container>
  )
}
