import type { Page } from "@playwright/test"

import { DEMO_USERS, type DemoUser } from "../../scripts/seed/logins"
import { login } from "./host"

/** Where the dashboard keeps its token when it runs with `ADMIN_AUTH_TYPE=jwt`. */
const TOKEN_KEY = "medusa_auth_token"

function read(variable: string): string {
  const value = process.env[variable]
  if (!value) {
    throw new Error(`${variable} is not set: run the browser specs through playwright.config.ts`)
  }
  return value
}

/** Addresses of what the global setup started. */
export const stack = {
  get url(): string {
    return read("INBOX_TEST_URL")
  },
  get simulatorUrl(): string {
    return read("INBOX_TEST_SIMULATOR_URL")
  },
  get databaseUrl(): string {
    return read("INBOX_TEST_DATABASE_URL")
  },
}

async function control(action: "stop" | "kill" | "start" | "start-on-redis"): Promise<void> {
  const response = await fetch(`${read("INBOX_TEST_CONTROL_URL")}/${action}`)
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
