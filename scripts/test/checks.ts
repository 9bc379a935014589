import { existsSync, readFileSync } from "node:fs"
import path from "node:path"

import { ROOT } from "../runtime/paths"
import { failure, type Outcome, PASSED } from "./outcome"
import { runTool } from "./run-tool"

const TIMEOUT_MS = 5 * 60_000
/** So many lines of what a tool said stand at the end of the run, too. */
const TOLD_AGAIN = 20

/** The program file of an installed package, by the name of its `bin`. */
function findProgram(packageName: string, bin: string): string {
  const folder = path.join(ROOT, "node_modules", packageName)
  const manifest: { bin: string | Record<string, string> } = JSON.parse(
    readFileSync(path.join(folder, "package.json"), "utf8")
  )
  const file = typeof manifest.bin === "string" ? manifest.bin : manifest.bin[bin]
  return path.join(folder, file ?? "")
}

/** A check that passes or fails as a whole; its output is shown when it fails. */
function check(packageName: string, bin: string, ...args: string[]): Promise<Outcome> {
  return runProgram(bin, findProgram(packageName, bin), ...args)
}

async function runProgram(name: string, ...args: string[]): Promise<Outcome> {
  const { code, output } = await runTool({ args, timeoutMs: TIMEOUT_MS })
  if (code === 0) {
    return PASSED
  }
  const lines = output.trimEnd().split("\n")
  console.error(lines.join("\n"))
  return { ...failure(`${name} ended with ${code}`), failures: lines.slice(-TOLD_AGAIN) }
}

const TYPESCRIPT_PROJECTS = [
  ".",
  "plugin",
  "admin-extensions",
  "simulator",
  "storefront",
  "webchat-widget",
  "scripts",
  "integration-tests",
  "examples/contact-extras",
]

const CRUISED = [
  "plugin/src",
  "admin-extensions",
  "simulator",
  "storefront",
  "webchat-widget",
  "examples",
  "scripts",
  "integration-tests",
]

export interface Check {
  name: string
  run: () => Promise<Outcome>
}

/** Everything that reads the source without running it. */
export function listChecks(): Check[] {
  const types = TYPESCRIPT_PROJECTS.filter((folder) => existsSync(path.join(ROOT, folder, "tsconfig.json")))
  const cruised = CRUISED.filter((folder) => existsSync(path.join(ROOT, folder)))
  return [
    {
      name: "format (prettier)",
      run: () => check("prettier", "prettier", "--check", "--log-level=warn", "."),
    },
    { name: "lint (eslint)", run: () => check("eslint", "eslint", "--max-warnings=0", ".") },
    ...types.map((folder) => ({
      name: `types (${folder === "." ? "host" : folder})`,
      run: () => check("typescript", "tsc", "--noEmit", "-p", folder),
    })),
    {
      name: "imports (dependency-cruiser)",
      run: () => check("dependency-cruiser", "depcruise", "--config", ".dependency-cruiser.cjs", ...cruised),
    },
    { name: "unused code (knip)", run: () => check("knip", "knip", "--no-progress", "--no-config-hints") },
    {
      name: "size (webchat widget)",
      run: () => runProgram("size", path.join(ROOT, "webchat-widget", "size.mjs")),
    },
  ]
}
