import { existsSync } from "node:fs"
import path from "node:path"
import { pathToFileURL } from "node:url"

import { ROOT } from "./paths"
import { killRegisteredGroups } from "./process-group"
import { withoutTelemetry } from "./telemetry"

/** Runs a program of the integration tests in this process; what it started ends with it. */
export async function runEntry(file: string): Promise<void> {
  const entry = path.join(ROOT, file)
  if (!existsSync(entry)) {
    console.error(`${file} does not exist.`)
    process.exit(1)
  }
  const end = () => {
    killRegisteredGroups("SIGKILL")
    process.exit(130)
  }
  process.on("SIGINT", end)
  process.on("SIGTERM", end)
  process.on("exit", () => killRegisteredGroups("SIGKILL"))
  Object.assign(process.env, withoutTelemetry())
  await import(pathToFileURL(entry).href)
}
