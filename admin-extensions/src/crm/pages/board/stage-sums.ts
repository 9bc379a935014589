import type { StageTotalDTO } from "../../../shared/types"

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
