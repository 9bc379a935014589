import { z } from "@medusajs/framework/zod"
import type { ConnectedChannel, RemoteTemplate } from "../../types/channel"
import { ChannelError } from "../../utils/channel-error"
import { list, loose, present, text } from "../meta/tolerant"
import type { GraphClient } from "./client"

const FIELDS = "id,name,language,status,category,parameter_format,components,quality_score,rejected_reason"
const PAGE_SIZE = 100
/** Well beyond the 6 000 templates an account may have. */
const MOST_PAGES = 200

const templateSchema = loose({
  id: text,
  name: text,
  language: text,
  status: text,
  category: text,
  parameter_format: text,
  components: list(z.record(z.string(), z.unknown())),
  quality_score: loose({ score: text }),
  rejected_reason: text,
})
const pageSchema = z.object({
  data: list(templateSchema),
  paging: loose({ cursors: loose({ after: text }), next: text }),
})

/** `GET /{waba_id}/message_templates`, page after page. @throws ChannelError */
export async function listTemplates(
  client: GraphClient,
  channel: ConnectedChannel
): Promise<RemoteTemplate[]> {
  const templates: RemoteTemplate[] = []
  let after: string | null = ""
  for (let page = 0; after !== null; page += 1) {
    if (page === MOST_PAGES) throw unreadable("WhatsApp's list of templates does not end")
    const query = { fields: FIELDS, limit: String(PAGE_SIZE), ...(after ? { after } : {}) }
    const answer = pageSchema.safeParse(
      await client.read(channel, [channel.credentials.waba_id ?? "", "message_templates"], query)
    )
    if (!answer.success) throw unreadable("WhatsApp's list of templates could not be read")
    templates.push(...present(answer.data.data).flatMap(readTemplate))
    const { paging } = answer.data
    after = paging?.next ? paging.cursors?.after || null : null
  }
  return templates
}

function readTemplate(template: NonNullable<z.infer<typeof templateSchema>>): RemoteTemplate[] {
  const { id, name, language, status, category } = template
  if (!id || !name || !language) return []
  return [
    {
      external_id: id,
      name,
      language: language.replace("-", "_"),
      status: status?.toUpperCase() || "UNKNOWN",
      category: category?.toUpperCase() || "UNKNOWN",
      parameter_format: template.parameter_format === "NAMED" ? "NAMED" : "POSITIONAL",
      components: present(template.components),
      quality: template.quality_score?.score || null,
      rejected_reason: rejection(template.rejected_reason),
    },
  ]
}

/** `NONE` stands for no rejection. */
const rejection = (reason: string | null | undefined) => (reason && reason !== "NONE" ? reason : null)

const unreadable = (message: string) =>
  new ChannelError(message, { code: "platform_error", retryable: false })
