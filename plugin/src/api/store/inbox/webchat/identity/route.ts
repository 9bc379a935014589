import type { WebchatIdentityResponse } from "../../../../../types/http/webchat"
import { handle } from "../../../../handle"
import { issueIdentityToken } from "../../../../inbox/webchat/tokens"

/** For a storefront whose customer is logged in: a token its page hands to `MedusaInbox.identify`. */
export const POST = handle(async (request, response) => {
  const body: WebchatIdentityResponse = issueIdentityToken(request.scope, request.auth_context.actor_id)
  response.json(body)
})
