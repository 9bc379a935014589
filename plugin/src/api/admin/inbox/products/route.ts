import type { ProductListResponse } from "../../../../types/http/commerce"
import { listProducts } from "../../../commerce/products"
import { agentRoute } from "../agent-route"
import { listProductsSchema } from "../commerce-validators"

/** Products to be sent, with what they cost whoever is written to. */
export const GET = agentRoute({}, async (request, response, { readConversation }) => {
  const { conversation_id, q, limit } = listProductsSchema.parse(request.query)
  const conversation = conversation_id ? await readConversation(conversation_id) : null
  const body: ProductListResponse = {
    products: await listProducts(request.scope, { q, limit, conversation }),
  }
  response.json(body)
})
