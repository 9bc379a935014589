import { randomBytes } from "node:crypto"
import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from "node:fs"
import path from "node:path"

/** What must stay the same over restarts, or everybody is logged out and credentials are lost. */
export interface Secrets {
  JWT_SECRET: string
  COOKIE_SECRET: string
  /** 32 bytes in base64: the key of the channel credentials. */
  INBOX_ENCRYPTION_KEY: string
  POSTGRES_PASSWORD: string
  /** What the simulated business number and our WhatsApp channel agree on. */
  WHATSAPP_ACCESS_TOKEN: string
  WHATSAPP_APP_SECRET: string
  WHATSAPP_VERIFY_TOKEN: string
  /** The same for the simulated Instagram account. */
  INSTAGRAM_ACCESS_TOKEN: string
  INSTAGRAM_APP_SECRET: string
  INSTAGRAM_VERIFY_TOKEN: string
}

const NAMES = [
  "JWT_SECRET",
  "COOKIE_SECRET",
  "INBOX_ENCRYPTION_KEY",
  "POSTGRES_PASSWORD",
  "WHATSAPP_ACCESS_TOKEN",
  "WHATSAPP_APP_SECRET",
  "WHATSAPP_VERIFY_TOKEN",
  "INSTAGRAM_ACCESS_TOKEN",
  "INSTAGRAM_APP_SECRET",
  "INSTAGRAM_VERIFY_TOKEN",
] as const satisfies readonly (keyof Secrets)[]

/** Reads `secrets.json` of the data folder, making what is missing. The environment wins. */
export function loadSecrets(dataDir: string, env: NodeJS.ProcessEnv): Secrets {
  const file = path.join(dataDir, "secrets.json")
  const stored: Partial<Secrets> = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {}
  const complete = pick((name) => stored[name] || generate(name))
  if (NAMES.some((name) => !stored[name])) {
    writePrivately(file, `${JSON.stringify(complete, undefined, 2)}\n`)
  }
  return pick((name) => env[name] || complete[name])
}

function pick(choose: (name: keyof Secrets) => string): Secrets {
  return {
    JWT_SECRET: choose("JWT_SECRET"),
    COOKIE_SECRET: choose("COOKIE_SECRET"),
    INBOX_ENCRYPTION_KEY: choose("INBOX_ENCRYPTION_KEY"),
    POSTGRES_PASSWORD: choose("POSTGRES_PASSWORD"),
    WHATSAPP_ACCESS_TOKEN: choose("WHATSAPP_ACCESS_TOKEN"),
    WHATSAPP_APP_SECRET: choose("WHATSAPP_APP_SECRET"),
    WHATSAPP_VERIFY_TOKEN: choose("WHATSAPP_VERIFY_TOKEN"),
    INSTAGRAM_ACCESS_TOKEN: choose("INSTAGRAM_ACCESS_TOKEN"),
    INSTAGRAM_APP_SECRET: choose("INSTAGRAM_APP_SECRET"),
    INSTAGRAM_VERIFY_TOKEN: choose("INSTAGRAM_VERIFY_TOKEN"),
  }
}

function generate(name: keyof Secrets): string {
  return name === "INBOX_ENCRYPTION_KEY"
    ? randomBytes(32).toString("base64")
    : randomBytes(24).toString("hex")
}

/** Readable by the owner only, from its first byte on, and never half written. */
export function writePrivately(file: string, content: string): void {
  const unfinished = `${file}.${process.pid}`
  writeFileSync(unfinished, content, { mode: 0o600 })
  chmodSync(unfinished, 0o600)
  renameSync(unfinished, file)
}
