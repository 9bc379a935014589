import type { RenderedTemplate } from "../../state.js"
import { GraphError } from "../graph-error.js"
import { checkMedia, type MediaReference } from "../send/check-media.js"
import { type Fields } from "../send/fields.js"
import { checkButtons } from "./check-buttons.js"
import { checkTexts, type TextValues } from "./check-texts.js"
import { componentOf, variablesOf, type Template } from "./template.js"

export interface CheckedTemplate {
  template: Template
  rendered: RenderedTemplate
  media: MediaReference | null
}

/**
 * Checks a template message against the template as it was approved and renders what the customer sees.
 * @throws GraphError 132001, 132015, 132016 for the template, 132000, 132012, 132018, 131008 for its parameters
 */
export function checkTemplate(message: Fields, templates: Template[], graphVersion: number): CheckedTemplate {
  const fields = message.child("template")
  const name = fields.string("name")
  const language = fields.child("language").string("code")
  const template = sendable(templates, name, language)
  const components = fields.has("components") ? fields.children("components") : []
  for (const component of components) {
    component.oneOf("type", ["header", "body", "button", "footer"])
  }
  const of = (type: string) => components.filter((component) => component.object.type === type)

  const header = checkHeader(template, of("header")[0] ?? null, graphVersion)
  const body = componentOf(template, "BODY")
  const bodyValues = checkTexts(
    "body",
    body?.text,
    of("body")[0] ?? null,
    template.parameter_format,
    graphVersion
  )
  const rendered: RenderedTemplate = {
    name,
    language,
    header: header.rendered,
    body: fill(body?.text ?? "", bodyValues),
    footer: componentOf(template, "FOOTER")?.text ?? null,
    buttons: checkButtons(template, of("button")),
  }
  return { template, rendered, media: header.media }
}

function sendable(templates: Template[], name: string, language: string): Template {
  const template = templates.find((candidate) => candidate.name === name && candidate.language === language)
  if (template?.status === "PAUSED") {
    throw new GraphError(132015, `Template ${name} is paused due to low quality.`)
  }
  if (template?.status === "DISABLED") {
    throw new GraphError(132016, `Template ${name} is disabled.`)
  }
  if (template?.status !== "APPROVED") {
    throw new GraphError(132001, `template name (${name}) does not exist in ${language}`)
  }
  return template
}

function checkHeader(
  template: Template,
  given: Fields | null,
  graphVersion: number
): { rendered: RenderedTemplate["header"]; media: MediaReference | null } {
  const header = componentOf(template, "HEADER")
  if (!header) {
    if (given) {
      throw new GraphError(132000, "header: the template has no header.")
    }
    return { rendered: null, media: null }
  }
  const format = header.format ?? "TEXT"
  const plain = { format, text: null, media_id: null, link: null }
  if (format === "TEXT") {
    const values = checkTexts("header", header.text, given, template.parameter_format, graphVersion)
    return { rendered: { ...plain, text: fill(header.text ?? "", values) }, media: null }
  }
  const parameter = given?.children("parameters", { max: 1 })[0]
  const received = typeof parameter?.object.type === "string" ? parameter.object.type : "UNKNOWN"
  if (!parameter || received.toUpperCase() !== format) {
    throw new GraphError(
      132012,
      `header: Format mismatch, expected ${format}, received ${received.toUpperCase()}`
    )
  }
  if (format === "LOCATION") {
    const place = parameter.child("location")
    return { rendered: { ...plain, text: place.optionalString("name") ?? "Location" }, media: null }
  }
  const media = checkMedia(parameter, format.toLowerCase() as "image" | "video" | "document")
  return { rendered: { ...plain, media_id: media.id, link: media.link }, media }
}

function fill(text: string, values: TextValues): string {
  return variablesOf(text).reduce(
    (filled, name) =>
      filled.replaceAll(new RegExp(`\\{\\{\\s*${name}\\s*\\}\\}`, "g"), () => values.get(name) ?? ""),
    text
  )
}
