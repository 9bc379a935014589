import type { CreateTaskBody, CustomerRef, TaskDTO, TaskPriority } from "../shared/types"
import type { ObjectPreset } from "./preset"

export interface TaskForm {
  title: string
  text: string
  customer: CustomerRef | null
  deal: { id: string; title: string } | null
  assignee: { id: string; name: string } | null
  /** `YYYY-MM-DD` and `HH:MM` of this browser's time zone, or empty. */
  date: string
  time: string
  priority: TaskPriority
}

/** When a task is due whose day alone was chosen, and what its time begins with. */
export const USUAL_TIME = "09:00"
const END_OF_DAY = "23:59"

const two = (number: number) => String(number).padStart(2, "0")

function localParts(iso: string | null): { date: string; time: string } {
  if (!iso) return { date: "", time: "" }
  const at = new Date(iso)
  return {
    date: `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`,
    time: `${two(at.getHours())}:${two(at.getMinutes())}`,
  }
}

export const taskFormOf = (
  task: TaskDTO | null,
  { customer, deal }: ObjectPreset,
  me: { id: string; name: string } | null
): TaskForm => ({
  title: task?.title ?? "",
  text: task?.text ?? "",
  customer: task ? task.customer : (customer ?? null),
  deal: task ? task.deal : (deal ?? null),
  assignee: task ? task.assignee : me,
  ...localParts(task?.due_at ?? null),
  priority: task?.priority ?? "normal",
})

export const taskBody = ({ title, text, customer, deal, assignee, ...form }: TaskForm): CreateTaskBody => ({
  title: title.trim(),
  text: text.trim() || null,
  customer_id: customer?.customer_id ?? null,
  deal_id: deal?.id ?? null,
  assignee_id: assignee?.id ?? null,
  due_at: form.date ? new Date(`${form.date}T${form.time || END_OF_DAY}`).toISOString() : null,
  priority: form.priority,
})
