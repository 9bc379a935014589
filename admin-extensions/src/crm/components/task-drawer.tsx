import { toast } from "@medusajs/ui"
import { useState } from "react"
import { FormDrawer } from "../../settings/components/form-drawer"
import { useSettingsError } from "../../settings/hooks/use-settings-words"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { useMe } from "../../shared/hooks/use-me"
import type { TaskDTO } from "../../shared/types"
import { changedPart } from "../changed-part"
import { errorsByField } from "../field-error"
import { useDeleteTask, useSaveTask } from "../hooks/use-object-changes"
import { taskBody, taskFormOf, type TaskForm } from "../task-form"
import { DeleteButton } from "./delete-button"
import type { ObjectDrawerProps, OpenDrawerProps } from "./object-drawer"
import { TaskFields } from "./task-form"

/** Makes a task or changes one, beside whatever is open. */
export const TaskDrawer = ({
  isOpen,
  onOpenChange,
  object = null,
  preset = {},
  onSaved,
}: ObjectDrawerProps<TaskDTO>) =>
  isOpen ? (
    <OpenTask object={object} preset={preset} onSaved={onSaved} onClose={() => onOpenChange(false)} />
  ) : null

const FIELDS = ["title", "text", "due_at", "assignee_id", "customer_id"]

const OpenTask = ({ object, preset, onSaved, onClose }: OpenDrawerProps<TaskDTO>) => {
  const { t } = useInboxTranslation()
  const errorText = useSettingsError()
  const me = useMe().data
  const save = useSaveTask(object?.id ?? null)
  const remove = useDeleteTask()
  const [stored] = useState(() => taskFormOf(object, preset, me?.agent ?? null))
  const [form, setForm] = useState(stored)
  const [isTried, setIsTried] = useState(false)
  const submit = () => {
    setIsTried(true)
    if (!form.title.trim()) return
    const body = object
      ? changedPart(taskBody(form), taskBody(stored))
      : { ...taskBody(form), conversation_id: preset.conversationId ?? null }
    save.mutate(body, {
      onSuccess: ({ task }) => {
        toast.success(t(object ? "crm.task.saved" : "crm.task.created"))
        onSaved?.(task)
        onClose()
      },
    })
  }
  const told = errorsByField(save.error, FIELDS)
  const errors = isTried && !form.title.trim() ? { ...told, title: t("crm.problems.required") } : told
  const hasTold = FIELDS.some((name) => told[name])
  return (
    <FormDrawer
      title={object ? t("crm.task.edit") : t("crm.task.create")}
      description={preset.customer?.name}
      isChanged={JSON.stringify(form) !== JSON.stringify(stored)}
      isSaving={save.isPending}
      error={save.error && !hasTold ? errorText(save.error) : undefined}
      footer={
        object &&
        me?.permissions.includes("delete_tasks") && (
          <DeleteButton
            title={t("crm.task.deleteTitle", { title: object.title })}
            text={t("crm.deleteText")}
            done={t("crm.task.deleted")}
            testId="delete-task"
            remove={() => remove.mutateAsync(object.id)}
            onDeleted={onClose}
          />
        )
      }
      onSave={submit}
      onClose={onClose}
    >
      <TaskFields
        form={form}
        errors={errors}
        isNew={!object}
        hasCustomer={preset.customer !== undefined}
        onChange={(part: Partial<TaskForm>) => setForm((current) => ({ ...current, ...part }))}
      />
    </FormDrawer>
  )
}
