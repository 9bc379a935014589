import { RequestError } from "../../shared/api/errors"

/**
 * Which fields of a form the server complained about, and how: by the path where it tells one, else by the
 * names its message mentions.
 */
export function fieldErrors(error: unknown, names: string[]): Record<string, string> {
  if (!(error instanceof RequestError) || error.code !== "invalid_data") return {}
  const byPath = issuesOf(error).flatMap(({ path, message }) => {
    const name = names.find((candidate) => path === candidate || path.endsWith(`.${candidate}`))
    return name ? [[name, message] as const] : []
  })
  const mentioned = names.filter((name) =>
    new RegExp(`(^|[^\\w])${escape(name)}([^\\w]|$)`).test(error.message)
  )
  return Object.fromEntries(byPath.length ? byPath : mentioned.map((name) => [name, error.message] as const))
}

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")

function issuesOf({ details }: RequestError): { path: string; message: string }[] {
  const issues: unknown[] = Array.isArray(details.issues) ? details.issues : []
  return issues.flatMap((issue) => {
    const { path, message } = (issue ?? {}) as { path?: unknown; message?: unknown }
    return typeof path === "string" && typeof message === "string" ? { path, message } : []
  })
}
