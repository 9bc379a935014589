import type { MedusaContainer } from "@medusajs/framework/types"
import { conversationSource } from "../../../../../timeline/conversations"
import { entrySource } from "../../../../../timeline/entries"
import { readTimeline } from "../../../../../timeline/merge"
import { orderSource } from "../../../../../timeline/orders"
import type { TimelineSource } from "../../../../../timeline/source"
import { transferSource } from "../../../../../timeline/transfers"
import { agentRoute, type AgentContext } from "../../../agent-route"
import { noteRights } from "../../note-rights"
import { demandContact } from "../../demand-contact"
import { timelineSchema } from "../../validators"

/** What happened with a customer, newest first. */
export const GET = agentRoute({}, async (request, response, context) => {
  const { kind, ...page } = timelineSchema.parse(request.query)
  const customerId = request.params.customer_id!
  await demandContact(request.scope, customerId)
  const sources = await sourcesFor(request.scope, context, customerId, kind)
  response.json(await readTimeline(sources, page))
})

async function sourcesFor(
  container: MedusaContainer,
  context: AgentContext,
  customerId: string,
  kinds: string[] | undefined
): Promise<TimelineSource[]> {
  const reader = {
    visibility: context.visibility,
    reads_records: await context.readsRecordsOf({ customer_id: customerId }),
  }
  const own = {
    conversation: () => conversationSource(container, customerId, reader),
    transfer: () => transferSource(container, customerId, reader),
    order: () => orderSource(container, customerId),
  }
  const isOwn = (kind: string): kind is keyof typeof own => Object.hasOwn(own, kind)
  const others = kinds?.filter((kind) => !isOwn(kind))
  return [
    ...(kinds?.filter(isOwn) ?? (Object.keys(own) as (keyof typeof own)[])).map((kind) => own[kind]()),
    ...(others?.length === 0
      ? []
      : [entrySource(container, customerId, others ? { only: others } : { all: true }, noteRights(context))]),
  ]
}
