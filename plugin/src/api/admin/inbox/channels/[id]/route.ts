import { deleteChannelWorkflow } from "../../../../../workflows/channel/workflows/delete-channel"
import { updateChannelWorkflow } from "../../../../../workflows/channel/workflows/update-channel"
import { agentRoute } from "../../agent-route"
import { updateChannelSchema } from "../validators"
import { readChannel } from "./read-channel"

export const GET = agentRoute({}, async (request, response) => {
  response.json(await readChannel(request.scope, request.params.id!))
})

export const POST = agentRoute({ action: "settings" }, async (request, response) => {
  const id = request.params.id!
  await updateChannelWorkflow(request.scope).run({
    input: { id, ...updateChannelSchema.parse(request.body) },
  })
  response.json(await readChannel(request.scope, id))
})

export const DELETE = agentRoute({ action: "settings" }, async (request, response) => {
  const id = request.params.id!
  await readChannel(request.scope, id)
  await deleteChannelWorkflow(request.scope).run({ input: { id } })
  response.json({ id, object: "channel", deleted: true })
})
