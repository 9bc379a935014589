import { expect, type Locator, type Page } from "@playwright/test"

import { openAdmin, stack } from "../../helpers/browser-stack"
import { login } from "../../helpers/host"
import { simulate } from "./customer"
import { callInbox } from "./inbox-api"
import { asList } from "../../../scripts/seed/http"

/** A number that both sides may know. */
export interface TestNumber {
  phone_number_id: string
  waba_id: string
  access_token: string
  app_secret: string
  verify_token: string
}

export const testNumber = (index: number): TestNumber => ({
  phone_number_id: `30900000000000${index}`,
  waba_id: `40900000000000${index}`,
  access_token: `browser-token-${index}`,
  app_secret: `browser-secret-${index}`,
  verify_token: `browser-word-${index}`,
})

/** Makes the simulated platform know a number. */
export async function registerNumber(number: TestNumber, more: Record<string, unknown> = {}): Promise<void> {
  await simulate("POST", "/numbers", {
    ...number,
    display_phone_number: `+55 11 4002-${number.phone_number_id.slice(-4)}`,
    webhook_url: `${stack.url}/hooks/inbox/whatsapp`,
    ...more,
  })
}

/** Connects a number that the platform knows, without the screen. */
export async function connectNumber(name: string, number: TestNumber): Promise<void> {
  await registerNumber(number)
  await callInbox("POST", "/channels", { provider: "whatsapp", name, credentials: { ...number } })
}

/** Deletes the channels whose names begin so, for whoever comes next. */
export async function deleteChannels(prefix: string): Promise<void> {
  const token = await login(stack.url)
  const { channels } = await callInbox("GET", "/channels")
  for (const { id, name } of asList(channels)) {
    if (!String(name).startsWith(prefix)) continue
    await fetch(`${stack.url}/admin/inbox/channels/${String(id)}`, {
      method: "DELETE",
      headers: { authorization: `Bearer ${token}` },
    })
  }
}

/** The inbox's settings as a person uses them. */
export class SettingsPage {
  private constructor(readonly page: Page) {}

  /** @param query such as `?tab=templates` */
  static async open(page: Page, query = ""): Promise<SettingsPage> {
    await openAdmin(page, `/settings/inbox${query}`)
    const settings = new SettingsPage(page)
    await expect(settings.root).toBeVisible()
    return settings
  }

  get root(): Locator {
    return this.page.getByTestId("inbox-settings")
  }

  get dialog(): Locator {
    return this.page.getByRole("dialog")
  }

  get detail(): Locator {
    return this.page.getByTestId("channel-detail")
  }

  row(name: string): Locator {
    return this.page.getByTestId("channel-row").filter({ hasText: name })
  }

  /** From the list to the form of a platform. */
  async startConnecting(provider: string): Promise<void> {
    await this.page.getByTestId("connect-channel").click()
    await this.page.getByTestId(`provider-${provider}`).click()
    await this.page.getByTestId("choose-provider").click()
  }

  credential(name: string): Locator {
    return this.dialog.getByTestId(`credential-${name}`)
  }

  async fillCredentials(values: Partial<TestNumber>): Promise<void> {
    for (const [name, value] of Object.entries(values)) await this.credential(name).fill(value)
  }

  async openChannel(name: string): Promise<void> {
    await this.row(name).getByRole("link").click()
    await expect(this.detail.getByRole("heading", { name, exact: true })).toBeVisible()
  }

  /** Chooses in the menu beside the channel's name. */
  async act(label: string): Promise<void> {
    const item = this.page.getByRole("menuitem", { name: label, exact: true })
    // News of the channel may redraw the page, and with it close the menu one has just opened.
    await expect(async () => {
      if (!(await item.isVisible())) await this.detail.getByTestId("channel-actions").click()
      await item.click({ timeout: 2_000 })
    }).toPass()
  }
}
