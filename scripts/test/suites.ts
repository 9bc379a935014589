import { existsSync } from "node:fs"
import path from "node:path"

import { buildHost, buildPlugin } from "../runtime/build"
import { ROOT } from "../runtime/paths"
import { listChecks } from "./checks"
import { type Outcome, PASSED } from "./outcome"
import { CHROMIUM, provide, REDIS } from "./requirements"
import { runChaosSample, runPlaywright, runVitest } from "./runners"

export const GROUPS = ["lint", "unit", "modules", "http", "contract", "chaos", "browser"] as const
export type Group = (typeof GROUPS)[number]

export interface Suite {
  name: string
  /** What asks for it; a suite several groups need runs once. */
  groups: Group[]
  run: () => Promise<Outcome>
}

function has(folder: string): boolean {
  return existsSync(path.join(ROOT, "integration-tests", folder))
}

async function build(work: () => Promise<string>): Promise<Outcome> {
  await work()
  return PASSED
}

/** All suites in the order they run: what fails fast and cheaply comes first. */
export function listSuites(): Suite[] {
  const suites: Suite[] = [
    ...listChecks().map((check) => ({ ...check, groups: ["lint" as const] })),
    { name: "unit tests", groups: ["unit"], run: () => runVitest("unit", ["unit", "simulator"]) },
    {
      name: "plugin build",
      groups: ["modules", "http", "contract", "chaos", "browser"],
      run: () => build(buildPlugin),
    },
    { name: "redis-server", groups: ["modules", "http", "chaos"], run: () => provide(REDIS) },
    { name: "module tests", groups: ["modules"], run: () => runVitest("modules", ["modules"]) },
    { name: "HTTP tests", groups: ["http"], run: () => runVitest("http", ["http"]) },
  ]
  if (has("contract")) {
    suites.push({
      name: "contract tests",
      groups: ["contract"],
      run: () => runVitest("contract", ["contract"]),
    })
  }
  suites.push({ name: "admin build", groups: ["http", "chaos", "browser"], run: () => build(buildHost) })
  if (has("chaos")) {
    suites.push({ name: "chaos sample", groups: ["chaos"], run: runChaosSample })
  }
  suites.push(
    { name: "Chromium", groups: ["browser"], run: () => provide(CHROMIUM) },
    { name: "browser tests", groups: ["browser"], run: runPlaywright }
  )
  return suites
}
