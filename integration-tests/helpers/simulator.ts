import { callJson } from "../../scripts/seed/http"
import { connectWhatsApp, PHONE_NUMBER_ID } from "../../scripts/seed/channel"

const CREDENTIALS = {
  WHATSAPP_ACCESS_TOKEN: "test-access-token",
  WHATSAPP_APP_SECRET: "test-app-secret",
  WHATSAPP_VERIFY_TOKEN: "test-verify-token",
}

export interface RunningSimulator {
  url: string
  close(): Promise<void>
}

/** The Meta simulator inside this process, on any free port. */
export async function startTestSimulator(): Promise<RunningSimulator> {
  const { startSimulator } = await import("../../simulator/src/index")
  return startSimulator({ port: 0, quiet: true })
}

/** Registers the shop's number with the simulator and connects it as a channel, as the demo does. */
export async function connectTestNumber(
  serverUrl: string,
  simulatorUrl: string,
  adminToken: string
): Promise<void> {
  await connectWhatsApp({ serverUrl, simulatorUrl, adminToken, secrets: CREDENTIALS })
}

/** Creates a simulated customer; `wa_id: null` hides the number. */
export async function createContact(
  simulatorUrl: string,
  contact: { id: string; name: string; wa_id: string | null }
): Promise<void> {
  await callJson("POST", `${simulatorUrl}/simulator/contacts`, contact)
}

/** Lets a simulated customer write a text; answers the platform's message id. */
export async function writeText(simulatorUrl: string, contactId: string, text: string): Promise<string> {
  const { message_id } = await callJson("POST", `${simulatorUrl}/simulator/contacts/${contactId}/messages`, {
    phone_number_id: PHONE_NUMBER_ID,
    type: "text",
    text: { body: text },
  })
  return String(message_id)
}
