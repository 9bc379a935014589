import type { TemplateRow } from "../../modules/channel/service"
import type { TemplateDTO } from "../../types/http/template"
import { headerKind, templatePlaceholders } from "../../utils/fill-template"

export function presentTemplate(template: TemplateRow): TemplateDTO {
  const { id, name, language, status, category, parameter_format, quality, rejected_reason } = template
  return {
    id,
    channel_id: template.channel_id,
    name,
    language,
    status,
    category,
    parameter_format,
    components: template.components as unknown as Record<string, unknown>[],
    quality,
    rejected_reason,
    placeholders: templatePlaceholders(template),
    header_kind: headerKind(template),
    synced_at: template.synced_at.toISOString(),
  }
}
