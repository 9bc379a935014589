import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import path from "node:path"

import { Failure } from "./failure"
import { commandLine, isAlive } from "./process-group"

export interface DataDirLock {
  /** The run before this one did not end properly, and may still be dying. */
  isRecovery: boolean
  release: () => void
}

/** One `npm start` per data folder. A lock whose owner is gone, or whose pid is another's now, does not count. */
export function lockDataDir(dataDir: string): DataDirLock {
  const file = path.join(dataDir, "start.pid")
  const owner = existsSync(file) ? Number(readFileSync(file, "utf8")) : 0
  if (owner > 0 && owner !== process.pid && isAlive(owner) && commandLine(owner).includes("bootstrap.mjs")) {
    throw new Failure(`Already running with DATA_DIR ${dataDir} (process ${owner}).`)
  }
  writeFileSync(file, String(process.pid))
  return { isRecovery: owner > 0, release: () => rmSync(file, { force: true }) }
}
