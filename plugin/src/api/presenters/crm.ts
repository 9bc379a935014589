import type { MedusaContainer } from "@medusajs/framework/types"
import type {
  ContactFieldRow,
  FullCompanyRow,
  FullDealRow,
  FullTaskRow,
  MergeRow,
  PipelineRow,
} from "../../modules/crm/service"
import {
  CUSTOMER_FIELD_KEYS,
  type CompanyDTO,
  type ContactFieldDTO,
  type CustomerRef,
  type DealDTO,
  type MergeDTO,
  type PipelineDTO,
  type TaskDTO,
} from "../../types/http/crm"
import { findCustomers } from "../../workflows/common/customers"
import { findPeople } from "../../workflows/common/people"

const DAY_MS = 86_400_000

/** Who is who in what is shown. */
export class Names {
  private constructor(
    private readonly people: Map<string, { id: string; name: string }>,
    private readonly customers: Map<string, CustomerRef>
  ) {}

  /** One query for customers and one for people that are not known yet, whatever is shown. */
  static async of(
    container: MedusaContainer,
    userIds: (string | null)[],
    customerIds: (string | null)[]
  ): Promise<Names> {
    const [people, customers] = await Promise.all([
      findPeople(
        container,
        userIds.filter((id) => id !== null)
      ),
      findCustomers(container, customerIds),
    ])
    return new Names(people, customers)
  }

  person(id: string | null): { id: string; name: string } | null {
    return id ? { id, name: this.people.get(id)?.name ?? id } : null
  }

  customer(id: string): CustomerRef {
    return this.customers.get(id) ?? { customer_id: id, name: "Customer" }
  }
}

export function presentField(row: ContactFieldRow): ContactFieldDTO {
  const { id, key, label, type, options, currency_code, editable, group, rank } = row
  return {
    ...{ id, key, label, options, currency_code, editable, group, rank },
    type: type as ContactFieldDTO["type"],
    is_built_in: CUSTOMER_FIELD_KEYS.some((one) => one === key),
  }
}

export const presentPipeline = ({ id, name, stages }: PipelineRow): PipelineDTO => ({
  id,
  name,
  stages: stages.map((stage) => ({ id: stage.id, name: stage.name, kind: stage.kind })),
})

const dealPeople = ({ owner_id, created_by }: FullDealRow) => [owner_id, created_by]
const taskPeople = (row: FullTaskRow) => [row.assignee_id, row.completed_by, row.created_by]

export async function presentDeals(container: MedusaContainer, rows: FullDealRow[]): Promise<DealDTO[]> {
  const names = await Names.of(
    container,
    rows.flatMap(dealPeople),
    rows.map(({ customer_id }) => customer_id)
  )
  return rows.map((row) => presentDeal(row, names))
}

function presentDeal(row: FullDealRow, names: Names): DealDTO {
  const { id, title, amount, currency_code, expected_close_at, products, lost_reason } = row
  return {
    ...{ id, title, amount, currency_code, expected_close_at, products, lost_reason },
    customer: names.customer(row.customer_id),
    company: row.company_id ? { id: row.company_id, name: row.company_name ?? "" } : null,
    pipeline: { id: row.pipeline_id, name: row.pipeline_name },
    stage: { id: row.stage_id, name: row.stage_name, kind: row.stage_kind },
    owner: names.person(row.owner_id),
    closed_at: row.closed_at?.toISOString() ?? null,
    conversation_id: row.conversation_id,
    order_id: row.order_id,
    created_by: names.person(row.created_by),
    created_at: row.created_at.toISOString(),
    updated_at: row.updated_at.toISOString(),
  }
}

export async function presentTasks(container: MedusaContainer, rows: FullTaskRow[]): Promise<TaskDTO[]> {
  const names = await Names.of(
    container,
    rows.flatMap(taskPeople),
    rows.map(({ customer_id }) => customer_id)
  )
  return rows.map((row) => presentTask(row, names))
}

function presentTask(row: FullTaskRow, names: Names): TaskDTO {
  const { id, title, text, priority, conversation_id, deal_id, deal_title } = row
  return {
    ...{ id, title, text, priority, conversation_id },
    customer: row.customer_id ? names.customer(row.customer_id) : null,
    assignee: names.person(row.assignee_id),
    due_at: row.due_at?.toISOString() ?? null,
    completed_at: row.completed_at?.toISOString() ?? null,
    completed_by: names.person(row.completed_by),
    deal: deal_id ? { id: deal_id, title: deal_title ?? "" } : null,
    created_by: names.person(row.created_by),
    created_at: row.created_at.toISOString(),
    updated_at: row.updated_at.toISOString(),
  }
}

export async function presentCompanies(
  container: MedusaContainer,
  rows: FullCompanyRow[]
): Promise<CompanyDTO[]> {
  const names = await Names.of(
    container,
    [],
    rows.flatMap(({ contacts }) => contacts.map(({ customer_id }) => customer_id))
  )
  return rows.map((row) => presentCompany(row, names))
}

function presentCompany(row: FullCompanyRow, names: Names): CompanyDTO {
  const { id, name, tax_id, domain, address, open_deals } = row
  return {
    ...{ id, name, tax_id, domain, address, open_deals },
    contacts: row.contacts
      .map(({ customer_id, role }) => ({ ...names.customer(customer_id), role }))
      .sort((one, other) => one.name.localeCompare(other.name)),
    created_at: row.created_at.toISOString(),
    updated_at: row.updated_at.toISOString(),
  }
}

export function presentMerge(row: MergeRow, names: Names): MergeDTO {
  return {
    id: row.id,
    into_customer_id: row.into_customer_id,
    from: { customer_id: row.from_customer_id, name: row.from_name },
    counts: row.moved.counts,
    merged_by: names.person(row.merged_by),
    merged_at: row.merged_at.toISOString(),
    undo_until: new Date(row.merged_at.getTime() + DAY_MS).toISOString(),
  }
}
