import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs"
import path from "node:path"

import { CACHE, ROOT } from "../runtime/paths"
import { failure, type Outcome } from "./outcome"
import { chaosFailures, playwrightFailures, vitestFailures } from "./report-failures"
import { runTool } from "./run-tool"

const REPORTS = path.join(CACHE, "reports")
/** Against hanging: a slow machine takes its time. */
const TIMEOUT_MS = 20 * 60_000

/** A part of a suite that is too long to wait for in one piece; its files are shared out. */
export interface Shard {
  part: number
  of: number
}

type Json = Record<string, unknown>

function readReport(file: string): Json | undefined {
  if (!existsSync(file)) {
    return undefined
  }
  const report: unknown = JSON.parse(readFileSync(file, "utf8"))
  return typeof report === "object" && report !== null ? { ...report } : undefined
}

function newReport(name: string): string {
  mkdirSync(REPORTS, { recursive: true })
  const file = path.join(REPORTS, `${name}.json`)
  rmSync(file, { force: true })
  return file
}

function count(value: unknown): number {
  return typeof value === "number" ? value : 0
}

/** A runner that fails without a failing test, in a setup for example, has failed all the same. */
function judge(code: number, outcome: Outcome): Outcome {
  if (code !== 0 && outcome.failed === 0) {
    return { ...outcome, failed: 1, reason: `the runner ended with ${code}` }
  }
  if (outcome.passed + outcome.failed === 0) {
    return failure("no test ran")
  }
  return outcome
}

/** Runs vitest projects of `vitest.config.mts`. */
export async function runVitest(name: string, projects: string[]): Promise<Outcome> {
  const file = newReport(name)
  const { code } = await runTool({
    args: [
      path.join(ROOT, "node_modules", "vitest", "vitest.mjs"),
      "run",
      ...projects.flatMap((project) => ["--project", project]),
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${file}`,
    ],
    isVisible: true,
    timeoutMs: TIMEOUT_MS,
  })
  const report = readReport(file)
  if (!report) {
    return failure(`vitest ended with ${code} and left no report`)
  }
  return judge(code, {
    passed: count(report.numPassedTests),
    // A file that could not even be loaded has no tests to count.
    failed: Math.max(count(report.numFailedTests), count(report.numFailedTestSuites) > 0 ? 1 : 0),
    skipped: count(report.numPendingTests) + count(report.numTodoTests),
    failures: vitestFailures(report),
  })
}

export async function runPlaywright(shard: Shard): Promise<Outcome> {
  const file = newReport(`browser-${shard.part}`)
  const { code } = await runTool({
    args: [
      path.join(ROOT, "node_modules", "@playwright", "test", "cli.js"),
      "test",
      "--reporter=list,json",
      `--shard=${shard.part}/${shard.of}`,
    ],
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: file },
    isVisible: true,
    timeoutMs: TIMEOUT_MS,
  })
  const report = readReport(file)
  if (!report) {
    return failure(`playwright ended with ${code} and left no report`)
  }
  const stats: Json = typeof report.stats === "object" && report.stats !== null ? { ...report.stats } : {}
  return judge(code, {
    passed: count(stats.expected),
    // A test that passed at the second attempt has failed once.
    failed: count(stats.unexpected) + count(stats.flaky),
    skipped: count(stats.skipped),
    failures: playwrightFailures(report),
  })
}

/** The sample of the chaos run: a fixed time, and a seed that it prints. */
export async function runChaosSample(): Promise<Outcome> {
  const file = newReport("chaos")
  const { code } = await runTool({
    args: [path.join(ROOT, "scripts", "bootstrap.mjs"), "chaos", "--sample", "--report", file],
    isVisible: true,
    timeoutMs: TIMEOUT_MS,
  })
  const report = readReport(file)
  if (!report) {
    return failure(`the chaos sample ended with ${code} and left no report`)
  }
  return judge(code, {
    passed: count(report.passed),
    failed: count(report.failed),
    skipped: 0,
    failures: chaosFailures(report),
  })
}
