export type TemplateStatus =
  | "APPROVED"
  | "PENDING"
  | "REJECTED"
  | "PAUSED"
  | "DISABLED"
  | "IN_APPEAL"
  | "PENDING_DELETION"
  | "DELETED"
  | "LIMIT_EXCEEDED"
  | "ARCHIVED"

export interface TemplateButton {
  type: "QUICK_REPLY" | "URL" | "PHONE_NUMBER" | "COPY_CODE" | "FLOW" | "OTP" | "REQUEST_CONTACT_INFO"
  text: string
  url?: string
  phone_number?: string
  example?: string[] | string
}

export interface TemplateComponent {
  type: "HEADER" | "BODY" | "FOOTER" | "BUTTONS"
  format?: "TEXT" | "IMAGE" | "VIDEO" | "DOCUMENT" | "LOCATION"
  text?: string
  example?: Record<string, unknown>
  buttons?: TemplateButton[]
}

/** A message template as the platform lists it; its key is name and language. */
export interface Template {
  id: string
  name: string
  language: string
  status: TemplateStatus
  category: "AUTHENTICATION" | "MARKETING" | "UTILITY"
  parameter_format: "POSITIONAL" | "NAMED"
  components: TemplateComponent[]
  quality_score?: { score: "GREEN" | "YELLOW" | "RED" | "UNKNOWN"; date: number }
  rejected_reason?: string
  previous_category?: string
}

/** The variables of a text in order of appearance, each once: `["1", "2"]` or `["order_id"]`. */
export function variablesOf(text: string | undefined): string[] {
  const names = [...(text ?? "").matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map((match) => match[1] ?? "")
  return [...new Set(names)]
}

export function componentOf(template: Template, type: TemplateComponent["type"]): TemplateComponent | null {
  return template.components.find((component) => component.type === type) ?? null
}
