import { execFileSync, spawn } from "node:child_process"
import { readFileSync } from "node:fs"
import { Socket } from "node:net"

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

/**
 * Ends a program that is not ours to instrument when this process dies, however it dies: a shell
 * waits for the end of its input, which the kernel closes with us. Answers how to call it off.
 */
export function endWithThisProcess(pid: number, signal: "INT" | "KILL"): () => void {
  const watchdog = spawn("/bin/sh", ["-c", `cat > /dev/null; kill -s ${signal} "$0"`, String(pid)], {
    cwd: "/",
    stdio: ["pipe", "ignore", "ignore"],
    detached: true,
  })
  watchdog.on("error", () => undefined)
  watchdog.stdin.on("error", () => undefined)
  // It must not keep this process alive.
  watchdog.unref()
  if (watchdog.stdin instanceof Socket) {
    watchdog.stdin.unref()
  }
  return () => killGroup(watchdog.pid, "SIGKILL")
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
