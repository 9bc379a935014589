const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
}

/** Markup that is known to be safe; everything else that enters `html` is escaped. */
export class Html {
  constructor(readonly markup: string) {}
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character)
}

function render(value: string | Html | Html[]): string {
  if (Array.isArray(value)) {
    return value.map((part) => part.markup).join("")
  }
  return value instanceof Html ? value.markup : escapeHtml(value)
}

/** Tag for templates: strings are escaped, `Html` is not. */
export function html(strings: TemplateStringsArray, ...values: (string | Html | Html[])[]): Html {
  return new Html(
    strings.map((part, index) => part + (index < values.length ? render(values[index] ?? "") : "")).join("")
  )
}
