import type { ChannelProviderListResponse } from "../../../../types/http/channel"
import { inboxModules } from "../../../../workflows/modules"
import { handle } from "../../../handle"
import { currentAgent } from "../agent"

/** The kinds of platform an account can be connected of, with what each asks for. */
export const GET = handle(async (request, response) => {
  await currentAgent(request)
  const body: ChannelProviderListResponse = {
    providers: await inboxModules(request.scope).channels.listProviders(),
  }
  response.json(body)
})
