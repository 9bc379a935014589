import type { WebchatSessionResponse } from "../../../../types/http/webchat"
import { InboxError } from "../../../../utils/inbox-error"
import { identifyVisitorWorkflow } from "../../../../workflows/webchat/workflows/identify-visitor"
import { handle } from "../../../handle"
import { visitorOf } from "../access"
import { presentVisitor } from "../presenters"
import { limit } from "../rate-limit"
import { issueVisitorToken, newVisitorId, readIdentityToken } from "../tokens"
import { identifySchema } from "../validators"

/** Recognises the visitor as the customer the storefront's server vouches for; answers the token to go on with. */
export const POST = handle(async (request, response) => {
  const { channel, token } = await visitorOf(request, response)
  const body = identifySchema.parse(request.body)
  limit(response, "signal", token.visitor_id)
  const identity = readIdentityToken(request.scope, body.token)
  if (!identity) throw new InboxError("unauthorized", "The identity token is not valid any more")
  const { customer_id } = identity
  const { result } = await identifyVisitorWorkflow(request.scope).run({
    input: {
      channel_id: channel.id,
      visitor_id: token.visitor_id,
      known_as: token.customer_id,
      customer_id,
      new_visitor_id: newVisitorId(),
    },
  })
  const visitor = {
    channel_id: channel.id,
    visitor_id: result.visitor_id,
    name: result.name ?? token.name,
    email: token.email,
    customer_id,
  }
  const answer: WebchatSessionResponse = {
    ...issueVisitorToken(request.scope, visitor),
    visitor: presentVisitor(visitor),
  }
  response.json(answer)
})
