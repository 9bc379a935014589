import { z } from "@medusajs/framework/zod"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { InboxError } from "../../../utils/inbox-error"
import { recordTimelineStep, type TimelineRecord } from "../../common/steps/record-timeline"

/** A dot keeps third parties' kinds apart from ours and from one another's: `loyalty.points`. */
const recordSchema = z.object({
  customer_id: z.string().min(1).max(64),
  kind: z
    .string()
    .regex(/^[a-z0-9_-]+(\.[a-z0-9_-]+)+$/, "must look like vendor.kind")
    .max(64),
  title: z.string().trim().min(1).max(300),
  text: z.string().max(10_000).nullish(),
  url: z
    .string()
    .max(2_000)
    .regex(/^(https:\/\/|\/(?!\/))/, "must be a path of the admin or an https address")
    .nullish(),
  actor: z.object({ id: z.string().nullable(), name: z.string().min(1) }).nullish(),
  data: z.record(z.string(), z.unknown()).optional(),
  key: z.string().min(1).max(200).nullish(),
  occurred_at: z.union([z.date(), z.string()]).optional(),
})

const checkRecordsStep = createStep("inbox-check-timeline-records", async (entries: TimelineRecord[]) => {
  const parsed = z.array(recordSchema).max(1_000).safeParse(entries)
  if (!parsed.success) {
    const { path, message } = parsed.error.issues[0]!
    throw new InboxError("invalid_data", `${path.join(".")}: ${message}`)
  }
  return new StepResponse(undefined)
})

/**
 * The door by which other code adds kinds of its own to contacts' timelines; see docs/timeline.md.
 *
 * @example
 * await recordTimelineWorkflow(container).run({
 *   input: { entries: [{ customer_id, kind: "loyalty.points", title: "120 points for order #1042", key: `points:${orderId}` }] },
 * })
 * @returns ids of the entries added; one whose `key` is known already adds nothing
 * @throws InboxError `invalid_data`
 */
export const recordTimelineWorkflow = createWorkflow(
  "inbox-record-timeline",
  (input: { entries: TimelineRecord[] }) => {
    checkRecordsStep(transform({ input }, ({ input }) => input.entries))
    return new WorkflowResponse(recordTimelineStep(input))
  }
)
