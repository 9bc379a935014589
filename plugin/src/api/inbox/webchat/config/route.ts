import type { WebchatConfigResponse } from "../../../../types/http/webchat"
import { inboxModules } from "../../../../workflows/modules"
import { handle } from "../../../handle"
import { siteOf } from "../access"
import { presentConfig } from "../presenters"
import { configSchema } from "../validators"

/** What a page needs to draw the chat before anybody has said anything. */
export const GET = handle(async (request, response) => {
  const { channel_id } = configSchema.parse(request.query)
  const site = await siteOf(request, response, channel_id)
  const record = await inboxModules(request.scope).channels.retrieveChannel(channel_id)
  const body: WebchatConfigResponse = { config: presentConfig(site, record.name, record.capabilities) }
  response.setHeader("Cache-Control", "private, max-age=60")
  response.json(body)
})
