import type { DealDTO, TaskDTO } from "../../shared/types"

/** A deal for tests. */
export const aDeal = (more: Partial<DealDTO> = {}): DealDTO => ({
  id: "deal_1",
  title: "Vestidos para a loja",
  customer: { customer_id: "cus_1", name: "Lívia Souto" },
  company: null,
  pipeline: { id: "pipe_1", name: "Vendas" },
  stage: { id: "stage_new", name: "Novo", kind: "open" },
  amount: 100,
  currency_code: "brl",
  owner: null,
  expected_close_at: null,
  products: [],
  lost_reason: null,
  closed_at: null,
  conversation_id: null,
  order_id: null,
  created_by: null,
  created_at: "2026-03-01T12:00:00.000Z",
  updated_at: "2026-03-01T12:00:00.000Z",
  ...more,
})

/** A task for tests. */
export const aTask = (more: Partial<TaskDTO> = {}): TaskDTO => ({
  id: "task_1",
  title: "Ligar",
  text: null,
  customer: null,
  assignee: null,
  due_at: null,
  priority: "normal",
  completed_at: null,
  completed_by: null,
  conversation_id: null,
  deal: null,
  created_by: null,
  created_at: "2026-03-01T12:00:00.000Z",
  updated_at: "2026-03-01T12:00:00.000Z",
  ...more,
})
