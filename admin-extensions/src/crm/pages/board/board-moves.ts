import type { DealDTO, StageDTO, StageTotalDTO } from "../../../shared/types"

/** Where a deal was put, until the lists that are loaded say so themselves. */
export interface DealMove {
  deal: DealDTO
  stage: StageDTO
}

export type DealMoves = ReadonlyMap<string, DealMove>

/** A stage's deals with what was just put there on top, and without what was taken away. */
export function withMoves(deals: readonly DealDTO[], stageId: string, moves: DealMoves): DealDTO[] {
  const stay = deals.filter(({ id }) => (moves.get(id)?.stage.id ?? stageId) === stageId)
  const known = new Set(stay.map(({ id }) => id))
  const come = [...moves.values()].filter(({ deal, stage }) => stage.id === stageId && !known.has(deal.id))
  return [...come.reverse().map(({ deal, stage }) => ({ ...deal, stage })), ...stay]
}

/** What lies in each stage after a deal was put elsewhere. */
export function moveTotals(
  totals: readonly StageTotalDTO[],
  deal: DealDTO,
  from: string,
  to: string
): StageTotalDTO[] {
  const currency_code = deal.amount === null ? null : deal.currency_code
  const amount = deal.amount ?? 0
  const change = (list: readonly StageTotalDTO[], stage_id: string, sign: 1 | -1): StageTotalDTO[] => {
    const isMeant = (total: StageTotalDTO) =>
      total.stage_id === stage_id && total.currency_code === currency_code
    const known = list.find(isMeant) ?? { stage_id, currency_code, deals: 0, amount: 0 }
    const next = { ...known, deals: known.deals + sign, amount: known.amount + sign * amount }
    return [...list.filter((total) => !isMeant(total)), ...(next.deals > 0 ? [next] : [])]
  }
  return change(change(totals, from, -1), to, 1)
}
