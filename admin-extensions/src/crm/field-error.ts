import { RequestError } from "../shared/api/errors"
import { fieldErrors } from "../settings/channels/field-errors"

/** What the server said of single fields, by their names: as issues of a schema, or as reasons by key. */
export function errorsByField(error: unknown, names: string[]): Record<string, string> {
  if (error instanceof RequestError && error.code === "invalid_data") {
    const told = error.details["fields"]
    if (typeof told === "object" && told !== null) {
      const reasons = Object.entries(told as Record<string, unknown>)
      return Object.fromEntries(
        reasons.filter((entry): entry is [string, string] => typeof entry[1] === "string")
      )
    }
  }
  return fieldErrors(error, names)
}
