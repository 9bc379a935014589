import { subscribeChannelWorkflow } from "../../../../../../workflows/channel/workflows/subscribe-channel"
import { handle } from "../../../../../handle"
import { currentAgent } from "../../../agent"
import { readChannel } from "../read-channel"

/** Has the platform send the channel's webhooks to us. */
export const POST = handle(async (request, response) => {
  await currentAgent(request)
  const id = request.params.id!
  await readChannel(request.scope, id)
  await subscribeChannelWorkflow(request.scope).run({ input: { channel_id: id } })
  response.json(await readChannel(request.scope, id))
})
