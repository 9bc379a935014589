import { readFileSync } from "node:fs"
import { execFileSync } from "node:child_process"

/** Groups to end at once when this process must leave in a hurry. */
const groups = new Set<number>()

export function registerGroup(pid: number | undefined): () => void {
  if (pid === undefined) {
    return () => undefined
  }
  groups.add(pid)
  return () => groups.delete(pid)
}

/** Signals a child and everything it started; quiet when it is already gone. */
export function killGroup(pid: number | undefined, signal: NodeJS.Signals): void {
  if (pid === undefined) {
    return
  }
  try {
    process.kill(-pid, signal)
  } catch {
    // Already gone.
  }
}

export function killRegisteredGroups(signal: NodeJS.Signals): void {
  groups.forEach((pid) => killGroup(pid, signal))
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it exists and belongs to someone else.
    return error instanceof Error && "code" in error && error.code === "EPERM"
  }
}

/** The command line of a running process, empty when it is gone or cannot be read. */
export function commandLine(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ")
  } catch {
    // No /proc outside Linux.
  }
  try {
    return execFileSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" })
  } catch {
    return ""
  }
}

export async function waitForExit(pid: number, timeoutMs: number): Promise<boolean> {
  const deadline = Date.now() + timeoutMs
  while (isAlive(pid)) {
    if (Date.now() > deadline) {
      return false
    }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return true
}
