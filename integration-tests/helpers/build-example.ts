import { cpSync, rmSync } from "node:fs"
import path from "node:path"

import { runCommand } from "../../scripts/runtime/command"
import { CACHE, MEDUSA_CLI, PLUGIN, ROOT } from "../../scripts/runtime/paths"

/** Builds an example as its own author would. @returns the folder of what was built */
export async function buildExample(name: string): Promise<string> {
  const cwd = path.join(CACHE, "examples", name)
  rmSync(cwd, { recursive: true, force: true })
  cpSync(path.join(ROOT, "examples", name), cwd, { recursive: true })
  // The one it has is for the sources beside it.
  cpSync(path.join(PLUGIN, "tsconfig.json"), path.join(cwd, "tsconfig.json"))
  await runCommand({
    label: `Building ${name}`,
    command: process.execPath,
    args: [MEDUSA_CLI, "plugin:build"],
    cwd,
    logFile: path.join(CACHE, "logs", `build-${name}.log`),
  })
  return path.join(cwd, ".medusa", "server", "src")
}
