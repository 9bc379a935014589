import { readNumber, writeNumber } from "../shared/format/number"
import type { CreateDealBody, CustomerRef, DealDTO, PipelineDTO, StageDTO } from "../shared/types"
import type { ObjectPreset } from "./preset"

export interface ProductLine {
  variant_id: string
  title: string
  /** As they are typed. */
  quantity: string
  unit_price: string
}

export interface DealForm {
  title: string
  customer: CustomerRef | null
  /** Null: where new deals begin. */
  stage_id: string | null
  amount: string
  /** Null: the shop's own. */
  currency_code: string | null
  company: { id: string; name: string } | null
  owner: { id: string; name: string } | null
  /** `YYYY-MM-DD`, or empty. */
  expected_close_at: string
  products: ProductLine[]
  lost_reason: string
}

export type DealProblem = "required" | "number" | "quantity"
export type DealProblems = Partial<Record<"title" | "customer" | "amount" | "products", DealProblem>>

type Me = { id: string; name: string } | null

export const dealFormOf = (
  deal: DealDTO | null,
  { customer, company, stageId }: ObjectPreset,
  me: Me,
  locale: string
): DealForm => ({
  title: deal?.title ?? "",
  customer: deal?.customer ?? customer ?? null,
  stage_id: deal?.stage.id ?? stageId ?? null,
  amount: writeNumber(deal?.amount ?? null, locale),
  currency_code: deal?.currency_code ?? null,
  company: deal ? deal.company : (company ?? null),
  owner: deal ? deal.owner : me,
  expected_close_at: deal?.expected_close_at ?? "",
  products: (deal?.products ?? []).map(({ variant_id, title, quantity, unit_price }) => ({
    variant_id,
    title,
    quantity: String(quantity),
    unit_price: writeNumber(unit_price, locale),
  })),
  lost_reason: deal?.lost_reason ?? "",
})

const isAmount = (text: string, locale: string) => {
  const number = readNumber(text, locale)
  return number === null || (number !== undefined && number >= 0)
}

const isLineValid = ({ quantity, unit_price }: ProductLine, locale: string) => {
  const count = readNumber(quantity, locale)
  return Number.isInteger(count) && Number(count) > 0 && isAmount(unit_price, locale)
}

export function dealProblems(form: DealForm, locale: string): DealProblems {
  const problems: DealProblems = {}
  if (!form.title.trim()) problems.title = "required"
  if (!form.customer) problems.customer = "required"
  if (!isAmount(form.amount, locale)) problems.amount = "number"
  if (!form.products.every((line) => isLineValid(line, locale))) problems.products = "quantity"
  return problems
}

/** What the products cost together; null where one has no price, or there are none. */
export function productTotal(products: readonly ProductLine[], locale: string): number | null {
  let total = 0
  for (const { quantity, unit_price } of products) {
    const price = readNumber(unit_price, locale)
    const count = readNumber(quantity, locale)
    if (typeof price !== "number" || typeof count !== "number") return null
    total += price * count
  }
  return products.length ? Math.round(total * 10_000) / 10_000 : null
}

/** Where new deals begin: the first open stage of the first pipeline. */
export const firstStage = (pipelines: readonly PipelineDTO[]): StageDTO | undefined =>
  pipelines[0]?.stages.find(({ kind }) => kind === "open") ?? pipelines[0]?.stages[0]

export const stageOf = (pipelines: readonly PipelineDTO[], id: string | null): StageDTO | undefined =>
  pipelines.flatMap(({ stages }) => stages).find((stage) => stage.id === id)

/** @param currency the shop's own, for amounts without one */
export function dealBody(
  form: DealForm,
  isLost: boolean,
  currency: string | null,
  locale: string
): Omit<CreateDealBody, "customer_id"> {
  const amount = readNumber(form.amount, locale) ?? null
  const hasMoney = amount !== null || form.products.length > 0
  return {
    title: form.title.trim(),
    ...(form.stage_id ? { stage_id: form.stage_id } : {}),
    company_id: form.company?.id ?? null,
    owner_id: form.owner?.id ?? null,
    amount,
    currency_code: form.currency_code ?? (hasMoney ? currency : null),
    expected_close_at: form.expected_close_at || null,
    products: form.products.map(({ variant_id, quantity, unit_price }) => ({
      variant_id,
      quantity: readNumber(quantity, locale) ?? 1,
      unit_price: readNumber(unit_price, locale) ?? null,
    })),
    lost_reason: isLost ? form.lost_reason.trim() || null : null,
  }
}
