// The one door of every npm script: works on a fresh clone, before anything is installed, so it
// uses nothing but Node itself. It then runs `scripts/<command>.ts` in this same process: no
// second process means no signal to forward and no exit code to translate.
import { spawn } from "node:child_process"
import { existsSync, readdirSync, readFileSync, statfsSync } from "node:fs"
import path from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"

const MINIMUM_NODE = [20, 19]
const DISK_FOR_INSTALL = 2 * 1024 ** 3
const HEARTBEAT_MS = 10_000
const PARENT_POLL_MS = 250

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..")

/** Ends with one line: a person reads it, not a stack. */
function fail(message) {
  console.error(message)
  process.exit(1)
}

function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number)
  const isTooOld = major < MINIMUM_NODE[0] || (major === MINIMUM_NODE[0] && minor < MINIMUM_NODE[1])
  if (isTooOld) {
    fail(`Node ${MINIMUM_NODE.join(".")} or newer is needed; this is Node ${process.versions.node}.`)
  }
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8")).packages ?? {}
  } catch {
    return undefined
  }
}

/**
 * Whether node_modules holds what package-lock.json names. npm writes the hidden lock file as the
 * last act of an installation, so an interrupted one is not taken for a finished one.
 */
function isInstalled() {
  const wanted = readPackages(path.join(root, "package-lock.json"))
  const installed = readPackages(path.join(root, "node_modules", ".package-lock.json"))
  if (!wanted || !installed) {
    return false
  }
  return Object.entries(wanted).every(([location, entry]) => {
    const isForSomePlatforms = entry.optional || (entry.devOptional && (entry.os || entry.cpu))
    if (!location.includes("node_modules/") || entry.link || isForSomePlatforms) {
      return true
    }
    return installed[location]?.version === entry.version
  })
}

function checkDisk() {
  const { bavail, bsize } = statfsSync(root)
  if (bavail * bsize < DISK_FOR_INSTALL) {
    const free = ((bavail * bsize) / 1024 ** 3).toFixed(1)
    fail(`Installing needs 2 GB of free disk space; ${root} has ${free} GB.`)
  }
}

async function install() {
  checkDisk()
  console.log("Installing packages (npm ci); the first time this takes a minute or two")
  const started = Date.now()
  const heartbeat = setInterval(() => {
    console.log(`  … still installing (${Math.round((Date.now() - started) / 1000)} s)`)
  }, HEARTBEAT_MS)
  const npm = spawn(process.platform === "win32" ? "npm.cmd" : "npm", ["ci", "--no-audit", "--no-fund"], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    // `npm test` in production mode would otherwise skip the development packages.
    env: { ...process.env, NODE_ENV: "development" },
  })
  const forward = (signal) => npm.kill(signal)
  process.on("SIGINT", forward).on("SIGTERM", forward)
  const code = await new Promise((resolve) => {
    npm.on("error", () => resolve(127))
    npm.on("exit", (exitCode, signal) => resolve(signal ?? exitCode))
  })
  process.off("SIGINT", forward).off("SIGTERM", forward)
  clearInterval(heartbeat)
  if (code !== 0) {
    fail(`npm ci failed (${code}); the lines above say why.`)
  }
  console.log(`Installed packages (${Math.round((Date.now() - started) / 1000)} s)`)
}

function commandFile() {
  const command = process.argv[2] ?? ""
  const file = path.join(root, "scripts", `${command}.ts`)
  if (!/^[a-z]+$/.test(command) || !existsSync(file)) {
    const known = readdirSync(path.join(root, "scripts"))
      .filter((name) => name.endsWith(".ts"))
      .map((name) => name.slice(0, -3))
    fail(`Usage: node scripts/bootstrap.mjs <command>, one of: ${known.join(", ")}`)
  }
  return file
}

/**
 * npm passes SIGTERM to the shell it put between itself and us, and shells do not pass it on. When
 * that shell is gone, we have been asked to end.
 */
function endWithNpm() {
  if (!process.env.npm_lifecycle_event) {
    return
  }
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid !== parent) {
      clearInterval(watch)
      process.kill(process.pid, "SIGTERM")
    }
  }, PARENT_POLL_MS)
  watch.unref()
}

checkNode()
const file = commandFile()
process.chdir(root)
endWithNpm()
if (!isInstalled()) {
  await install()
}
process.argv.splice(1, 2, file)
await import("tsx")
await import(pathToFileURL(file).href)
