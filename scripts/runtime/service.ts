import { type ChildProcess, spawn } from "node:child_process"
import { closeSync, mkdirSync, openSync } from "node:fs"
import path from "node:path"

import { END_WITH_PARENT } from "./paths"
import { killGroup, registerGroup } from "./process-group"
import { readTail } from "./tail"

const STOP_GRACE_MS = 10_000

export interface ServiceOptions {
  name: string
  /** Arguments of `node`. */
  args: string[]
  cwd: string
  env: NodeJS.ProcessEnv
  logFile: string
  /** Keep what the log file holds. */
  append?: boolean
}

/** A long-running Node process in its own process group. */
export class Service {
  readonly name: string
  readonly logFile: string
  /** Resolves when the process has ended, however it did: "code 1", "SIGKILL". */
  readonly exited: Promise<string>
  private readonly child: ChildProcess
  private isStopping = false
  private hasExited = false

  constructor(options: ServiceOptions) {
    this.name = options.name
    this.logFile = options.logFile
    mkdirSync(path.dirname(options.logFile), { recursive: true })
    const log = openSync(options.logFile, options.append ? "a" : "w")
    this.child = spawn(process.execPath, ["--require", END_WITH_PARENT, ...options.args], {
      cwd: options.cwd,
      env: options.env,
      // The open pipe on standard input is what `end-with-parent` watches.
      stdio: ["pipe", log, log],
      detached: true,
    })
    closeSync(log)
    this.child.stdin?.on("error", () => undefined)
    const unregister = registerGroup(this.child.pid)
    this.exited = new Promise((resolve) => {
      const finish = (outcome: string) => {
        this.hasExited = true
        unregister()
        resolve(outcome)
      }
      this.child.on("error", (error) => finish(error.message))
      this.child.on("exit", (code, signal) => finish(signal ?? `code ${code}`))
    })
  }

  get pid(): number {
    return this.child.pid ?? 0
  }

  /** False once it has ended or is being stopped. */
  get isRunning(): boolean {
    return !this.hasExited && !this.isStopping
  }

  /** Whether it ended without having been asked to. */
  get hasDied(): boolean {
    return this.hasExited && !this.isStopping
  }

  tail(lines?: number): string {
    return readTail(this.logFile, lines)
  }

  /** Signals it, and ends it the hard way when it is still there after ten seconds. */
  async stop(signal: NodeJS.Signals = "SIGTERM"): Promise<void> {
    this.isStopping = true
    if (this.hasExited) {
      return
    }
    killGroup(this.child.pid, signal)
    const timer = setTimeout(() => killGroup(this.child.pid, "SIGKILL"), STOP_GRACE_MS)
    await this.exited
    clearTimeout(timer)
    // Whatever it had started itself.
    killGroup(this.child.pid, "SIGKILL")
  }

  async kill9(): Promise<void> {
    await this.stop("SIGKILL")
  }
}
