import { existsSync, readdirSync } from "node:fs"
import path from "node:path"

import { buildHost, buildPlugin } from "../runtime/build"
import { ROOT } from "../runtime/paths"
import { listChecks } from "./checks"
import { type Outcome, PASSED } from "./outcome"
import { CHROMIUM, provide, REDIS } from "./requirements"
import { runChaosSample, runPlaywright, runVitest, type Shard } from "./runners"

export const GROUPS = ["lint", "unit", "modules", "http", "contract", "chaos", "browser"] as const
export type Group = (typeof GROUPS)[number]

export interface Suite {
  name: string
  /** What asks for it; a suite several groups need runs once. */
  groups: Group[]
  run: () => Promise<Outcome>
}

/** Whether a folder of the integration tests holds any: not every kind exists from the first day. */
function has(folder: string): boolean {
  const location = path.join(ROOT, "integration-tests", folder)
  return existsSync(location) && readdirSync(location, { recursive: true }).length > 0
}

async function build(work: () => Promise<string>): Promise<Outcome> {
  await work()
  return PASSED
}

/** The same suite in several pieces, each with servers of its own. */
function inParts(
  of: number,
  name: string,
  groups: Group[],
  run: (shard: Shard) => Promise<Outcome>
): Suite[] {
  return Array.from({ length: of }, (_, index) => ({
    name: `${name} ${index + 1}/${of}`,
    groups,
    run: () => run({ part: index + 1, of }),
  }))
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
  ]
  if (has("modules")) {
    suites.push({ name: "module tests", groups: ["modules"], run: () => runVitest("modules", ["modules"]) })
  }
  if (has("contract")) {
    suites.push({
      name: "contract tests",
      groups: ["contract"],
      run: () => runVitest("contract", ["contract"]),
    })
  }
  suites.push(
    { name: "admin build", groups: ["http", "chaos", "browser"], run: () => build(buildHost) },
    { name: "HTTP tests", groups: ["http"], run: () => runVitest("http", ["http"]) }
  )
  if (has("chaos")) {
    suites.push({ name: "chaos sample", groups: ["chaos"], run: runChaosSample })
  }
  suites.push(
    { name: "Chromium", groups: ["browser"], run: () => provide(CHROMIUM) },
    ...inParts(3, "browser tests", ["browser"], runPlaywright)
  )
  return suites
}
