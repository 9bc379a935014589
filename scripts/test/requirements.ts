import { spawnSync } from "node:child_process"

import { findChromium } from "../../integration-tests/helpers/chromium"
import { step } from "../runtime/progress"
import { failure, type Outcome, PASSED } from "./outcome"

interface Requirement {
  name: string
  /** Debian's package. */
  packageName: string
  isPresent: () => boolean
}

export const REDIS: Requirement = {
  name: "redis-server",
  packageName: "redis-server",
  isPresent: () => spawnSync("redis-server", ["--version"]).status === 0,
}

export const CHROMIUM: Requirement = {
  name: "Chromium",
  packageName: "chromium",
  isPresent: () => findChromium() !== undefined,
}

function canInstall(): boolean {
  return process.getuid?.() === 0 && spawnSync("apt-get", ["--version"]).status === 0
}

function aptGet(...args: string[]): boolean {
  const { status, stderr } = spawnSync("apt-get", ["--yes", ...args], {
    encoding: "utf8",
    // Waits for another installation instead of failing, and starts no service after installing one.
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive", RUNLEVEL: "1" },
    stdio: ["ignore", "ignore", "pipe"],
    timeout: 10 * 60_000,
  })
  if (status !== 0) {
    console.error(stderr)
  }
  return status === 0
}

/** Installs it through the system's package manager when root may; else says in one line what to do. */
export async function provide(requirement: Requirement): Promise<Outcome> {
  if (requirement.isPresent()) {
    return PASSED
  }
  const advice = `${requirement.name} is missing; install it (Debian, Ubuntu: apt-get install ${requirement.packageName})`
  if (!canInstall()) {
    console.error(advice)
    return failure(advice)
  }
  await step(`Installing ${requirement.name}`, async () => {
    aptGet("update")
    aptGet("-o", "DPkg::Lock::Timeout=300", "install", "--no-install-recommends", requirement.packageName)
  })
  return requirement.isPresent() ? PASSED : failure(advice)
}
