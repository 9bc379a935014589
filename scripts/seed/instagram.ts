import type { Secrets } from "../runtime/secrets"
import { asList, callJson, createOnce, login } from "./http"
import { DEMO_PASSWORD, DEMO_USERS } from "./logins"
import { takePicture } from "./picture"

export const INSTAGRAM_ACCOUNT_ID = "17841460012345678"
const NAME = "Lumen · Instagram"

export interface InstagramSetup {
  serverUrl: string
  simulatorUrl: string
  secrets: Pick<Secrets, "INSTAGRAM_ACCESS_TOKEN" | "INSTAGRAM_APP_SECRET" | "INSTAGRAM_VERIFY_TOKEN">
}

/** Registers the account with the simulator at every start, and connects it as a channel once. */
export async function seedInstagram({ serverUrl, simulatorUrl, secrets }: InstagramSetup): Promise<void> {
  const credentials = {
    account_id: INSTAGRAM_ACCOUNT_ID,
    access_token: secrets.INSTAGRAM_ACCESS_TOKEN,
    app_secret: secrets.INSTAGRAM_APP_SECRET,
    verify_token: secrets.INSTAGRAM_VERIFY_TOKEN,
    login: "instagram",
  }
  await callJson("POST", `${simulatorUrl}/simulator/instagram/accounts`, {
    ...credentials,
    username: "lojalumen",
    name: "Lumen",
    webhook_url: `${serverUrl}/hooks/inbox/instagram`,
  })
  const token = await login(serverUrl, DEMO_USERS.admin.email, DEMO_PASSWORD)
  const url = `${serverUrl}/admin/inbox/channels`
  const { channels } = await callJson("GET", url, undefined, token)
  if (!asList(channels).some(({ external_id }) => external_id === INSTAGRAM_ACCOUNT_ID)) {
    await callJson("POST", url, { provider: "instagram", name: NAME, credentials }, token)
  }
}

/** Lets people write on Instagram: a photo, an answer to a story, a question. Safe to repeat. */
export async function seedInstagramMessages(simulatorUrl: string): Promise<void> {
  const api = `${simulatorUrl}/simulator/instagram`
  const post = (path: string, body: object) => createOnce(`${api}${path}`, body)
  const image = async (...look: Parameters<typeof takePicture>) => ({
    base64: await takePicture(...look),
    mime_type: "image/jpeg",
  })
  const people = [
    { id: "1784001100220031", username: "marcela.decora", name: "Marcela Prado" },
    { id: "1784001100220032", username: "joaopedro", name: "João Pedro" },
    { id: "1784001100220033", username: "casadabia", name: "Casa da Bia" },
  ]
  for (const person of people) {
    await post("/customers", { account_id: INSTAGRAM_ACCOUNT_ID, ...person })
  }
  const [marcela, joao, bia] = people.map(({ id }) => `/customers/${id}/messages`) as [string, string, string]
  await post(marcela, {
    message_id: "seed.marcela.1",
    attachments: [{ type: "image", ...(await image("lamp", "#efe6dc", "#b4552d")) }],
  })
  await post(marcela, { message_id: "seed.marcela.2", text: "Essa luminária ainda tem na cor terracota?" })
  await post(joao, {
    message_id: "seed.joao.1",
    text: "Que mesa linda 😍 as velas são de vocês?",
    story: { id: "18002233445566", ...(await image("candle", "#e9efe6", "#4d6b53")) },
  })
  await post(bia, { message_id: "seed.bia.1", text: "Oi! Vocês fazem entrega em Campinas?" })
}
