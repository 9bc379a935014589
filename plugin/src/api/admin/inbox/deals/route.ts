import type { DealListResponse } from "../../../../types/http/crm"
import { crmModule } from "../../../../workflows/crm/crm-module"
import { createDealWorkflow } from "../../../../workflows/crm/workflows/create-deal"
import { readTimeCursor, writeTimeCursor } from "../../../page-cursor"
import { presentDeals } from "../../../presenters/crm"
import { agentRoute } from "../agent-route"
import { customersNamed, cutPage, ownerOf } from "../crm-query"
import { readDeal } from "./read-deal"
import { createDealSchema, listDealsSchema } from "./validators"

export const GET = agentRoute({ action: "view_deals" }, async (request, response, { agent }) => {
  const { cursor, limit, owner_id, ...filter } = listDealsSchema.parse(request.query)
  const { at, id } = cursor ? readTimeCursor(cursor) : { at: null, id: "" }
  const rows = await crmModule(request.scope).listDeals({
    ...filter,
    owner_id: ownerOf(owner_id, agent),
    named_customer_ids: await customersNamed(request.scope, filter.q),
    after: at && { at, id },
    limit: limit + 1,
  })
  const { page, next_cursor } = cutPage(rows, limit, (row) => writeTimeCursor(row.stage_changed_at, row.id))
  const body: DealListResponse = { deals: await presentDeals(request.scope, page), next_cursor }
  response.json(body)
})

export const POST = agentRoute({ action: "create_deals" }, async (request, response, context) => {
  const { agent } = context
  const input = createDealSchema.parse(request.body)
  if (input.conversation_id) await context.readConversation(input.conversation_id)
  const by = { id: agent.id, name: agent.name }
  const { result } = await createDealWorkflow(request.scope).run({ input: { ...input, by } })
  response.status(201).json(await readDeal(request.scope, result.id))
})
