import { expect, type Locator, type Page } from "@playwright/test"

import type { DemoUser } from "../../../scripts/seed/logins"
import { openAdmin } from "../../helpers/browser-stack"

/** A contact's own page as a person uses it. */
export class ContactPage {
  private constructor(readonly page: Page) {}

  /** @param query such as `?kind=note` */
  static async open(
    page: Page,
    customerId: string,
    query = "",
    user: DemoUser = "admin"
  ): Promise<ContactPage> {
    await openAdmin(page, `/communications/contacts/${customerId}${query}`, user)
    const contact = new ContactPage(page)
    await expect(contact.card).toBeVisible()
    await expect(page.getByTestId("kind-filter")).toBeVisible()
    return contact
  }

  get card(): Locator {
    return this.page.getByTestId("contact-card")
  }

  get entries(): Locator {
    return this.page.getByTestId("timeline").getByTestId("entry")
  }

  get note(): Locator {
    return this.page.getByTestId("note-text")
  }

  entry(kind: string, text: string | RegExp = ""): Locator {
    return this.page.locator(`[data-testid="entry"][data-kind="${kind}"]`).filter({ hasText: text })
  }

  kind(kind: string): Locator {
    return this.page.getByTestId(`kind-${kind}`)
  }

  /** Opens a conversation where it stands. */
  async read(entry: Locator): Promise<Locator> {
    await entry.getByTestId("read-conversation").click()
    const thread = entry.getByTestId("recorded-thread")
    await expect(thread.getByTestId("message").first()).toBeVisible()
    return thread
  }
}
