import { subscribeChannelWorkflow } from "../../../../../../workflows/channel/workflows/subscribe-channel"
import { agentRoute } from "../../../agent-route"
import { readChannel } from "../read-channel"

/** Has the platform send the channel's webhooks to us. */
export const POST = agentRoute({ action: "settings" }, async (request, response) => {
  const id = request.params.id!
  await readChannel(request.scope, id)
  await subscribeChannelWorkflow(request.scope).run({ input: { channel_id: id } })
  response.json(await readChannel(request.scope, id))
})
