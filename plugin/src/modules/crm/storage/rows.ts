import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type {
  ContactFieldValue,
  DealProductDTO,
  MergeCounts,
  StageKind,
  TaskPriority,
} from "../../../types/http/crm"
import { newId, type Executor } from "../../../utils/database"

interface Dated {
  id: string
  created_at: Date
  updated_at: Date
}

export interface ContactFieldRow extends Dated {
  key: string
  label: string
  type: string
  options: string[]
  currency_code: string | null
  editable: boolean
  group: string | null
  rank: number
}

export interface CompanyRow extends Dated {
  name: string
  tax_id: string | null
  domain: string | null
  address: string | null
  created_by: string | null
}

export interface CompanyContactRow {
  company_id: string
  customer_id: string
  role: string | null
}

export interface StageRow {
  id: string
  pipeline_id: string
  name: string
  kind: StageKind
  rank: number
}

export interface PipelineRow {
  id: string
  name: string
  stages: StageRow[]
}

export interface DealRow extends Dated {
  title: string
  customer_id: string
  company_id: string | null
  stage_id: string
  amount: number | null
  currency_code: string | null
  owner_id: string | null
  expected_close_at: string | null
  products: DealProductDTO[]
  lost_reason: string | null
  conversation_id: string | null
  order_id: string | null
  created_by: string | null
  stage_changed_at: Date
  closed_at: Date | null
}

/** A deal with what it is shown with. */
export type FullDealRow = DealRow & {
  stage_name: string
  stage_kind: StageKind
  pipeline_id: string
  pipeline_name: string
  company_name: string | null
}

export interface TaskRow extends Dated {
  title: string
  text: string | null
  customer_id: string | null
  assignee_id: string | null
  due_at: Date | null
  priority: TaskPriority
  completed_at: Date | null
  completed_by: string | null
  conversation_id: string | null
  deal_id: string | null
  created_by: string | null
  reminded_at: Date | null
}

export type FullTaskRow = TaskRow & { deal_title: string | null }

/** Ids of everything a merge moved, and what it overwrote: what undoing gives back. */
export interface MovedThings {
  identity_ids: string[]
  order_ids: string[]
  deal_ids: string[]
  task_ids: string[]
  entry_ids: string[]
  /** Memberships of the one who was put away, and whether the other was in that company already. */
  companies: { company_id: string; role: string | null; was_there: boolean }[]
  /** What was put into fields that were empty, by key. */
  filled: Record<string, ContactFieldValue>
  /** Whom the contact got as owner, having had none. */
  owner_id: string | null
  /** What third parties' kinds said they moved, by identifier. */
  objects: Record<string, unknown>
  counts: MergeCounts
}

export interface MergeRow {
  id: string
  into_customer_id: string
  from_customer_id: string
  from_name: string
  moved: MovedThings
  merged_by: string | null
  merged_at: Date
  undone_at: Date | null
}

type Values = Record<string, unknown>

/** Adds a row with a new id and answers it. */
export async function insertRow<Row>(
  executor: Executor,
  table: string,
  prefix: string,
  values: Values
): Promise<Row> {
  const [row] = await executor(table)
    .insert({ id: newId(prefix), ...values })
    .returning("*")
  return row as Row
}

/** Changes a row; without values it only reads it. Undefined: there is none. */
export async function updateRow<Row>(
  executor: Executor,
  table: string,
  id: string,
  values: Values
): Promise<Row | undefined> {
  const [row] = await executor(table)
    .where({ id })
    .whereNull("deleted_at")
    .update({ ...values, updated_at: executor.fn.now() as unknown as Knex.Value })
    .returning("*")
  return row as Row | undefined
}

/** Takes a row out for good. @returns whether there was one */
export async function deleteRow(executor: Executor, table: string, id: string): Promise<boolean> {
  return (await executor(table).where({ id }).delete()) > 0
}
