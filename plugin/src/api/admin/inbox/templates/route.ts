import { z } from "@medusajs/framework/zod"
import type { TemplateListResponse } from "../../../../types/http/template"
import { inboxModules } from "../../../../workflows/modules"
import { presentTemplate } from "../../../presenters/template"
import { agentRoute } from "../agent-route"

const querySchema = z.object({ channel_id: z.string().min(1) })

/** A channel's templates, of every status. */
export const GET = agentRoute({}, async (request, response) => {
  const { channel_id } = querySchema.parse(request.query)
  const { channels } = inboxModules(request.scope)
  await channels.retrieveChannel(channel_id)
  const body: TemplateListResponse = {
    templates: (await channels.listTemplates(channel_id)).map(presentTemplate),
  }
  response.json(body)
})
