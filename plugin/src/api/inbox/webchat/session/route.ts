import type { WebchatSessionResponse } from "../../../../types/http/webchat"
import { handle } from "../../../handle"
import { siteOf } from "../access"
import { presentVisitor } from "../presenters"
import { addressOf, limit } from "../rate-limit"
import { issueVisitorToken, newVisitorId } from "../tokens"
import { sessionSchema } from "../validators"

/** Begins an anonymous visitor's chat. Nothing is kept of it until the first message. */
export const POST = handle(async (request, response) => {
  const { channel_id, name, email } = sessionSchema.parse(request.body)
  await siteOf(request, response, channel_id)
  limit(response, "session", addressOf(request))
  const visitor = { channel_id, visitor_id: newVisitorId(), name, email, customer_id: null }
  const body: WebchatSessionResponse = {
    ...issueVisitorToken(request.scope, visitor),
    visitor: presentVisitor(visitor),
  }
  response.status(201).json(body)
})
