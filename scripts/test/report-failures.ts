/** Lines of an error that are worth repeating: what was expected and what was there. */
const LINES = 12

const ANSI = /\u001b\[[0-9;]*m/g

type Json = Record<string, unknown>

const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null
const objects = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isObject) : [])

function describe(name: unknown, error: unknown): string {
  const lines = String(error ?? "no error was given")
    .replace(ANSI, "")
    .split("\n")
    .filter((line) => line.trim())
  return [String(name), ...lines.slice(0, LINES).map((line) => `    ${line}`)].join("\n")
}

/** Of vitest's JSON report. A file that could not be loaded has a message of its own. */
export function vitestFailures(report: Json): string[] {
  return objects(report.testResults).flatMap((file) => {
    const failed = objects(file.assertionResults).filter(({ status }) => status === "failed")
    if (!failed.length) return file.status === "failed" ? [describe(file.name, file.message)] : []
    return failed.map(({ fullName, failureMessages }) =>
      describe(
        `${String(file.name)}: ${String(fullName)}`,
        Array.isArray(failureMessages) ? failureMessages[0] : null
      )
    )
  })
}

/** Of Playwright's JSON report: its suites contain suites. */
export function playwrightFailures(report: Json): string[] {
  return objects(report.suites).flatMap((suite) => [
    ...objects(suite.specs)
      .filter(({ ok }) => ok === false)
      .map((spec) => {
        const results = objects(spec.tests).flatMap(({ results }) => objects(results))
        const error = results.map(({ error }) => error).find(isObject)
        return describe(`${String(spec.file)}:${String(spec.line)} ${String(spec.title)}`, error?.message)
      }),
    ...playwrightFailures(suite),
  ])
}

/** Of our own chaos run: what it claims, with what spoke against it. */
export function chaosFailures(report: Json): string[] {
  return objects(report.complaints).map(({ claim, examples }) =>
    describe(claim, Array.isArray(examples) ? examples.join("\n") : null)
  )
}
