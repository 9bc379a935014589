import { notify } from "./dom.js"

/**
 * @param {string} method
 * @param {string} path under `/simulator`
 * @param {unknown} [body]
 * @returns {Promise<any>} the answer's JSON
 */
export async function request(method, path, body) {
  const response = await fetch(`/simulator${path}`, {
    method,
    headers: body === undefined ? {} : { "Content-Type": "application/json" },
    body: body === undefined ? null : JSON.stringify(body),
  })
  const answer = await response.json().catch(() => ({}))
  if (!response.ok) throw new Error(answer.message ?? `The simulator answered ${response.status}`)
  return answer
}

/**
 * Runs an action and shows the person what went wrong, if something did.
 * @template Result
 * @param {Promise<Result>} action
 * @returns {Promise<Result | null>}
 */
export function shown(action) {
  return action.catch((error) => {
    notify(error instanceof Error ? error.message : String(error))
    return null
  })
}

/**
 * @param {string} path with the query that says whose medium it is
 * @param {Blob} file
 * @returns {Promise<{ id: string }>}
 */
export async function upload(path, file) {
  const response = await fetch(`/simulator${path}`, {
    method: "POST",
    headers: { "Content-Type": file.type || "application/octet-stream" },
    body: file,
  })
  const answer = await response.json().catch(() => ({}))
  if (!response.ok) throw new Error(answer.message ?? `The upload was answered ${response.status}`)
  return answer.medium
}
