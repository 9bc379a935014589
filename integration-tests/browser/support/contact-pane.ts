import { expect, type Locator, type Page } from "@playwright/test"

import { asList, asObject } from "../../../scripts/seed/http"
import { stack } from "../../helpers/browser-stack"
import { login } from "../../helpers/host"
import { Customer } from "./customer"
import { callInbox, conversationWith, waitForMessages } from "./inbox-api"
import { customerOf } from "./shop"

/** Somebody who has written, and who they are to Medusa. */
export async function meet(name: string, text = "Oi!") {
  const customer = await Customer.create(name)
  await customer.write(text)
  const id = await conversationWith(customer)
  await waitForMessages(id, 1)
  return { customer, id, customerId: await customerOf(id) }
}

/** Configures a field without the screen. */
export const addField = (field: {
  key: string
  label: string
  type: string
  options?: string[]
  currency_code?: string
  group?: string | null
  editable?: boolean
}) => callInbox("POST", "/contact-fields", field)

/** Takes every field away again, for whoever comes next. */
export async function deleteFields(): Promise<void> {
  const { contact_fields } = await callInbox("GET", "/contact-fields")
  const headers = { authorization: `Bearer ${await login(stack.url)}` }
  for (const { id } of asList(contact_fields)) {
    await fetch(`${stack.url}/admin/inbox/contact-fields/${String(id)}`, { method: "DELETE", headers })
  }
}

/** The contact beside an open conversation, as a person uses it. */
export class ContactPane {
  constructor(readonly page: Page) {}

  get root(): Locator {
    return this.page.getByTestId("contact-pane")
  }

  get dialog(): Locator {
    return this.page.getByRole("dialog").filter({ hasNot: this.page.getByTestId("contact-pane") })
  }

  field(key: string): Locator {
    return this.root.getByTestId(`contact-field-${key}`)
  }

  /** Opens a field for editing. Answers its input. */
  async edit(key: string): Promise<Locator> {
    await this.field(key)
      .getByRole("button", { name: /^Add|Edit / })
      .click()
    const input = this.field(key).locator("input").first()
    await expect(input).toBeFocused()
    return input
  }

  async fill(key: string, value: string): Promise<void> {
    const input = await this.edit(key)
    await input.fill(value)
    await input.press("Enter")
    await expect(this.field(key).getByTestId("field-editor")).toHaveCount(0)
  }
}

/** What a contact has in a field, by the server's word. */
export async function valueOf(customerId: string, key: string): Promise<unknown> {
  const { contact } = await callInbox("GET", `/contacts/${customerId}`)
  return asList(asObject(contact).fields).find((field) => field.key === key)?.value
}
