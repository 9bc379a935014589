import { watch } from "node:fs"
import path from "node:path"

import { describeError } from "../runtime/failure"
import { ROOT } from "../runtime/paths"
import type { Demo } from "./demo"

const WATCHED = ["plugin/src", "admin-extensions/src", "migrations"]
/** Editors and branch switches write many files at once. */
const QUIET_MS = 600

/** Rebuilds and restarts Medusa after every change; a broken change leaves the old server running. */
export function rebuildOnChange(demo: Demo): void {
  let timer: NodeJS.Timeout | undefined
  let isRunning = false
  let hasChanged = false

  const run = async () => {
    if (isRunning) {
      return
    }
    isRunning = true
    while (hasChanged) {
      hasChanged = false
      try {
        await demo.rebuild()
      } catch (error) {
        console.error(describeError(error))
      }
    }
    isRunning = false
  }

  for (const folder of WATCHED) {
    watch(path.join(ROOT, folder), { recursive: true }, () => {
      hasChanged = true
      clearTimeout(timer)
      timer = setTimeout(() => void run(), QUIET_MS)
    })
  }
  console.log(`Watching ${WATCHED.join(", ")}`)
}
