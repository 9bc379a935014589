import type { CredentialField } from "../../shared/types"

/** What stands in the form's fields, by field. */
export type CredentialValues = Record<string, string>

/** A form to begin with: the first of each choice, and a word of our own where any will do. */
export function initialCredentials(fields: CredentialField[]): CredentialValues {
  return Object.fromEntries(
    fields.map(({ name, options, made_up }) => [name, options?.[0] ?? (made_up ? randomWord() : "")])
  )
}

/** The required fields nobody has filled in. */
export function missingCredentials(fields: CredentialField[], values: CredentialValues): string[] {
  return fields.flatMap(({ name, required }) => (required && !values[name]?.trim() ? name : []))
}

/** What was filled in, without the blanks that people copy along. */
export function filledCredentials(values: CredentialValues): CredentialValues {
  const filled = Object.entries(values).map(([name, value]): [string, string] => [name, value.trim()])
  return Object.fromEntries(filled.filter(([, value]) => value !== ""))
}

function randomWord(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("")
}
