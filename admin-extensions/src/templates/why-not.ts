import type { TemplateDTO } from "../shared/types"
import { partsOf } from "./components-of"

/** Why a template is not offered although the platform has approved it. */
export type WhyNot = "opted_out" | "location" | "one_time_code" | "flow" | "unsupported"

const HEADERS = ["TEXT", "IMAGE", "VIDEO", "DOCUMENT"]
const BUTTONS = ["QUICK_REPLY", "URL", "PHONE_NUMBER", "COPY_CODE", "VOICE_CALL"]

/** Null: it can be filled in and sent from here. */
export function whyNot(
  template: Pick<TemplateDTO, "category" | "components">,
  acceptsMarketing: boolean
): WhyNot | null {
  const { header, buttons, others } = partsOf(template)
  const types = buttons.map(({ type }) => type)
  if (template.category === "MARKETING" && !acceptsMarketing) {
    return "opted_out"
  }
  if (template.category === "AUTHENTICATION" || types.includes("OTP")) {
    return "one_time_code"
  }
  if (header?.format === "LOCATION") {
    return "location"
  }
  if (types.includes("FLOW")) {
    return "flow"
  }
  const isKnown =
    others.length === 0 &&
    (header === null || HEADERS.includes(header.format)) &&
    types.every((type) => BUTTONS.includes(type))
  return isKnown ? null : "unsupported"
}
