import { toast } from "@medusajs/ui"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useSettingsError } from "../../settings/hooks/use-settings-words"
import { inboxKeys } from "../../shared/cache/query-keys"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { ContactResponse, TaskDTO } from "../../shared/types"
import { crmApi } from "../api"
import { crmKeys } from "../keys"

interface Completion {
  task: TaskDTO
  isDone: boolean
  isUndo?: boolean
}

/** Ticks a task off or takes that back; it shows at once beside its contact, and goes back when it is refused. */
export function useCompleteTask() {
  const client = useQueryClient()
  const { t } = useInboxTranslation()
  const errorText = useSettingsError()
  const show = ({ customer, id }: TaskDTO, completed_at: string | null) =>
    customer &&
    client.setQueryData<ContactResponse>(inboxKeys.contact(customer.customer_id), (known) => {
      const tasks = known?.contact.tasks
      if (!known || !tasks) return known
      const items = tasks.items.map((task) => (task.id === id ? { ...task, completed_at } : task))
      return { contact: { ...known.contact, tasks: { ...tasks, items } } }
    })
  const { mutate } = useMutation({
    mutationFn: ({ task, isDone }: Completion) => crmApi.completeTask(task.id, { is_done: isDone }),
    onMutate: async ({ task, isDone }) => {
      await client.cancelQueries({ queryKey: inboxKeys.contacts() })
      show(task, isDone ? new Date().toISOString() : null)
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
      show(task, task.completed_at)
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
