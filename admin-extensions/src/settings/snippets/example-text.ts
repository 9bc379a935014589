import type { SnippetVariableDTO } from "../../shared/types"
import { textParts } from "../../snippets/variables"

/** A stretch of a text that is read with example values. */
export interface ExamplePart {
  text: string
  /** `filled`: an example or the fallback; `open`: nobody knows such a variable. */
  kind: "words" | "filled" | "open"
}

export function exampleParts(text: string, variables: readonly SnippetVariableDTO[]): ExamplePart[] {
  const examples = new Map(variables.map(({ name, example }) => [name, example]))
  return textParts(text).map(({ text: part, variable }) => {
    if (!variable) return { text: part, kind: "words" }
    const value = examples.get(variable.name) || variable.fallback
    return value ? { text: value, kind: "filled" } : { text: part, kind: "open" }
  })
}
