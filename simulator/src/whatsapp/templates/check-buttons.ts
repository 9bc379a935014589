import type { RenderedTemplate } from "../../state.js"
import { GraphError } from "../graph-error.js"
import type { Fields } from "../send/fields.js"
import { componentOf, variablesOf, type Template, type TemplateButton } from "./template.js"

/** The button components of a message: needed only where a button has a variable, and refused elsewhere. */
export function checkButtons(template: Template, given: Fields[]): RenderedTemplate["buttons"] {
  const buttons = componentOf(template, "BUTTONS")?.buttons ?? []
  const byIndex = new Map(given.map((component) => [readIndex(component, buttons.length), component]))
  return buttons.map((button, index) => {
    const parameter = checkButton(button, index, byIndex.get(index) ?? null)
    return {
      type: button.type,
      text: button.text,
      payload: button.type === "QUICK_REPLY" ? (parameter ?? button.text) : parameter,
      url: button.url?.replace(/\{\{\s*\w+\s*\}\}/, () => parameter ?? "") ?? null,
    }
  })
}

function readIndex(component: Fields, count: number): number {
  if (!component.has("index")) {
    throw component.missing("index")
  }
  const index = Number(component.object.index)
  if (!Number.isInteger(index) || index < 0 || index >= count) {
    throw new GraphError(132018, `buttons: there is no button at index ${String(component.object.index)}`)
  }
  return index
}

const SUB_TYPES: Partial<Record<TemplateButton["type"], string>> = {
  QUICK_REPLY: "quick_reply",
  URL: "url",
  OTP: "url",
  COPY_CODE: "copy_code",
  FLOW: "flow",
}

function checkButton(button: TemplateButton, index: number, given: Fields | null): string | null {
  const required = button.type === "COPY_CODE" || variablesOf(button.url).length > 0
  if (!given) {
    if (!required) {
      return null
    }
    throw new GraphError(
      131008,
      `buttons: Button at index ${index} of type ${button.type} requires a parameter`
    )
  }
  const subType = given.string("sub_type").toLowerCase()
  if (subType !== SUB_TYPES[button.type]) {
    throw new GraphError(
      132018,
      `buttons: Button at index ${index} is of type ${button.type}, not ${subType}`
    )
  }
  if ((button.type === "URL" || button.type === "OTP") && !required) {
    throw new GraphError(
      132018,
      `buttons: Button at index ${index} of type ${button.type} does not require parameters`
    )
  }
  const parameter = given.children("parameters", { min: 1, max: 1 })[0]
  if (!parameter) {
    return null
  }
  switch (button.type) {
    case "QUICK_REPLY":
      parameter.oneOf("type", ["payload"])
      return parameter.string("payload", { max: 256 })
    case "COPY_CODE":
      parameter.oneOf("type", ["coupon_code"])
      return parameter.string("coupon_code", { max: 15 })
    case "FLOW":
      parameter.oneOf("type", ["action"])
      return null
    default:
      parameter.oneOf("type", ["text"])
      return parameter.string("text", { max: 2000 })
  }
}
