import type { OutboundAttachment } from "../../types/channel"
import type { MessageDetails, TemplateVariables } from "../../types/http/message-details"

type Parameter = Record<string, unknown>

/**
 * `template` of a message: components only where the template has something to fill in, for Meta refuses
 * the others.
 */
export function writeTemplate(
  { template, location }: MessageDetails,
  attachment: OutboundAttachment | null,
  mediaId: string | null
): Record<string, unknown> {
  const { name, language, variables = {}, header, buttons = [] } = template!
  const format = header?.format.toUpperCase() ?? "TEXT"
  const components = [
    component("header", headerParameters(format, variables.header, { attachment, mediaId, location })),
    component("body", texts(variables.body)),
    ...buttons.flatMap(({ type }, index) => button(type, index, variables.buttons?.[index])),
  ].flat()
  return { name, language: { code: language }, ...(components.length ? { components } : {}) }
}

const component = (type: string, parameters: Parameter[]) => (parameters.length ? [{ type, parameters }] : [])

/** By place, or by name where the template's variables have names. */
function texts(values: TemplateVariables["body"]): Parameter[] {
  if (Array.isArray(values)) return values.map((text) => ({ type: "text", text }))
  return Object.entries(values ?? {}).map(([parameter_name, text]) => ({
    type: "text",
    parameter_name,
    text,
  }))
}

function headerParameters(
  format: string,
  values: TemplateVariables["header"],
  file: {
    attachment: OutboundAttachment | null
    mediaId: string | null
    location: MessageDetails["location"]
  }
): Parameter[] {
  const type = format.toLowerCase()
  switch (format) {
    case "IMAGE":
    case "VIDEO":
    case "DOCUMENT": {
      if (!file.mediaId) return []
      const filename = format === "DOCUMENT" && file.attachment ? { filename: file.attachment.name } : {}
      return [{ type, [type]: { id: file.mediaId, ...filename } }]
    }
    case "LOCATION":
      return file.location ? [{ type, location: file.location }] : []
    default:
      return texts(values)
  }
}

/** What each kind of button takes as its value; the others take none. */
const BUTTONS = new Map<string, (value: string) => { sub_type: string; parameter: Parameter }>([
  ["QUICK_REPLY", (payload) => ({ sub_type: "quick_reply", parameter: { type: "payload", payload } })],
  ["URL", (text) => ({ sub_type: "url", parameter: { type: "text", text } })],
  ["OTP", (text) => ({ sub_type: "url", parameter: { type: "text", text } })],
  [
    "COPY_CODE",
    (coupon_code) => ({ sub_type: "copy_code", parameter: { type: "coupon_code", coupon_code } }),
  ],
  ["FLOW", (flow_token) => ({ sub_type: "flow", parameter: { type: "action", action: { flow_token } } })],
])

function button(type: string, index: number, value: string | null | undefined): Parameter[] {
  const write = BUTTONS.get(type.toUpperCase())
  if (!write || !value) return []
  const { sub_type, parameter } = write(value)
  return [{ type: "button", sub_type, index: String(index), parameters: [parameter] }]
}
