import { newId, query, toJson, type Executor } from "../../../utils/database"
import type { CompanyContactRow, CompanyRow } from "./rows"

/** The most contacts a company is shown with. */
const MOST_CONTACTS = 100

export interface CompanyFilter {
  q?: string
  customer_id?: string
  ids?: string[]
  /** After this one, by name. */
  after?: { name: string; id: string } | null
  limit: number
}

export type FullCompanyRow = CompanyRow & { contacts: CompanyContactRow[]; open_deals: number }

/** By name. Indexes: IDX_crm_company_name, IDX_crm_company_contact_customer. */
export async function listCompanies(
  executor: Executor,
  { q, customer_id, ids, after, limit }: CompanyFilter
): Promise<FullCompanyRow[]> {
  const where = ["c.deleted_at IS NULL"]
  const bindings: unknown[] = []
  const add = (sql: string, ...values: unknown[]) => {
    where.push(sql)
    bindings.push(...values)
  }
  if (ids) add("c.id = ANY(?)", ids)
  if (customer_id) {
    add(
      "c.id IN (SELECT company_id FROM crm_company_contact WHERE customer_id = ? AND deleted_at IS NULL)",
      customer_id
    )
  }
  if (q) add("(c.name ILIKE ? OR c.domain ILIKE ? OR c.tax_id ILIKE ?)", ...Array(3).fill(contains(q)))
  if (after) add("(c.name, c.id) > (?, ?)", after.name, after.id)
  const rows = await query<CompanyRow>(
    executor,
    `SELECT c.* FROM crm_company c WHERE ${where.join(" AND ")} ORDER BY c.name, c.id LIMIT ?`,
    [...bindings, limit]
  )
  return withContacts(executor, rows)
}

async function withContacts(executor: Executor, rows: CompanyRow[]): Promise<FullCompanyRow[]> {
  if (!rows.length) return []
  const ids = rows.map(({ id }) => id)
  const [contacts, deals] = await Promise.all([
    query<CompanyContactRow>(
      executor,
      `SELECT m.company_id, m.customer_id, m.role FROM unnest(?::text[]) AS one(id) CROSS JOIN LATERAL (
         SELECT company_id, customer_id, role FROM crm_company_contact
         WHERE company_id = one.id AND deleted_at IS NULL ORDER BY created_at, id LIMIT ?
       ) m`,
      [ids, MOST_CONTACTS]
    ),
    query<{ company_id: string; open_deals: number }>(
      executor,
      `SELECT d.company_id, count(*)::int AS open_deals FROM crm_deal d
       WHERE d.company_id = ANY(?) AND d.closed_at IS NULL AND d.deleted_at IS NULL GROUP BY 1`,
      [ids]
    ),
  ])
  return rows.map((row) => ({
    ...row,
    contacts: contacts.filter(({ company_id }) => company_id === row.id),
    open_deals: deals.find(({ company_id }) => company_id === row.id)?.open_deals ?? 0,
  }))
}

/** Puts contacts into a company, or changes what they do there. @returns what each did there before; absent: they were not in it */
export async function putContacts(
  executor: Executor,
  companyId: string,
  contacts: { customer_id: string; role: string | null }[]
): Promise<Map<string, string | null>> {
  if (!contacts.length) return new Map()
  const before = await query<CompanyContactRow>(
    executor,
    `SELECT * FROM crm_company_contact WHERE company_id = ? AND customer_id = ANY(?) AND deleted_at IS NULL`,
    [companyId, contacts.map(({ customer_id }) => customer_id)]
  )
  await query(
    executor,
    `INSERT INTO crm_company_contact (id, company_id, customer_id, role)
     SELECT id, ?, customer_id, role FROM jsonb_to_recordset(?::jsonb) AS c(id text, customer_id text, role text)
     ON CONFLICT (company_id, customer_id) WHERE deleted_at IS NULL DO UPDATE SET role = excluded.role, updated_at = now()`,
    [companyId, toJson(contacts.map((contact) => ({ id: newId("crmcc"), ...contact })))]
  )
  return new Map(before.map(({ customer_id, role }) => [customer_id, role]))
}

/** @returns those who were in it */
export async function removeContacts(
  executor: Executor,
  companyId: string,
  customerIds: string[]
): Promise<string[]> {
  const rows = await query<{ customer_id: string }>(
    executor,
    `DELETE FROM crm_company_contact WHERE company_id = ? AND customer_id = ANY(?) RETURNING customer_id`,
    [companyId, customerIds]
  )
  return rows.map(({ customer_id }) => customer_id)
}

/** A pattern that finds text anywhere, taken as it stands. */
export const contains = (text: string) => `%${text.replace(/[\\%_]/g, "\\$&")}%`
