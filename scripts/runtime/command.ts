import { spawn } from "node:child_process"
import { closeSync, mkdirSync, openSync } from "node:fs"
import path from "node:path"

import { Failure } from "./failure"
import { killGroup, registerGroup } from "./process-group"
import { readTail } from "./tail"

export interface CommandOptions {
  /** What it does, for the error line: "Building the plugin". */
  label: string
  command: string
  args: string[]
  cwd: string
  env?: NodeJS.ProcessEnv
  /** Its output goes here, replacing an older one. */
  logFile: string
  timeoutMs?: number
}

/** Runs a command to its end in its own process group; fails with the end of its log. */
export async function runCommand(options: CommandOptions): Promise<void> {
  mkdirSync(path.dirname(options.logFile), { recursive: true })
  const log = openSync(options.logFile, "w")
  const child = spawn(options.command, options.args, {
    cwd: options.cwd,
    env: options.env ?? process.env,
    stdio: ["ignore", log, log],
    detached: true,
  })
  closeSync(log)
  const unregister = registerGroup(child.pid)
  let hasTimedOut = false
  const timer = setTimeout(
    () => {
      hasTimedOut = true
      killGroup(child.pid, "SIGKILL")
    },
    options.timeoutMs ?? 10 * 60_000
  )
  const outcome = await new Promise<string | undefined>((resolve) => {
    child.on("error", (error) => resolve(error.message))
    child.on("exit", (code, signal) => resolve(code === 0 ? undefined : `exit ${signal ?? code}`))
  })
  clearTimeout(timer)
  unregister()
  if (outcome) {
    const reason = hasTimedOut ? "took too long" : outcome
    throw new Failure(
      `${options.label} failed (${reason}); log: ${options.logFile}`,
      readTail(options.logFile)
    )
  }
}
