import type { ChannelCredentials } from "../../types/channel"
import type { CredentialField } from "../../types/http/channel"
import { ChannelError } from "../../utils/channel-error"

export const CREDENTIAL_FIELDS: CredentialField[] = [
  {
    name: "phone_number_id",
    label: "Phone number ID",
    help: "In the Meta app under WhatsApp, API setup. Not the number itself",
    secret: false,
    required: true,
  },
  {
    name: "waba_id",
    label: "WhatsApp Business Account ID",
    help: "On the same page, below the phone number",
    secret: false,
    required: true,
  },
  {
    name: "access_token",
    label: "Access token",
    help: "A permanent token of a system user, with whatsapp_business_messaging and whatsapp_business_management",
    secret: true,
    required: true,
  },
  {
    name: "app_secret",
    label: "App secret",
    help: "In the Meta app under App settings, Basic",
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
]

/** @throws ChannelError `invalid_data` naming what is missing */
export function readCredentials(input: Record<string, unknown>): {
  external_id: string
  credentials: ChannelCredentials
} {
  const values = CREDENTIAL_FIELDS.map(({ name }): [string, string] => {
    const value = input[name]
    return [name, typeof value === "string" ? value.trim() : ""]
  })
  const missing = values.flatMap(([name, value]) => (value ? [] : name))
  if (missing.length) {
    throw new ChannelError(`WhatsApp needs ${missing.join(", ")}`, { code: "invalid_data", retryable: false })
  }
  const credentials = Object.fromEntries(values)
  return { external_id: credentials.phone_number_id!, credentials }
}
