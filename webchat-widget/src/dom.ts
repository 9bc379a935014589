type Attributes = Record<string, string | boolean | null | undefined>

/** An element with attributes and children; text is text, never markup. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: (Node | string | null)[]
): HTMLElementTagNameMap[Name] {
  const node = document.createElement(name)
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value === true) node.setAttribute(attribute, "")
    else if (typeof value === "string") node.setAttribute(attribute, value)
  }
  node.append(...children.flatMap((child) => child ?? []))
  return node
}

const SVG = "http://www.w3.org/2000/svg"

/** A line drawing of 24 × 24. */
export function icon(path: string): SVGElement {
  const svg = document.createElementNS(SVG, "svg")
  svg.setAttribute("viewBox", "0 0 24 24")
  svg.setAttribute("aria-hidden", "true")
  const line = document.createElementNS(SVG, "path")
  line.setAttribute("d", path)
  svg.append(line)
  return svg
}

export const ICONS = {
  chat: "M21 12a8 8 0 0 1-8 8H4l1.8-3A8 8 0 1 1 21 12ZM8.5 12h.01M12.5 12h.01M16.5 12h.01",
  close: "M6 6l12 12M18 6 6 18",
  send: "M5 12h14M13 6l6 6-6 6",
  attach:
    "M20 11.5 12.5 19a5 5 0 0 1-7-7l7.5-7.5a3.3 3.3 0 0 1 4.7 4.7L10.2 16.7a1.7 1.7 0 0 1-2.4-2.4l6.900-6.900",
  film: "M4 5h16v14H4zM10 9l5 3-5 3z",
}

/** A style sheet that a strict content security policy allows. */
export function styleSheet(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  return sheet
}
