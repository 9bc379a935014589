import type { Page } from "@playwright/test"

import { DEMO_USERS, type DemoUser } from "../../scripts/seed/logins"
import { login } from "./host"

/** Where the dashboard keeps its token when it runs with `ADMIN_AUTH_TYPE=jwt`. */
const TOKEN_KEY = "medusa_auth_token"

/** What one test process works with, started by the global setup: nothing of it is another's. */
export interface BrowserStack {
  url: string
  simulatorUrl: string
  databaseUrl: string
  /** Where its Medusa process is stopped and started. */
  controlUrl: string
}

export const STACKS_VARIABLE = "INBOX_TEST_STACKS"

function read<Key extends keyof BrowserStack>(key: Key): BrowserStack[Key] {
  const stacks: BrowserStack[] = JSON.parse(process.env[STACKS_VARIABLE] ?? "[]")
  // Playwright's number of this test process among those that run at once.
  const own = stacks[Number(process.env.TEST_PARALLEL_INDEX)]
  if (!own) {
    throw new Error(`${STACKS_VARIABLE} is not set: run the browser specs through playwright.config.ts`)
  }
  return own[key]
}

/** Addresses of what the global setup started for this test process. */
export const stack = {
  get url(): string {
    return read("url")
  },
  get simulatorUrl(): string {
    return read("simulatorUrl")
  },
  get databaseUrl(): string {
    return read("databaseUrl")
  },
}

async function control(action: "stop" | "kill" | "start" | "start-on-redis"): Promise<void> {
  const response = await fetch(`${read("controlUrl")}/${action}`)
  if (!response.ok) {
    throw new Error(`The server could not ${action}: ${await response.text()}`)
  }
}

/** Ends the Medusa process gracefully. */
export const stopServer = () => control("stop")
/** Ends it as a crash would. */
export const killServer = () => control("kill")
/** Starts it again at the same address; resolves when it is healthy. */
export const startServer = () => control("start")
/** The same with its queue on Redis instead of Postgres. */
export const startServerOnRedis = () => control("start-on-redis")

/** Opens a page of the admin as one of the demo's people, already logged in. */
export async function openAdmin(
  page: Page,
  path = "/communications/inbox",
  user: DemoUser = "admin"
): Promise<void> {
  const token = await login(stack.url, DEMO_USERS[user].email)
  await page.addInitScript(([key, value]) => window.localStorage.setItem(key, value), [
    TOKEN_KEY,
    token,
  ] as const)
  await page.goto(`${stack.url}/app${path}`)
}
