import { expect, type Locator, type Page } from "@playwright/test"

import { asList, asObject, type Json } from "../../../scripts/seed/http"
import type { DemoUser } from "../../../scripts/seed/logins"
import { stack } from "../../helpers/browser-stack"
import { login } from "../../helpers/host"
import { callInbox } from "./inbox-api"

/** Makes a snippet without the screen. Answers its id. */
export async function makeSnippet(
  shortcut: string,
  more: Json = {},
  user: DemoUser = "admin"
): Promise<string> {
  const body = { shortcut, title: shortcut, text: `Texto de ${shortcut}`, scope: "everyone", ...more }
  const { snippet } = await callInbox("POST", "/snippets", body, user)
  return String(asObject(snippet).id)
}

/** Deletes what an admin may, and what the specs' own people have. */
export async function deleteSnippets(users: DemoUser[], emails: Record<string, string>): Promise<void> {
  for (const user of users) {
    const token = await login(stack.url, emails[user])
    const { snippets } = await callInbox("GET", "/snippets", undefined, user)
    for (const { id, can_edit } of asList(snippets)) {
      if (!can_edit) continue
      await fetch(`${stack.url}/admin/inbox/snippets/${String(id)}`, {
        method: "DELETE",
        headers: { authorization: `Bearer ${token}` },
      })
    }
  }
}

/** Snippets in an open composer, as a person uses them. */
export class SnippetPicker {
  constructor(private readonly page: Page) {}

  get root(): Locator {
    return this.page.getByTestId("snippet-picker")
  }

  get options(): Locator {
    return this.root.getByTestId("snippet-option")
  }

  get active(): Locator {
    return this.root.locator('[role="option"][aria-selected="true"]')
  }

  get preview(): Locator {
    return this.root.getByTestId("snippet-preview")
  }

  /** The one under the keyboard. */
  async expectActive(shortcut: string): Promise<void> {
    await expect(this.active).toHaveAttribute("data-shortcut", shortcut)
    const input = this.page.getByTestId("composer-input")
    await expect(input).toHaveAttribute("aria-activedescendant", (await this.active.getAttribute("id")) ?? "")
  }
}
