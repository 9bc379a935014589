import { toast } from "@medusajs/ui"
import { useMutation, useQueryClient, type InfiniteData } from "@tanstack/react-query"
import { useSettingsError } from "../../settings/hooks/use-settings-words"
import { inboxKeys } from "../../shared/cache/query-keys"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { ContactResponse, TaskDTO, TaskListResponse } from "../../shared/types"
import { crmApi } from "../api"
import { crmKeys } from "../keys"

interface Completion {
  task: TaskDTO
  isDone: boolean
  isUndo?: boolean
}

/** Ticks a task off or takes that back; it shows at once wherever the task stands, and goes back when it is refused. */
export function useCompleteTask() {
  const client = useQueryClient()
  const { t } = useInboxTranslation()
  const errorText = useSettingsError()
  const show = (id: string, completed_at: string | null) => {
    const put = (tasks: TaskDTO[]) => tasks.map((task) => (task.id === id ? { ...task, completed_at } : task))
    client.setQueriesData<InfiniteData<TaskListResponse>>(
      { queryKey: crmKeys.taskPages() },
      (known) =>
        known && { ...known, pages: known.pages.map((page) => ({ ...page, tasks: put(page.tasks) })) }
    )
    client.setQueriesData<ContactResponse>({ queryKey: inboxKeys.contacts() }, (known) => {
      const tasks = known?.contact.tasks
      if (!known || !tasks) return known
      return { contact: { ...known.contact, tasks: { ...tasks, items: put(tasks.items) } } }
    })
  }
  const { mutate } = useMutation({
    // Ticking off and taking it back arrive in that order.
    scope: { id: "complete-task" },
    mutationFn: ({ task, isDone }: Completion) => crmApi.completeTask(task.id, { is_done: isDone }),
    onMutate: async ({ task, isDone }) => {
      await Promise.all(
        [crmKeys.tasks(), inboxKeys.contacts()].map((queryKey) => client.cancelQueries({ queryKey }))
      )
      show(task.id, isDone ? new Date().toISOString() : null)
    },
    onSuccess: (_, { task, isDone, isUndo }) => {
      if (isUndo) return
      toast.success(t(isDone ? "crm.task.completed" : "crm.task.reopened", { title: task.title }), {
        action: {
          label: t("actions.undo"),
          altText: t("actions.undo"),
          onClick: () => mutate({ task, isDone: !isDone, isUndo: true }),
        },
      })
    },
    onError: (error, { task }) => {
      show(task.id, task.completed_at)
      toast.error(errorText(error))
    },
    onSettled: () => {
      for (const queryKey of [crmKeys.tasks(), inboxKeys.contacts()]) {
        void client.invalidateQueries({ queryKey })
      }
    },
  })
  return (task: TaskDTO, isDone: boolean) => mutate({ task, isDone })
}
