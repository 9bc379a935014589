import { checkChannelWorkflow } from "../../../../../../workflows/channel/workflows/check-channel"
import { agentRoute } from "../../../agent-route"
import { readChannel } from "../read-channel"

/** Asks the platform about the channel now. */
export const POST = agentRoute({ action: "settings" }, async (request, response) => {
  const id = request.params.id!
  await checkChannelWorkflow(request.scope).run({ input: { channel_id: id } })
  response.json(await readChannel(request.scope, id))
})
