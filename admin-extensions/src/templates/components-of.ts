/** A button of a template, as the platform describes it. */
export interface TemplateButton {
  type: string
  text: string
  url: string | null
  /** A sample of the value it wants. */
  example: string | null
}

export interface TemplateHeader {
  /** `TEXT`, `IMAGE`, `VIDEO`, `DOCUMENT` or something only other tools can fill. */
  format: string
  text: string | null
}

/** What a template consists of; parts the platform left out or that cannot be read are null. */
export interface TemplateParts {
  header: TemplateHeader | null
  body: string
  footer: string | null
  buttons: TemplateButton[]
  /** Samples of the values of each text, by the name of their place. */
  examples: { header: Map<string, string>; body: Map<string, string> }
  /** Kinds of component there are besides these. */
  others: string[]
}

type Loose = Record<string, unknown>

const asObject = (value: unknown): Loose =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Loose) : {}
const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
const asText = (value: unknown): string | null => (typeof value === "string" ? value : null)

const KNOWN = ["HEADER", "BODY", "FOOTER", "BUTTONS"]

/** Reads the platform's components; what it cannot read is left out. */
export function partsOf({ components }: { components: unknown }): TemplateParts {
  const all = asList(components).map(asObject)
  const part = (type: string) => all.find((one) => one.type === type)
  const [header, body] = [part("HEADER"), part("BODY")]
  return {
    header: header ? { format: asText(header.format) ?? "TEXT", text: asText(header.text) } : null,
    body: asText(body?.text) ?? "",
    footer: asText(part("FOOTER")?.text),
    buttons: asList(part("BUTTONS")?.buttons).map(asObject).map(readButton),
    examples: {
      header: examples(asObject(header?.example), "header_text"),
      body: examples(asObject(body?.example), "body_text"),
    },
    others: all.flatMap(({ type }) => (typeof type === "string" && !KNOWN.includes(type) ? [type] : [])),
  }
}

function readButton({ type, text, url, example }: Loose): TemplateButton {
  const kind = asText(type) ?? ""
  return {
    type: kind,
    text: asText(text) ?? kind,
    url: asText(url),
    example: asText(example) ?? asText(asList(example)[0]),
  }
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

const PLACE = /\{\{\s*([\w.]+)\s*\}\}/g

/** Puts values into the places of a text; a place without one stays as it is written. */
export const fillPlaces = (text: string, valueOf: (name: string) => string | undefined): string =>
  text.replace(PLACE, (whole, name: string) => valueOf(name) || whole)

/** The places of a text in their order, each once, with where the first stands. */
export function placesOf(text: string): { name: string; start: number; end: number }[] {
  const places = new Map<string, { name: string; start: number; end: number }>()
  for (const match of text.matchAll(PLACE)) {
    const [whole, name = ""] = match
    if (!places.has(name)) {
      places.set(name, { name, start: match.index, end: match.index + whole.length })
    }
  }
  return [...places.values()]
}
