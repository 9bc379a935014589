import { Modules } from "@medusajs/framework/utils"
import type { CommerceResponse } from "../../../../../../types/http/commerce"
import { InboxError } from "../../../../../../utils/inbox-error"
import { readCart } from "../../../../../commerce/cart"
import { readOrders } from "../../../../../commerce/orders"
import { agentRoute } from "../../../agent-route"

/** What a customer ordered last, and what lies in their cart. */
export const GET = agentRoute({}, async (request, response) => {
  const id = request.params.customer_id!
  const [customers, orders, cart] = await Promise.all([
    request.scope.resolve(Modules.CUSTOMER).listCustomers({ id }, { select: ["id"], take: 1 }),
    readOrders(request.scope, id),
    readCart(request.scope, id),
  ])
  if (!customers.length) throw new InboxError("not_found", "There is no such customer")
  const body: CommerceResponse = { ...orders, cart }
  response.json(body)
})
