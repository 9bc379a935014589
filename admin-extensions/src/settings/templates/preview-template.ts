import type { TemplateDTO } from "../../shared/types"

/** A template as a contact would see it, with the examples Meta was given in place of its variables. */
export interface TemplatePreview {
  header: { format: string; text: string | null } | null
  body: string
  footer: string | null
  buttons: { type: string; text: string }[]
}

type Loose = Record<string, unknown>

const asObject = (value: unknown): Loose =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Loose) : {}
const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
const asText = (value: unknown): string | null => (typeof value === "string" ? value : null)

/** Reads the platform's components; what it cannot read is left out. */
export function previewTemplate({ components }: Pick<TemplateDTO, "components">): TemplatePreview {
  const part = (type: string) =>
    asList(components)
      .map(asObject)
      .find((one) => one.type === type)
  const header = part("HEADER")
  return {
    header: header
      ? { format: asText(header.format) ?? "TEXT", text: withExamples(header, "header_text") }
      : null,
    body: withExamples(part("BODY"), "body_text") ?? "",
    footer: asText(part("FOOTER")?.text),
    buttons: asList(part("BUTTONS")?.buttons)
      .map(asObject)
      .map(({ type, text }) => ({ type: asText(type) ?? "", text: asText(text) ?? asText(type) ?? "" })),
  }
}

/** A variable nobody gave an example of stays as it is written. */
function withExamples(component: Loose | undefined, name: string): string | null {
  const text = asText(component?.text)
  if (text === null) return null
  const values = examples(asObject(component?.example), name)
  return text.replace(/\{\{\s*([\w.]+)\s*\}\}/g, (whole, variable: string) => values.get(variable) ?? whole)
}

function examples(example: Loose, name: string): Map<string, string> {
  const named = asList(example[`${name}_named_params`])
    .map(asObject)
    .flatMap(({ param_name, example: value }) => {
      const [key, text] = [asText(param_name), asText(value)]
      return key !== null && text !== null ? [[key, text] as const] : []
    })
  // A header's are a list, a body's a list of lists, one a set of examples.
  const numbered = asList(example[name])
    .flat()
    .flatMap((value, index) => (typeof value === "string" ? [[String(index + 1), value] as const] : []))
  return new Map([...numbered, ...named])
}
