import { expect, type Locator, type Page } from "@playwright/test"

import type { DemoUser } from "../../../scripts/seed/logins"
import { openAdmin } from "../../helpers/browser-stack"

type TickStatus = "queued" | "sent" | "delivered" | "read" | "failed" | "unconfirmed"

/** The inbox as a person sees and uses it. */
export class InboxPage {
  private constructor(readonly page: Page) {}

  /** Opens the inbox and waits until it is live. @param query such as `?conversation=…` */
  static async open(page: Page, user: DemoUser = "admin", query = ""): Promise<InboxPage> {
    await openAdmin(page, `/communications/inbox${query}`, user)
    const inbox = new InboxPage(page)
    await inbox.expectStream("connected")
    return inbox
  }

  row(conversationId: string): Locator {
    return this.page.locator(`[data-testid="conversation-row"][data-conversation-id="${conversationId}"]`)
  }

  get list(): Locator {
    return this.page.getByTestId("conversation-list")
  }

  get thread(): Locator {
    return this.page.getByTestId("thread")
  }

  /** The scrolling part of the thread. */
  get log(): Locator {
    return this.thread.getByRole("log")
  }

  /** All bubbles that are drawn: only those near the screen are. */
  get messages(): Locator {
    return this.thread.getByTestId("message")
  }

  /** What people wrote, without the lines of what they did. */
  get bubbles(): Locator {
    return this.thread.locator('[data-testid="message"]:not([data-kind="activity"])')
  }

  get input(): Locator {
    return this.page.getByTestId("composer-input")
  }

  message(text: string | RegExp): Locator {
    return this.messages.filter({ hasText: text })
  }

  async expectStream(state: "connected" | "reconnecting"): Promise<void> {
    await expect(this.page.getByTestId("stream-status")).toHaveAttribute("data-state", state, {
      timeout: 30_000,
    })
  }

  async openConversation(id: string): Promise<void> {
    await this.row(id).click()
    await this.expectOpen(id)
    await expect(this.messages.first()).toBeVisible()
  }

  async expectOpen(id: string): Promise<void> {
    await expect(this.thread).toHaveAttribute("data-conversation-id", id)
  }

  async write(text: string): Promise<void> {
    await this.input.fill(text)
    await this.input.press("Enter")
  }

  async expectTick(text: string, status: TickStatus): Promise<void> {
    await expect(this.message(text).getByTestId(`tick-${status}`)).toBeVisible()
  }

  /** Lets go of whatever has the keyboard, so that keys are shortcuts. */
  async leaveField(): Promise<void> {
    await this.page.evaluate(() => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    })
  }

  /** How far the thread is from its end, in pixels. */
  distanceToEnd(): Promise<number> {
    return this.log.evaluate((log) => log.scrollHeight - log.scrollTop - log.clientHeight)
  }

  /** The sequences of what is drawn, top to bottom. */
  sequences(): Promise<number[]> {
    return this.messages.evaluateAll((messages) =>
      messages.map((message) => Number(message.getAttribute("data-sequence")))
    )
  }
}
