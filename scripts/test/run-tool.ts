import { spawn } from "node:child_process"

import { ROOT } from "../runtime/paths"
import { killGroup, registerGroup } from "../runtime/process-group"

export interface ToolRun {
  code: number
  /** Empty when it was shown. */
  output: string
}

export interface ToolOptions {
  /** Arguments of `node`. */
  args: string[]
  env?: NodeJS.ProcessEnv
  /** Show its output as it comes, instead of keeping it. */
  isVisible?: boolean
  timeoutMs: number
}

/** Runs a Node program in its own process group, to its end or its time limit. */
export async function runTool(options: ToolOptions): Promise<ToolRun> {
  const child = spawn(process.execPath, options.args, {
    cwd: ROOT,
    env: { ...process.env, ...options.env },
    stdio: options.isVisible ? ["ignore", "inherit", "inherit"] : ["ignore", "pipe", "pipe"],
    detached: true,
  })
  const unregister = registerGroup(child.pid)
  let output = ""
  child.stdout?.on("data", (chunk: Buffer) => (output += chunk.toString()))
  child.stderr?.on("data", (chunk: Buffer) => (output += chunk.toString()))
  const timer = setTimeout(() => {
    console.error(`Stopped after ${options.timeoutMs / 60_000} minutes.`)
    killGroup(child.pid, "SIGKILL")
  }, options.timeoutMs)
  const code = await new Promise<number>((resolve) => {
    child.on("error", () => resolve(127))
    child.on("close", (exitCode) => resolve(exitCode ?? 1))
  })
  clearTimeout(timer)
  unregister()
  // Whatever it left behind.
  killGroup(child.pid, "SIGKILL")
  return { code, output }
}
