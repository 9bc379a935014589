import { spawn, spawnSync } from "node:child_process"
import {
  chownSync,
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"

import { Client } from "pg"

import { Failure } from "../../scripts/runtime/failure"
import { findFreePort, isPortFree } from "../../scripts/runtime/ports"
import {
  commandLine,
  endWithThisProcess,
  isAlive,
  killGroup,
  registerGroup,
  waitForExit,
} from "../../scripts/runtime/process-group"
import { readTail } from "../../scripts/runtime/tail"
import {
  findBinaries,
  findPostgresUser,
  type PostgresBinaries,
  locateCluster,
  prepareCluster,
  removeCluster,
  type SystemUser,
} from "./postgres-files"

const HOST = "127.0.0.1"
const USER = "postgres"
const START_TIMEOUT_MS = 120_000
const STOP_TIMEOUT_MS = 20_000
/** Losing a test's database in a power cut costs nothing; each flush costs time. */
const VOLATILE = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"]

export interface PostgresOptions {
  /** Folder of the cluster, its port and its log; made when missing. */
  dir: string
  /** True: survives a power cut. False: fast, for tests. */
  durable: boolean
  password?: string
}

export interface PostgresServer {
  host: string
  port: number
  user: string
  password: string
  pid: number
  logFile: string
  /** Connection string of a database of this server, `postgres` by default. */
  url(database?: string): string
  /** Resolves when the server has ended, asked or not. */
  exited: Promise<void>
  stop(): Promise<void>
  kill9(): Promise<void>
  /** Freezes the server's postmaster and its backends, as a network that went away would. */
  pause(): void
  resume(): void
}

/**
 * Starts an embedded Postgres in `dir` on its remembered port. A server that an earlier, killed
 * parent left behind in the same folder is stopped first.
 */
export async function startPostgres(options: PostgresOptions): Promise<PostgresServer> {
  const user = findPostgresUser()
  const binaries = await findBinaries(user)
  const { folder: cluster, isStale } = locateCluster(options.dir, user)
  const password = options.password ?? "postgres"
  const logFile = path.join(options.dir, "postgres.log")
  await stopOrphan(cluster)
  if (isStale) {
    removeCluster(cluster)
  }
  prepareCluster(cluster, user)
  if (!existsSync(path.join(cluster, "PG_VERSION"))) {
    initialise(binaries, cluster, password, options.durable, user)
  }
  const port = await choosePort(options.dir)
  const settings = [
    `listen_addresses=${HOST}`,
    "unix_socket_directories=",
    "max_connections=300",
    "timezone=UTC",
    ...(options.durable ? [] : VOLATILE),
  ]
  const log = openSync(logFile, "a")
  const child = spawn(
    binaries.postgres,
    ["-D", cluster, "-p", String(port), ...settings.flatMap((setting) => ["-c", setting])],
    // Its own group: Ctrl-C in the terminal must reach our shutdown first, not the database.
    {
      ...user,
      cwd: "/",
      env: { ...process.env, LC_MESSAGES: "C" },
      stdio: ["ignore", log, log],
      detached: true,
    }
  )
  closeSync(log)
  const unregister = registerGroup(child.pid)
  const callOff = endWithThisProcess(child.pid ?? 0, "INT")
  let hasExited = false
  const exited = new Promise<void>((resolve) => {
    const finish = () => {
      hasExited = true
      unregister()
      callOff()
      resolve()
    }
    child.on("error", finish)
    child.on("exit", finish)
  })

  const end = async (signal: NodeJS.Signals) => {
    if (hasExited) {
      return
    }
    // To the postmaster alone: it ends its backends itself.
    child.kill(signal)
    const timer = setTimeout(() => killGroup(child.pid, "SIGKILL"), STOP_TIMEOUT_MS)
    await exited
    clearTimeout(timer)
  }
  const server: PostgresServer = {
    host: HOST,
    port,
    user: USER,
    password,
    pid: child.pid ?? 0,
    logFile,
    url: (database = "postgres") =>
      `postgres://${USER}:${encodeURIComponent(password)}@${HOST}:${port}/${database}`,
    exited,
    // SIGINT is Postgres' fast shutdown: it does not wait for clients to leave.
    stop: () => end("SIGINT"),
    kill9: async () => {
      backends(child.pid).forEach((pid) => signalQuietly(pid, "SIGKILL"))
      await end("SIGKILL")
    },
    pause: () => [...backends(child.pid), server.pid].forEach((pid) => signalQuietly(pid, "SIGSTOP")),
    resume: () => [...backends(child.pid), server.pid].forEach((pid) => signalQuietly(pid, "SIGCONT")),
  }
  await waitUntilReady(server, () => hasExited)
  return server
}

/** A fast Postgres in a temporary folder that disappears on `stop()`. */
export async function startTemporaryPostgres(): Promise<PostgresServer> {
  const dir = mkdtempSync(path.join(tmpdir(), "inbox-postgres-"))
  spawnSync("chmod", ["755", dir])
  const server = await startPostgres({ dir, durable: false })
  return {
    ...server,
    stop: async () => {
      await server.stop()
      removeCluster(realpathSync(path.join(dir, "cluster")))
      rmSync(dir, { recursive: true, force: true })
    },
  }
}

function initialise(
  binaries: PostgresBinaries,
  cluster: string,
  password: string,
  durable: boolean,
  user: SystemUser | undefined
): void {
  const passwordFile = `${cluster}.password`
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
  if (user) {
    chownSync(passwordFile, user.uid, user.gid)
  }
  const args = [
    `--pgdata=${cluster}`,
    `--username=${USER}`,
    "--auth=password",
    `--pwfile=${passwordFile}`,
    "--encoding=UTF8",
    "--locale=C.UTF-8",
    ...(durable ? [] : ["--no-sync"]),
  ]
  const result = spawnSync(binaries.initdb, args, { ...user, cwd: "/", encoding: "utf8" })
  rmSync(passwordFile, { force: true })
  if (result.status !== 0) {
    removeCluster(cluster)
    throw new Failure(
      "The embedded Postgres could not be initialised",
      result.stderr || result.error?.message
    )
  }
}

async function choosePort(dir: string): Promise<number> {
  const file = path.join(dir, "port")
  const remembered = existsSync(file) ? Number(readFileSync(file, "utf8")) : 0
  if (remembered > 0 && (await isPortFree(remembered, HOST))) {
    return remembered
  }
  const port = await findFreePort()
  writeFileSync(file, String(port))
  return port
}

/** Ends a server left in this folder, and clears the pid file of one that is gone. */
async function stopOrphan(cluster: string): Promise<void> {
  const file = path.join(cluster, "postmaster.pid")
  if (!existsSync(file)) {
    return
  }
  const pid = Number(readFileSync(file, "utf8").split("\n")[0])
  // The pid may meanwhile belong to another program: only a command line with our folder is ours.
  if (pid > 0 && isAlive(pid) && commandLine(pid).includes(cluster)) {
    signalQuietly(pid, "SIGCONT")
    signalQuietly(pid, "SIGINT")
    if (!(await waitForExit(pid, STOP_TIMEOUT_MS))) {
      signalQuietly(pid, "SIGKILL")
      await waitForExit(pid, STOP_TIMEOUT_MS)
    }
  }
  rmSync(file, { force: true })
}

async function waitUntilReady(server: PostgresServer, hasExited: () => boolean): Promise<void> {
  const deadline = Date.now() + START_TIMEOUT_MS
  for (;;) {
    if (hasExited()) {
      throw new Failure("The embedded Postgres ended while starting", readTail(server.logFile))
    }
    const client = new Client({ connectionString: server.url(), connectionTimeoutMillis: 5_000 })
    client.on("error", () => undefined)
    try {
      await client.connect()
      await client.end()
      return
    } catch (error) {
      if (Date.now() > deadline) {
        await server.stop()
        throw new Failure(`The embedded Postgres did not start: ${String(error)}`, readTail(server.logFile))
      }
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
}

function signalQuietly(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch {
    // Already gone.
  }
}

/** Each backend leads a session of its own, so signalling the postmaster's group does not reach them. */
function backends(postmaster: number | undefined): number[] {
  const children = `/proc/${postmaster}/task/${postmaster}/children`
  if (existsSync(children)) {
    return readFileSync(children, "utf8").split(" ").filter(Boolean).map(Number)
  }
  const { stdout } = spawnSync("pgrep", ["-P", String(postmaster)], { encoding: "utf8" })
  return (stdout ?? "").split("\n").filter(Boolean).map(Number)
}
