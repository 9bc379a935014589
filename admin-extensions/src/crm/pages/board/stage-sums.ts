import type { DealDTO, StageTotalDTO } from "../../../shared/types"

export interface StageSums {
  deals: number
  /** By currency, the largest first; deals without a value are not in it. */
  sums: { currency_code: string; amount: number }[]
}

/** What lies in a stage, as the server has counted it. */
export function sumsOfStage(totals: readonly StageTotalDTO[], stageId: string): StageSums {
  const own = totals.filter(({ stage_id }) => stage_id === stageId)
  return {
    deals: own.reduce((count, { deals }) => count + deals, 0),
    sums: own
      .flatMap(({ currency_code, amount }) => (currency_code ? [{ currency_code, amount }] : []))
      .sort((one, other) => other.amount - one.amount),
  }
}

/** The same of deals that are loaded: for what a filter has left. */
export function sumsOfDeals(deals: readonly DealDTO[]): StageSums {
  const totals = new Map<string | null, StageTotalDTO>()
  for (const { amount, currency_code: code } of deals) {
    const currency_code = amount === null ? null : code
    const known = totals.get(currency_code) ?? { stage_id: "", currency_code, deals: 0, amount: 0 }
    totals.set(currency_code, { ...known, deals: known.deals + 1, amount: known.amount + (amount ?? 0) })
  }
  return sumsOfStage([...totals.values()], "")
}
