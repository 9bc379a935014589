import { query, type Executor } from "../../../utils/database"
import type { StageKind, StageTotalDTO } from "../../../types/http/crm"
import { contains } from "./companies"
import type { DealRow, FullDealRow } from "./rows"

/** Which deals are meant; everything has to hold. */
export interface DealFilter {
  ids?: string[]
  q?: string
  /** Also deals of these customers, whose names answer to `q`. */
  named_customer_ids?: string[]
  customer_id?: string
  company_id?: string
  pipeline_id?: string
  stage_id?: string
  owner_id?: string
  kind?: StageKind
}

export interface DealPage extends DealFilter {
  after?: { at: Date; id: string } | null
  limit: number
}

const WITH_STAGE = `FROM crm_deal d JOIN crm_stage s ON s.id = d.stage_id JOIN crm_pipeline p ON p.id = s.pipeline_id
  LEFT JOIN crm_company c ON c.id = d.company_id`

/** The condition as SQL over WITH_STAGE, with its bindings. */
function meant(filter: DealFilter): { where: string[]; bindings: unknown[] } {
  const where = ["d.deleted_at IS NULL"]
  const bindings: unknown[] = []
  const add = (sql: string, ...values: unknown[]) => {
    where.push(sql)
    bindings.push(...values)
  }
  if (filter.ids) add("d.id = ANY(?)", filter.ids)
  if (filter.customer_id) add("d.customer_id = ?", filter.customer_id)
  if (filter.company_id) add("d.company_id = ?", filter.company_id)
  if (filter.stage_id) add("d.stage_id = ?", filter.stage_id)
  if (filter.owner_id) add("d.owner_id = ?", filter.owner_id)
  if (filter.pipeline_id) add("s.pipeline_id = ?", filter.pipeline_id)
  if (filter.kind) add("s.kind = ?", filter.kind)
  if (filter.q) {
    add(
      "(d.title ILIKE ? OR c.name ILIKE ? OR d.customer_id = ANY(?))",
      contains(filter.q),
      contains(filter.q),
      filter.named_customer_ids ?? []
    )
  }
  return { where, bindings }
}

/** The newest change of stage first. Index: IDX_crm_deal_changed, or the one of the narrowest column. */
export function listDeals(executor: Executor, { after, limit, ...filter }: DealPage): Promise<FullDealRow[]> {
  const { where, bindings } = meant(filter)
  if (after) {
    where.push("(d.stage_changed_at, d.id) < (?, ?)")
    bindings.push(after.at, after.id)
  }
  return query(
    executor,
    `SELECT d.*, s.name AS stage_name, s.kind AS stage_kind, s.pipeline_id, p.name AS pipeline_name, c.name AS company_name
     ${WITH_STAGE} WHERE ${where.join(" AND ")} ORDER BY d.stage_changed_at DESC, d.id DESC LIMIT ?`,
    [...bindings, limit]
  )
}

/** What lies in each stage, by currency. Index: IDX_crm_deal_stage. */
export function stageTotals(executor: Executor, filter: DealFilter): Promise<StageTotalDTO[]> {
  const { where, bindings } = meant(filter)
  return query(
    executor,
    `SELECT d.stage_id, count(*)::int AS deals, CASE WHEN d.amount IS NULL THEN NULL ELSE d.currency_code END AS currency_code,
       coalesce(round(sum(d.amount)::numeric, 4), 0)::float8 AS amount
     ${WITH_STAGE} WHERE ${where.join(" AND ")} GROUP BY 1, 3 ORDER BY 1, 3`,
    bindings
  )
}

/** How many there are, counted to `most`. */
export async function countDeals(executor: Executor, customerId: string, most: number): Promise<number> {
  const [row] = await query<{ count: number }>(
    executor,
    `SELECT count(*)::int AS count FROM (SELECT 1 FROM crm_deal WHERE customer_id = ? AND deleted_at IS NULL LIMIT ?) one`,
    [customerId, most]
  )
  return row?.count ?? 0
}

/** A deal nobody else changes until the transaction ends. */
export async function lockDeal(executor: Executor, id: string): Promise<DealRow | undefined> {
  const [row] = await query<DealRow>(
    executor,
    `SELECT * FROM crm_deal WHERE id = ? AND deleted_at IS NULL FOR NO KEY UPDATE`,
    [id]
  )
  return row
}
