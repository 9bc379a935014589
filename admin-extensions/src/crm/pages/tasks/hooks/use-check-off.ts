import { toast } from "@medusajs/ui"
import { useMutation, useQueryClient, type InfiniteData } from "@tanstack/react-query"
import { inboxKeys } from "../../../../shared/cache/query-keys"
import { useInboxTranslation } from "../../../../shared/hooks/use-inbox-translation"
import { useSettingsError } from "../../../../settings/hooks/use-settings-words"
import type { ContactResponse, TaskDTO, TaskListResponse } from "../../../../shared/types"
import { crmApi } from "../../../api"
import { crmKeys } from "../../../keys"
import { pageKeys } from "../../keys"

interface CheckOff {
  task: TaskDTO
  isDone: boolean
  isUndo?: boolean
}

/** Says that a task is done, or is not: at once on screen, to be undone, and back when it is refused. */
export function useCheckOff() {
  const client = useQueryClient()
  const { t } = useInboxTranslation()
  const errorText = useSettingsError()

  const write = (id: string, completed_at: string | null) => {
    const put = (tasks: TaskDTO[]) => tasks.map((task) => (task.id === id ? { ...task, completed_at } : task))
    client.setQueriesData<InfiniteData<TaskListResponse>>(
      { queryKey: pageKeys.allTasks() },
      (known) =>
        known && { ...known, pages: known.pages.map((page) => ({ ...page, tasks: put(page.tasks) })) }
    )
    client.setQueriesData<ContactResponse>({ queryKey: inboxKeys.contacts() }, (known) => {
      const tasks = known?.contact.tasks
      return known && tasks
        ? { contact: { ...known.contact, tasks: { ...tasks, items: put(tasks.items) } } }
        : known
    })
  }

  const { mutate } = useMutation({
    // Checking off and taking it back arrive in that order.
    scope: { id: "check-off" },
    mutationFn: ({ task, isDone }: CheckOff) => crmApi.completeTask(task.id, { is_done: isDone }),
    onMutate: async ({ task, isDone }) => {
      await client.cancelQueries({ queryKey: crmKeys.tasks() })
      write(task.id, isDone ? new Date().toISOString() : null)
    },
    onSuccess: (_, { task, isDone, isUndo }) => {
      if (isUndo) return
      toast.success(t(isDone ? "crmPages.tasks.done" : "crmPages.tasks.reopened", { title: task.title }), {
        action: {
          label: t("actions.undo"),
          altText: t("actions.undo"),
          onClick: () => mutate({ task, isDone: !isDone, isUndo: true }),
        },
      })
    },
    onError: (error, { task }) => {
      write(task.id, task.completed_at)
      toast.error(errorText(error))
    },
    onSettled: () => {
      void client.invalidateQueries({ queryKey: crmKeys.tasks() })
      void client.invalidateQueries({ queryKey: inboxKeys.contacts() })
    },
  })
  return (task: TaskDTO) => mutate({ task, isDone: task.completed_at === null })
}
