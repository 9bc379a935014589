import type { TemplateDTO } from "../shared/types"
import { fillPlaces, partsOf } from "./components-of"
import { cleanValue } from "./slots"

/** A template as a contact would see it. */
export interface TemplatePreview {
  header: { format: string; text: string | null } | null
  body: string
  footer: string | null
  buttons: { type: string; text: string }[]
}

type Components = Pick<TemplateDTO, "components">

/** With the examples the platform was given in place of the variables; one without stays as it is written. */
export function previewTemplate(template: Components): TemplatePreview {
  const { examples } = partsOf(template)
  return preview(template, (part, name) => examples[part].get(name))
}

/** With what has been filled in so far, by the keys of its slots. */
export const previewFilled = (
  template: Components,
  values: Readonly<Record<string, string>>
): TemplatePreview => preview(template, (part, name) => cleanValue(values[`${part}.${name}`] ?? ""))

function preview(
  template: Components,
  valueOf: (part: "header" | "body", name: string) => string | undefined
): TemplatePreview {
  const { header, body, footer, buttons } = partsOf(template)
  const headerText = header?.text ?? null
  return {
    header: header && {
      format: header.format,
      text: headerText && fillPlaces(headerText, (name) => valueOf("header", name)),
    },
    body: fillPlaces(body, (name) => valueOf("body", name)),
    footer,
    buttons: buttons.map(({ type, text }) => ({ type, text })),
  }
}
