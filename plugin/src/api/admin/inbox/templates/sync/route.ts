import { z } from "@medusajs/framework/zod"
import type { TemplateListResponse } from "../../../../../types/http/template"
import { syncTemplatesWorkflow } from "../../../../../workflows/channel/workflows/sync-templates"
import { inboxModules } from "../../../../../workflows/modules"
import { presentTemplate } from "../../../../presenters/template"
import { agentRoute } from "../../agent-route"

const bodySchema = z.object({ channel_id: z.string().min(1) })

/** Asks the platform for a channel's templates now. */
export const POST = agentRoute({ action: "settings" }, async (request, response) => {
  const { channel_id } = bodySchema.parse(request.body)
  const { channels } = inboxModules(request.scope)
  await channels.retrieveChannel(channel_id)
  await syncTemplatesWorkflow(request.scope).run({ input: { channel_id } })
  const body: TemplateListResponse = {
    templates: (await channels.listTemplates(channel_id)).map(presentTemplate),
  }
  response.json(body)
})
