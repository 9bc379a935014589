import type { DealRow, StageRow } from "../../modules/crm/service"
import type { DealEntryData } from "../../types/http/crm"
import type { TimelineRecord } from "../common/steps/record-timeline"
import type { Actor } from "./finish"

const WORDS: Record<DealEntryData["action"], (deal: string, stage: string) => string> = {
  created: (deal) => `Deal “${deal}” was opened`,
  stage_changed: (deal, stage) => `Deal “${deal}” is now in ${stage}`,
  won: (deal) => `Deal “${deal}” was won`,
  lost: (deal) => `Deal “${deal}” was lost`,
  deleted: (deal) => `Deal “${deal}” was deleted`,
}

/** What a timeline says of a deal. */
export function dealEntry(
  action: DealEntryData["action"],
  { id, customer_id, title, amount, currency_code, lost_reason }: DealRow,
  stage: Pick<StageRow, "name">,
  actor: Actor
): TimelineRecord {
  const data: DealEntryData = {
    action,
    deal_id: id,
    deal: title,
    stage: stage.name,
    amount,
    currency_code,
    reason: action === "lost" ? lost_reason : null,
  }
  return {
    customer_id,
    kind: "deal",
    title: WORDS[action](title, stage.name),
    text: data.reason ?? null,
    url: action === "deleted" ? null : `/communications/deals/${id}`,
    actor,
    data: { ...data },
  }
}
