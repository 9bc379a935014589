import { AnswerError, asList, asObject, callJson, login } from "./http"
import { DEMO_PASSWORD, DEMO_USERS } from "./logins"

const NAME = "Lumen · Webchat"

/** Somebody with an account at the storefront. */
export const SHOP_CUSTOMER = { email: "clara@inbox.test", first_name: "Clara", last_name: "Nunes" }

export interface WebchatSetup {
  serverUrl: string
  adminToken: string
  /** Sites that may show the chat. */
  origins: string[]
}

/** The chat and a customer to try it with; safe at every start. Answers the channel's id. */
export async function seedWebchat(setup: {
  serverUrl: string
  publishableKey: string
  origins: string[]
}): Promise<string> {
  const { serverUrl, publishableKey, origins } = setup
  const adminToken = await login(serverUrl, DEMO_USERS.admin.email, DEMO_PASSWORD)
  await registerShopCustomer(serverUrl, publishableKey)
  return connectWebchat({ serverUrl, adminToken, origins })
}

/** Connects the shop's own chat once, and lets these sites show it. Answers the channel's id. */
export async function connectWebchat({ serverUrl, adminToken, origins }: WebchatSetup): Promise<string> {
  const url = `${serverUrl}/admin/inbox/channels`
  const { channels } = await callJson("GET", url, undefined, adminToken)
  const existing = asList(channels).find(({ provider, name }) => provider === "webchat" && name === NAME)
  const settings = {
    title: "Lumen",
    locale: "pt-BR",
    theme: { color: "#a34a24" },
    ...asObject(existing?.settings),
    allowed_origins: origins,
  }
  const { channel } = existing
    ? await callJson("POST", `${url}/${String(existing.id)}`, { settings }, adminToken)
    : await callJson("POST", url, { provider: "webchat", name: NAME, credentials: {}, settings }, adminToken)
  return String(asObject(channel).id)
}

/** Registers the customer as the storefront would; an account that is there already stays as it is. */
export async function registerShopCustomer(serverUrl: string, publishableKey: string): Promise<void> {
  const credentials = { email: SHOP_CUSTOMER.email, password: DEMO_PASSWORD }
  try {
    const { token } = await callJson("POST", `${serverUrl}/auth/customer/emailpass/register`, credentials)
    await callJson("POST", `${serverUrl}/store/customers`, SHOP_CUSTOMER, String(token), {
      "x-publishable-api-key": publishableKey,
    })
  } catch (error) {
    if (!(error instanceof AnswerError) || error.status !== 401) {
      throw error
    }
  }
}
