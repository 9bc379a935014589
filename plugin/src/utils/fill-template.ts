import type { AttachmentKind } from "../types/http/conversation"
import type { TemplateButtonDetails, TemplateDetails, TemplateVariables } from "../types/http/message-details"
import { InboxError } from "./inbox-error"

/** A template as it is kept. */
export interface TemplateSource {
  name: string
  language: string
  status: string
  parameter_format: "POSITIONAL" | "NAMED"
  components: unknown
}

/** A component in Meta's shape, as far as filling in needs it. */
interface Component {
  type?: string
  format?: string
  text?: string
  buttons?: { type?: string; text?: string; url?: string; phone_number?: string }[]
}

/** Kinds of header that are a file. */
const HEADER_KINDS: Record<string, AttachmentKind> = { IMAGE: "image", VIDEO: "video", DOCUMENT: "document" }

/** The places of a text that want a value, each once, in the platform's order: by number, or as they come by name. */
function placeholders(text: string | null | undefined): string[] {
  const names = [...new Set([...(text ?? "").matchAll(/\{\{\s*([\w.]+)\s*\}\}/g)].map((match) => match[1]!))]
  const areNumbers = names.every((name) => /^\d+$/.test(name))
  return areNumbers ? names.sort((one, other) => Number(one) - Number(other)) : names
}

const componentsOf = ({ components }: TemplateSource): Component[] =>
  Array.isArray(components) ? (components as Component[]) : []

/** The kind of file a template's header wants, or null. */
export function headerKind(template: TemplateSource): AttachmentKind | null {
  const header = componentsOf(template).find(({ type }) => type === "HEADER")
  return HEADER_KINDS[header?.format ?? ""] ?? null
}

/**
 * A template filled in as the contact will see it.
 * @returns the body, and what the platform and the screen need beside it
 * @throws InboxError `template_not_approved`, `template_variables_missing` `{ missing }` naming each place
 */
export function fillTemplate(
  template: TemplateSource,
  variables: TemplateVariables,
  hasHeaderFile: boolean
): { text: string; details: TemplateDetails } {
  if (template.status !== "APPROVED") {
    throw new InboxError("template_not_approved", `The template "${template.name}" is not approved`)
  }
  const missing: string[] = []
  const part = (type: string) => componentsOf(template).find((component) => component.type === type)
  const [header, body, footer] = [part("HEADER"), part("BODY"), part("FOOTER")]
  const fill = (text: string | undefined, values: Values, where: string) =>
    fillText(text, values, where, missing)
  const details: TemplateDetails = {
    name: template.name,
    language: template.language,
    header: header && {
      format: header.format ?? "TEXT",
      text: header.text === undefined ? null : fill(header.text, variables.header, "header"),
    },
    footer: footer?.text ?? null,
    buttons: (part("BUTTONS")?.buttons ?? []).map((button, index) =>
      fillButton(button, variables.buttons?.[index] ?? null, `buttons.${index}`, missing)
    ),
    variables: {
      ...variables,
      header: asTheTemplateNames(template, header?.text, variables.header),
      body: asTheTemplateNames(template, body?.text, variables.body),
    },
  }
  const text = fill(body?.text, variables.body, "body")
  if (headerKind(template) && !hasHeaderFile) missing.push("header_attachment_id")
  if (missing.length) {
    throw new InboxError("template_variables_missing", `The template needs ${missing.join(", ")}`, {
      missing,
    })
  }
  return { text, details }
}

type Values = TemplateVariables["body"]

/** Values by name where the template's places have names, else in their order, however they were given. */
function asTheTemplateNames(
  { parameter_format }: TemplateSource,
  text: string | undefined,
  values: Values
): Values {
  const names = placeholders(text)
  if (!values || !names.length) return undefined
  const valueOf = (name: string, index: number) =>
    (Array.isArray(values) ? values[index] : values[name]) ?? ""
  return parameter_format === "NAMED"
    ? Object.fromEntries(names.map((name, index) => [name, valueOf(name, index)]))
    : names.map(valueOf)
}

function fillText(text: string | undefined, values: Values, where: string, missing: string[]): string {
  const names = placeholders(text)
  return (text ?? "").replace(/\{\{\s*([\w.]+)\s*\}\}/g, (_, name: string) => {
    const value = Array.isArray(values) ? values[names.indexOf(name)] : values?.[name]
    if (typeof value === "string" && value.trim()) return value.trim()
    if (!missing.includes(`${where}.${name}`)) missing.push(`${where}.${name}`)
    return ""
  })
}

function fillButton(
  { type = "", text = "", url, phone_number }: NonNullable<Component["buttons"]>[number],
  value: string | null,
  where: string,
  missing: string[]
): TemplateButtonDetails {
  const needsValue = placeholders(url).length > 0 || type === "COPY_CODE"
  if (needsValue && !value?.trim()) missing.push(where)
  return {
    type,
    text,
    url: url === undefined ? null : url.replace(/\{\{\s*[\w.]+\s*\}\}/g, value?.trim() ?? ""),
    phone_number: phone_number ?? null,
  }
}

/** The values each part of a template wants. */
export function templatePlaceholders(template: TemplateSource) {
  const part = (type: string) => componentsOf(template).find((component) => component.type === type)
  return {
    header: placeholders(part("HEADER")?.text),
    body: placeholders(part("BODY")?.text),
    buttons: (part("BUTTONS")?.buttons ?? []).map(
      ({ type, url }) => placeholders(url).length > 0 || type === "COPY_CODE"
    ),
  }
}
