import { deleteChannelWorkflow } from "../../../../../workflows/channel/workflows/delete-channel"
import { updateChannelWorkflow } from "../../../../../workflows/channel/workflows/update-channel"
import { handle } from "../../../../handle"
import { currentAgent } from "../../agent"
import { updateChannelSchema } from "../validators"
import { readChannel } from "./read-channel"

export const GET = handle(async (request, response) => {
  response.json(await readChannel(request.scope, request.params.id!))
})

export const POST = handle(async (request, response) => {
  await currentAgent(request)
  const id = request.params.id!
  await updateChannelWorkflow(request.scope).run({
    input: { id, ...updateChannelSchema.parse(request.body) },
  })
  response.json(await readChannel(request.scope, id))
})

export const DELETE = handle(async (request, response) => {
  await currentAgent(request)
  const id = request.params.id!
  await readChannel(request.scope, id)
  await deleteChannelWorkflow(request.scope).run({ input: { id } })
  response.json({ id, object: "channel", deleted: true })
})
