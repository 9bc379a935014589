import { transform, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { recordTimelineStep, type TimelineRecord } from "../common/steps/record-timeline"
import { tellCrmStep, type CrmNews } from "./steps/tell-crm"

/** Who did it, for timelines. */
export interface Actor {
  id: string
  name: string
}

/** What follows from a change: what the timelines say, and who is told. */
export interface CrmOutcome extends CrmNews {
  id: string
  entries: TimelineRecord[]
}

/** The last part of every workflow of these objects. @returns the id of what was changed */
export function finishCrm(outcome: WorkflowData<CrmOutcome>): WorkflowData<{ id: string }> {
  recordTimelineStep(outcome)
  tellCrmStep(outcome)
  return transform({ outcome }, ({ outcome }) => ({ id: outcome.id }))
}
