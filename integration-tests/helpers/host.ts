import path from "node:path"

import { buildHost, buildPlugin } from "../../scripts/runtime/build"
import { waitForHealth } from "../../scripts/runtime/health"
import { hostEnvironment, startHostProcess, type WorkerMode } from "../../scripts/runtime/medusa-host"
import { CACHE } from "../../scripts/runtime/paths"
import { findFreePort } from "../../scripts/runtime/ports"
import { callJson, login as loginWith } from "../../scripts/seed/http"
import { DEMO_PASSWORD, DEMO_USERS } from "../../scripts/seed/logins"
import { TEST_HOST_SETTINGS } from "./test-host-settings"

export interface HostOptions {
  databaseUrl: string
  redisUrl?: string
  /** `shared` by default. A worker answers only `/health`. */
  workerMode?: WorkerMode
  /** Any free one by default; name it to come back where a killed host was. */
  port?: number
  /** Base of the Graph API, a simulator's URL. */
  metaGraphUrl?: string
  publicUrl?: string
  env?: NodeJS.ProcessEnv
  /** Answer at once instead of when healthy. */
  isImpatient?: boolean
}

export interface Host {
  url: string
  port: number
  pid: number
  logFile: string
  /** Resolves with how it ended: "code 0", "SIGKILL". */
  exited: Promise<string>
  /** SIGTERM by default; SIGKILL after ten seconds. */
  stop(signal?: NodeJS.Signals): Promise<void>
  kill9(): Promise<void>
  /** The last lines of its log. */
  logs(lines?: number): string
}

let started = 0

/** Starts a real Medusa process on the built host; builds first when sources changed. */
export async function startHost(options: HostOptions): Promise<Host> {
  await buildPlugin()
  await buildHost()
  const port = options.port ?? (await findFreePort())
  const url = `http://${TEST_HOST_SETTINGS.host}:${port}`
  const metaGraphUrl = options.metaGraphUrl ?? TEST_HOST_SETTINGS.metaGraphUrl
  const env = hostEnvironment({
    ...TEST_HOST_SETTINGS,
    port,
    databaseUrl: options.databaseUrl,
    redisUrl: options.redisUrl,
    publicUrl: options.publicUrl ?? url,
    metaGraphUrl,
    instagramGraphUrl: `${metaGraphUrl}/instagram`,
  })
  const workerMode = options.workerMode ?? "shared"
  started += 1
  const service = startHostProcess({
    name: `Medusa (${workerMode})`,
    workerMode,
    host: TEST_HOST_SETTINGS.host,
    port,
    env: { ...env, ...options.env },
    logFile: path.join(CACHE, "logs", `host-${process.pid}-${started}-${workerMode}.log`),
  })
  if (!options.isImpatient) {
    try {
      await waitForHealth(service, `${url}/health`)
    } catch (error) {
      await service.stop("SIGKILL")
      throw error
    }
  }
  return {
    url,
    port,
    pid: service.pid,
    logFile: service.logFile,
    exited: service.exited,
    stop: (signal) => service.stop(signal),
    kill9: () => service.kill9(),
    logs: (lines) => service.tail(lines),
  }
}

/** A bearer token; the demo's admin by default. Databases of `prepareDatabase` have the demo's logins. */
export function login(
  url: string,
  email: string = DEMO_USERS.admin.email,
  password: string = DEMO_PASSWORD
): Promise<string> {
  return loginWith(url, email, password)
}

/** Invites and accepts one more user, as the admin does it; answers a token of theirs. */
export async function createUser(url: string, adminToken: string, email: string): Promise<string> {
  const { invite } = await callJson("POST", `${url}/admin/invites`, { email }, adminToken)
  const inviteToken = typeof invite === "object" && invite && "token" in invite ? String(invite.token) : ""
  const credentials = { email, password: DEMO_PASSWORD }
  const { token } = await callJson("POST", `${url}/auth/user/emailpass/register`, credentials)
  await callJson(
    "POST",
    `${url}/admin/invites/accept?token=${encodeURIComponent(inviteToken)}`,
    { email, first_name: email.split("@")[0], last_name: "Test" },
    String(token)
  )
  return login(url, email)
}
