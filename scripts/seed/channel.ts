import type { Secrets } from "../runtime/secrets"
import { asList, asObject, callJson } from "./http"

/** The shop's number at the simulated platform. */
export const PHONE_NUMBER_ID = "104770351882640"
export const WABA_ID = "101830645527093"
const DISPLAY_NUMBER = "+55 11 3090-4000"
const NAME = "Lumen"

export interface ChannelSetup {
  serverUrl: string
  simulatorUrl: string
  adminToken: string
  secrets: Pick<Secrets, "WHATSAPP_ACCESS_TOKEN" | "WHATSAPP_APP_SECRET" | "WHATSAPP_VERIFY_TOKEN">
}

/**
 * Registers the business number with the simulator, at every start because the server's address may
 * have changed, and connects it as a channel once, as a person would in the settings.
 */
export async function connectWhatsApp(setup: ChannelSetup): Promise<void> {
  const credentials = {
    phone_number_id: PHONE_NUMBER_ID,
    waba_id: WABA_ID,
    access_token: setup.secrets.WHATSAPP_ACCESS_TOKEN,
    app_secret: setup.secrets.WHATSAPP_APP_SECRET,
    verify_token: setup.secrets.WHATSAPP_VERIFY_TOKEN,
  }
  await callJson("POST", `${setup.simulatorUrl}/simulator/numbers`, {
    ...credentials,
    display_phone_number: DISPLAY_NUMBER,
    verified_name: NAME,
    webhook_url: `${setup.serverUrl}/hooks/inbox/whatsapp`,
  })
  if (await isConnected(setup)) {
    return
  }
  await callJson(
    "POST",
    `${setup.serverUrl}/admin/inbox/channels`,
    { provider: "whatsapp", name: `${NAME} · WhatsApp`, credentials },
    setup.adminToken
  )
}

async function isConnected({ serverUrl, adminToken }: ChannelSetup): Promise<boolean> {
  const { channels } = await callJson("GET", `${serverUrl}/admin/inbox/channels`, undefined, adminToken)
  return asList(channels)
    .map(asObject)
    .some((channel) => channel.external_id === PHONE_NUMBER_ID)
}
