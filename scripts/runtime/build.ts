import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import path from "node:path"

import { runCommand } from "./command"
import { isAlive } from "./process-group"
import { CACHE, HOST_BUILD, MEDUSA_CLI, PLUGIN, PLUGIN_BUILD, ROOT } from "./paths"
import { step } from "./progress"
import { hashSources } from "./source-hash"
import { withoutTelemetry } from "./telemetry"

const LOCK_POLL_MS = 250

interface BuildTarget {
  name: "plugin" | "host"
  label: string
  sources: string[]
  output: string
  /** Present when the build is whole. */
  proof: string
  cwd: string
  args: string[]
  /** A script that completes the build. */
  finish?: string
}

const PLUGIN_TARGET: BuildTarget = {
  name: "plugin",
  label: "Building the plugin",
  sources: [
    "plugin/src",
    "plugin/package.json",
    "plugin/tsconfig.json",
    "migrations",
    "admin-extensions/src",
    "admin-extensions/package.json",
    "webchat-widget/src",
    "webchat-widget/build.mjs",
    "package-lock.json",
  ],
  output: PLUGIN_BUILD,
  proof: path.join(PLUGIN_BUILD, "src", "webchat-widget", "webchat.js"),
  cwd: PLUGIN,
  args: ["plugin:build"],
  // Into the folder that the build above has just made anew.
  finish: path.join(ROOT, "webchat-widget", "build.mjs"),
}

/** What the host's bundle is made of: the dashboard, and our admin code as the plugin built it. */
const HOST_TARGET: BuildTarget = {
  name: "host",
  label: "Building the admin",
  sources: [
    "medusa-config.ts",
    "tsconfig.json",
    "plugin/src/admin",
    "plugin/src/types",
    "plugin/package.json",
    "admin-extensions/src",
    "admin-extensions/package.json",
    "package-lock.json",
  ],
  output: HOST_BUILD,
  proof: path.join(HOST_BUILD, "public", "admin", "index.html"),
  cwd: ROOT,
  args: ["build", "--no-lint"],
}

/** Builds the plugin if its sources changed; answers the hash of what is built. */
export function buildPlugin(): Promise<string> {
  return build(PLUGIN_TARGET)
}

/** Builds the host and its admin bundle if their sources changed. The plugin must be built. */
export function buildHost(): Promise<string> {
  return build(HOST_TARGET)
}

async function build(target: BuildTarget): Promise<string> {
  const release = await lock(target.name)
  try {
    const hash = hashSources(...target.sources)
    if (!isCurrent(target, hash)) {
      await step(target.label, () => run(target))
      // Sources that changed meanwhile make the next start build again: the hash is from before.
      remember(target, hash)
    }
    return hash
  } finally {
    release()
  }
}

async function run(target: BuildTarget): Promise<void> {
  await runBuild(target)
  if (target.finish) {
    await runCommand({
      label: target.label,
      command: process.execPath,
      args: [target.finish],
      cwd: ROOT,
      logFile: path.join(CACHE, "logs", `build-${target.name}-finish.log`),
    })
  }
}

async function runBuild(target: BuildTarget): Promise<void> {
  await runCommand({
    label: target.label,
    command: process.execPath,
    args: [MEDUSA_CLI, ...target.args],
    cwd: target.cwd,
    logFile: path.join(CACHE, "logs", `build-${target.name}.log`),
    env: {
      ...process.env,
      NODE_ENV: "production",
      ...withoutTelemetry(),
      // Sessions live in memory without Redis; a token in the browser survives a restart.
      ADMIN_AUTH_TYPE: "jwt",
      // Only read while the configuration is loaded; nothing of it reaches the bundle.
      JWT_SECRET: "build",
      COOKIE_SECRET: "build",
      INBOX_ENCRYPTION_KEY: Buffer.alloc(32).toString("base64"),
    },
  })
}

interface Stamp {
  hash: string
  /** The output folder is made anew by every build, also by one we did not start. */
  builtAt: number
}

function stampFile(target: BuildTarget): string {
  return path.join(CACHE, `build-${target.name}.json`)
}

function isCurrent(target: BuildTarget, hash: string): boolean {
  if (!existsSync(target.proof) || !existsSync(stampFile(target))) {
    return false
  }
  const stamp: Stamp = JSON.parse(readFileSync(stampFile(target), "utf8"))
  return stamp.hash === hash && stamp.builtAt === statSync(target.output).birthtimeMs
}

function remember(target: BuildTarget, hash: string): void {
  const stamp: Stamp = { hash, builtAt: statSync(target.output).birthtimeMs }
  writeFileSync(stampFile(target), JSON.stringify(stamp))
}

/** `npm start` and `npm test` may run at once: they share the output, so they take turns. */
async function lock(name: string): Promise<() => void> {
  const file = path.join(CACHE, `build-${name}.lock`)
  mkdirSync(CACHE, { recursive: true })
  for (;;) {
    try {
      writeFileSync(file, String(process.pid), { flag: "wx" })
      return () => rmSync(file, { force: true })
    } catch {
      const owner = existsSync(file) ? Number(readFileSync(file, "utf8")) : 0
      if (owner > 0 && (owner === process.pid || !isAlive(owner))) {
        rmSync(file, { force: true })
      } else {
        await new Promise((resolve) => setTimeout(resolve, LOCK_POLL_MS))
      }
    }
  }
}
