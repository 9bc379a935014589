import type { ChannelCredentials } from "../../types/channel"
import type { CredentialField } from "../../types/http/channel"
import { refusal } from "./errors"

const REQUIRED = ["account_id", "access_token", "app_secret", "verify_token"] as const
const LOGINS = ["instagram", "page"]

export const CREDENTIAL_FIELDS: CredentialField[] = [
  {
    name: "account_id",
    label: "Instagram account ID",
    help: "In the Meta app under Instagram, API setup, beside the account. Digits only, not the username",
    secret: false,
    required: true,
  },
  {
    name: "login",
    label: "Connected through",
    help: "instagram for a token of Instagram Login, page for a token of the Facebook Page the account is linked to",
    secret: false,
    required: true,
    options: LOGINS,
  },
  {
    name: "access_token",
    label: "Access token",
    help: "A long-lived token of this account, or of its Page, with the permission to manage messages",
    secret: true,
    required: true,
  },
  {
    name: "app_secret",
    label: "App secret",
    help: "The secret of the app the webhooks come from: the Instagram app's own with Instagram Login",
    secret: true,
    required: true,
  },
  {
    name: "verify_token",
    label: "Verify token",
    help: "Any word of your own; enter the same where the Meta app asks for the webhook",
    secret: true,
    required: true,
    made_up: true,
  },
  {
    name: "page_id",
    label: "Page ID",
    help: "Of the linked Facebook Page, for a token of a Page",
    secret: false,
    required: false,
  },
  {
    name: "app_secrets",
    label: "Further app secrets",
    help: "Where deliveries may be signed with another secret as well; separated by spaces",
    secret: true,
    required: false,
  },
]

/**
 * What a person typed to connect an account. `app_secrets` are further secrets a delivery may be signed with,
 * as a list or separated by spaces or commas: the Instagram app has one of its own beside the Meta app's.
 * @throws ChannelError `invalid_data` naming the field
 */
export function readCredentials(input: Record<string, unknown>): {
  external_id: string
  credentials: ChannelCredentials
} {
  const missing = REQUIRED.filter((name) => !trimmed(input[name]))
  if (missing.length) throw refusal("invalid_data", `Instagram needs ${missing.join(", ")}`)
  const login = trimmed(input.login) || "instagram"
  if (!LOGINS.includes(login)) throw refusal("invalid_data", "login must be instagram or page")
  const pageId = trimmed(input.page_id)
  const secrets = readSecrets(input.app_secrets)
  const credentials = {
    ...Object.fromEntries(REQUIRED.map((name) => [name, trimmed(input[name])])),
    login,
    ...(pageId ? { page_id: pageId } : {}),
    ...(secrets.length ? { app_secrets: secrets.join(" ") } : {}),
  }
  return { external_id: trimmed(input.account_id), credentials }
}

/** Every secret this account's deliveries may be signed with. */
export function secretsOf(credentials: ChannelCredentials): string[] {
  return [credentials.app_secret ?? "", ...readSecrets(credentials.app_secrets)].filter(Boolean)
}

function readSecrets(value: unknown): string[] {
  const parts = Array.isArray(value) ? value.map(trimmed) : trimmed(value).split(/[\s,]+/)
  return parts.filter(Boolean)
}

/** Ids are long digits, which JSON writers like to turn into numbers. */
function trimmed(value: unknown): string {
  if (typeof value === "number" && Number.isSafeInteger(value)) return String(value)
  return typeof value === "string" ? value.trim() : ""
}
