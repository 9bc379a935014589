import { GraphError } from "../graph-error.js"
import type { Fields } from "../send/fields.js"
import { variablesOf, type Template } from "./template.js"

/** Variable name (`"1"` or `"order_id"`) to what the customer reads in its place. */
export type TextValues = Map<string, string>

/** The parameters of a header or body text: as many as it has variables, of text type, named if it is named. */
export function checkTexts(
  part: "header" | "body",
  text: string | undefined,
  given: Fields | null,
  format: Template["parameter_format"],
  graphVersion: number
): TextValues {
  const variables = variablesOf(text)
  const parameters = given?.has("parameters") ? given.children("parameters") : []
  if (parameters.length !== variables.length) {
    throw new GraphError(
      132000,
      `${part}: number of localizable_params (${parameters.length}) does not match the expected number of params (${variables.length})`
    )
  }
  const values: TextValues = new Map()
  parameters.forEach((parameter, index) => {
    const type = parameter.string("type")
    if (!["text", "currency", "date_time"].includes(type)) {
      throw new GraphError(132012, `${part}: Format mismatch, expected TEXT, received ${type.toUpperCase()}`)
    }
    const value =
      type === "text"
        ? parameter.string("text", { max: 1024 })
        : parameter.child(type).string("fallback_value")
    checkCharacters(value, graphVersion)
    const name = format === "NAMED" ? checkName(parameter, variables, graphVersion) : variables[index]
    if (name !== undefined) {
      values.set(name, value)
    }
  })
  if (values.size !== variables.length) {
    throw formatProblem(graphVersion, `${part}: a parameter name is given more than once.`)
  }
  return values
}

function checkName(parameter: Fields, variables: string[], graphVersion: number): string {
  const name = parameter.object.parameter_name
  if (typeof name !== "string" || name === "") {
    throw formatProblem(graphVersion, "Parameter name is missing or empty")
  }
  if (!variables.includes(name)) {
    throw formatProblem(graphVersion, `Parameter name ${name} is not in the template`)
  }
  return name
}

function checkCharacters(value: string, graphVersion: number): void {
  if (/[\n\t]| {5,}/.test(value)) {
    throw formatProblem(
      graphVersion,
      "Param text cannot have new-line/tab characters or more than 4 consecutive spaces"
    )
  }
}

/** The platform has told these apart from other format errors since v23. */
export function formatProblem(graphVersion: number, details: string): GraphError {
  return new GraphError(graphVersion >= 23 ? 132018 : 132012, details)
}
