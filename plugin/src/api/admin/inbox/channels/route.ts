import type { ChannelListResponse, ChannelResponse } from "../../../../types/http/channel"
import { connectChannelWorkflow } from "../../../../workflows/channel/workflows/connect-channel"
import { inboxModules } from "../../../../workflows/modules"
import { presentChannel } from "../../../presenters/channel"
import { agentRoute } from "../agent-route"
import { createChannelSchema } from "./validators"

export const GET = agentRoute({}, async (request, response) => {
  const { channels } = inboxModules(request.scope)
  const records = await channels.listChannels()
  const body: ChannelListResponse = {
    channels: records.map(presentChannel),
  }
  response.json(body)
})

export const POST = agentRoute({ action: "settings" }, async (request, response) => {
  const input = createChannelSchema.parse(request.body)
  const { result } = await connectChannelWorkflow(request.scope).run({ input })
  const { channels } = inboxModules(request.scope)
  const channel = await channels.retrieveChannel(result.id)
  const body: ChannelResponse = {
    channel: presentChannel(channel),
  }
  response.status(201).json(body)
})
