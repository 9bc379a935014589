import { Input } from "@medusajs/ui"
import { OptionSelect } from "../../settings/components/option-select"
import { Field } from "../../shared/components/field"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { TaskPriority } from "../../shared/types"
import { USUAL_TIME, type TaskForm } from "../task-form"
import { CustomerField } from "./customer-field"
import { PersonField } from "./person-field"
import { TextInput } from "./text-input"

interface TaskFieldsProps {
  form: TaskForm
  /** Words, by field. */
  errors: Partial<Record<string, string>>
  isNew: boolean
  /** Whether it is clear whom it is about: made beside a contact. */
  hasCustomer: boolean
  onChange: (part: Partial<TaskForm>) => void
}

const PRIORITIES: readonly TaskPriority[] = ["low", "normal", "high"]

export const TaskFields = ({ form, errors, isNew, hasCustomer, onChange }: TaskFieldsProps) => {
  const { t } = useInboxTranslation()
  return (
    <>
      <TextInput
        label={t("crm.title")}
        value={form.title}
        error={errors.title}
        isRequired
        testId="task-title"
        rest={{ maxLength: 200, autoFocus: isNew, placeholder: t("crm.task.titleHint") }}
        onChange={(title) => onChange({ title })}
      />
      <TextInput
        label={t("crm.task.text")}
        value={form.text}
        error={errors.text}
        isOptional
        isLong
        testId="task-text"
        rest={{ maxLength: 5000 }}
        onChange={(text) => onChange({ text })}
      />
      <div className="grid grid-cols-2 gap-x-2">
        <Field label={t("crm.task.dueDay")} error={errors.due_at} isOptional>
          {(input) => (
            <Input
              {...input}
              type="date"
              size="small"
              className="dark:[color-scheme:dark]"
              data-testid="task-date"
              value={form.date}
              onChange={({ target: { value } }) =>
                onChange({ date: value, time: value ? form.time || USUAL_TIME : "" })
              }
            />
          )}
        </Field>
        <Field label={t("crm.task.dueTime")}>
          {(input) => (
            <Input
              {...input}
              type="time"
              size="small"
              className="dark:[color-scheme:dark]"
              data-testid="task-time"
              disabled={!form.date}
              value={form.time}
              onChange={(event) => onChange({ time: event.target.value })}
            />
          )}
        </Field>
      </div>
      <PersonField
        label={t("crm.task.assignee")}
        person={form.assignee}
        error={errors.assignee_id}
        testId="task-assignee"
        onChange={(assignee) => onChange({ assignee })}
      />
      <Field label={t("crm.task.priority")}>
        {(input) => (
          <OptionSelect
            input={input}
            size="small"
            options={PRIORITIES.map((value) => ({ value, label: t(`crm.task.priorities.${value}`) }))}
            value={form.priority}
            testId="task-priority"
            onChange={(value) => value && onChange({ priority: value as TaskPriority })}
          />
        )}
      </Field>
      {!hasCustomer && (
        <CustomerField
          label={t("crm.contact")}
          customer={form.customer}
          error={errors.customer_id}
          testId="task-customer"
          onChange={(customer) => onChange({ customer })}
        />
      )}
    </>
  )
}
