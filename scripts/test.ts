import { killRegisteredGroups } from "./runtime/process-group"
import { describeError } from "./runtime/failure"
import { seconds } from "./runtime/progress"
import { withoutTelemetry } from "./runtime/telemetry"
import { failure, type Outcome, type Result } from "./test/outcome"
import { type Group, GROUPS, listSuites, type Suite } from "./test/suites"

function isGroup(name: string): name is Group {
  return GROUPS.some((group) => group === name)
}

function chooseSuites(names: string[]): Suite[] {
  const unknown = names.filter((name) => !isGroup(name))
  if (unknown.length) {
    console.error(`Unknown: ${unknown.join(", ")}. Usage: npm test -- [${GROUPS.join("|")}]`)
    process.exit(2)
  }
  const groups = names.filter(isGroup)
  return groups.length
    ? listSuites().filter((suite) => suite.groups.some((group) => groups.includes(group)))
    : listSuites()
}

async function runSuite(suite: Suite, position: string): Promise<Result> {
  console.log(`\n[${position}] ${suite.name}`)
  const started = Date.now()
  let outcome: Outcome
  try {
    outcome = await suite.run()
  } catch (error) {
    console.error(describeError(error))
    outcome = failure("could not run")
  }
  const milliseconds = Date.now() - started
  const verdict = outcome.failed ? `FAILED${outcome.reason ? ` (${outcome.reason})` : ""}` : "ok"
  console.log(`[${position}] ${suite.name}: ${verdict}, ${seconds(milliseconds)}`)
  return { ...outcome, name: suite.name, milliseconds }
}

function printFailures(results: Result[]): void {
  for (const { name, failures } of results) {
    if (failures?.length) {
      console.log(`\nFailed of ${name}:\n${failures.map((text) => `  ${text}`).join("\n")}`)
    }
  }
}

function printSummary(results: Result[]): void {
  const width = Math.max(...results.map((result) => result.name.length))
  console.log(`\n${"suite".padEnd(width)}  passed  failed  skipped     time`)
  for (const { name, passed, failed, skipped, milliseconds, reason } of results) {
    const numbers = [passed, failed, skipped].map((value, index) =>
      String(value).padStart(index === 2 ? 7 : 6)
    )
    const note = failed && reason ? `  ${reason}` : ""
    console.log(`${name.padEnd(width)}  ${numbers.join("  ")}  ${seconds(milliseconds).padStart(7)}${note}`)
  }
}

async function main(): Promise<void> {
  const suites = chooseSuites(process.argv.slice(2))
  Object.assign(process.env, withoutTelemetry(), { NODE_ENV: "test" })
  const results: Result[] = []
  for (const [index, suite] of suites.entries()) {
    results.push(await runSuite(suite, `${index + 1}/${suites.length}`))
  }
  const passed = results.reduce((sum, result) => sum + result.passed, 0)
  const failed = results.reduce((sum, result) => sum + result.failed, 0)
  printFailures(results)
  printSummary(results)
  console.log(`\n${passed} passed, ${failed} failed`)
  // What a suite started and did not end must not keep us from ending.
  killRegisteredGroups("SIGKILL")
  process.exit(failed > 0 || passed === 0 ? 1 : 0)
}

function interrupt(): void {
  killRegisteredGroups("SIGKILL")
  process.exit(130)
}

process.on("SIGINT", interrupt)
process.on("SIGTERM", interrupt)
process.on("SIGHUP", interrupt)

main().catch((error: unknown) => {
  console.error(describeError(error))
  console.log("\n0 passed, 1 failed")
  killRegisteredGroups("SIGKILL")
  process.exit(1)
})
