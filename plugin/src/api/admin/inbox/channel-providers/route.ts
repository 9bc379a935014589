import type { ChannelProviderListResponse } from "../../../../types/http/channel"
import { inboxModules } from "../../../../workflows/modules"
import { agentRoute } from "../agent-route"

/** The kinds of platform an account can be connected of, with what each asks for. */
export const GET = agentRoute({ action: "settings" }, async (request, response) => {
  const body: ChannelProviderListResponse = {
    providers: await inboxModules(request.scope).channels.listProviders(),
  }
  response.json(body)
})
