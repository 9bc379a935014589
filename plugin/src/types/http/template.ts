import type { AttachmentKind } from "./conversation"

/** A message template as the platform last reported it; only an `APPROVED` one can be sent. */
export interface TemplateDTO {
  id: string
  channel_id: string
  name: string
  /** With underscore: `pt_BR`. */
  language: string
  status: string
  category: string
  parameter_format: "POSITIONAL" | "NAMED"
  /** In the platform's own shape. */
  components: Record<string, unknown>[]
  quality: string | null
  rejected_reason: string | null
  /** The values each part wants, in order: `1`, `2` or names. */
  placeholders: { header: string[]; body: string[]; buttons: boolean[] }
  /** Kind of file the header wants, or null. */
  header_kind: AttachmentKind | null
  synced_at: string
}

export interface TemplateListResponse {
  templates: TemplateDTO[]
}
