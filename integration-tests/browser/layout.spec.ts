import { expect, test, type Page } from "@playwright/test"

import { startServer, stopServer } from "../helpers/browser-stack"
import { expectAccessible } from "./support/accessible"
import { chooseTheme } from "./support/appearance"
import { Customer } from "./support/customer"
import { conversationWith } from "./support/inbox-api"
import { InboxPage } from "./support/inbox-page"
import { takeScreenshot } from "./support/screenshot"

const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }
async function meet(name: string): Promise<{ customer: Customer; id: string }> {
  const customer = await Customer.create(name)
  await customer.write("Olá! Vi vocês no mercado. Entregam aqui em Olinda?")
  return { customer, id: await conversationWith(customer) }
}

test("on a phone one pane is shown at a time, with a way back", async ({ browser }, testInfo) => {
  const { customer, id } = await meet("Selma Furtado")
  const page = await (await browser.newContext(PHONE)).newPage()
  const inbox = await InboxPage.open(page)
  await expect(inbox.row(id)).toBeVisible()
  await expect(inbox.thread).toHaveCount(0)
  await takeScreenshot(page, testInfo, "layout-phone-list")
  await expectAccessible(page)

  await inbox.openConversation(id)
  await expect(inbox.list).toHaveCount(0)
  await expect(inbox.input).toBeInViewport({ ratio: 1 })

  // A phone's Enter breaks the line; the button sends.
  await inbox.input.fill("Entregamos sim,")
  await inbox.input.press("Enter")
  await inbox.input.pressSequentially("em dois dias.")
  await page.getByTestId("composer-send").tap()
  await inbox.expectTick("Entregamos sim", "delivered")
  expect(await customer.received()).toEqual(["Entregamos sim,\nem dois dias."])
  const isScrollable = () => {
    const { scrollWidth, scrollHeight } = document.documentElement
    return scrollWidth > window.innerWidth || scrollHeight > window.innerHeight
  }
  expect(await page.evaluate(isScrollable)).toBe(false)
  await takeScreenshot(page, testInfo, "layout-phone-thread")
  await expectAccessible(page)

  await page.getByRole("button", { name: "Show contact" }).click()
  await expect(page.getByRole("dialog")).toContainText("Selma Furtado")
  await takeScreenshot(page, testInfo, "layout-phone-contact")
  await expectAccessible(page, '[role="dialog"]')
  await page.keyboard.press("Escape")
  await page.getByRole("button", { name: "Back to the list" }).click()
  await expect(inbox.row(id)).toBeVisible()
  await expect(inbox.thread).toHaveCount(0)
  await page.context().close()
})

test("on a small screen the contact is a drawer beside two panes", async ({ page }, testInfo) => {
  const { id } = await meet("Tomás Bulhões")
  await page.setViewportSize({ width: 1024, height: 768 })
  const inbox = await InboxPage.open(page, "admin", `?conversation=${id}`)
  await expect(inbox.row(id)).toBeVisible()
  await expect(inbox.input).toBeVisible()
  await expect(page.getByTestId("contact-pane")).toHaveCount(0)
  await takeScreenshot(page, testInfo, "layout-medium")
})

for (const theme of ["light", "dark"] as const) {
  test(`nothing stands in the way of assistive technology (${theme})`, async ({ page }) => {
    const { customer, id } = await meet(`Úrsula Prado ${theme}`)
    const inbox = await InboxPage.open(page, "admin", `?conversation=${id}`)
    await chooseTheme(page, theme)
    await inbox.write("Entregamos, sim!")
    await inbox.expectTick("Entregamos, sim!", "delivered")
    await customer.read()
    await inbox.expectTick("Entregamos, sim!", "read")
    await expectAccessible(page)

    await inbox.leaveField()
    await page.keyboard.press("r")
    await page.keyboard.type("Respondo a isto")
    await expectAccessible(page)
    await inbox.input.fill("")
    await page.keyboard.press("Escape")
    await page.keyboard.press("Escape")
    await page.keyboard.press("?")
    await expect(page.getByRole("dialog")).toBeVisible()
    await expectAccessible(page, '[role="dialog"]')
  })
}

/** Whatever other specs have closed meanwhile. */
const nothingClosed = (page: Page) =>
  page.route(/\/admin\/inbox\/conversations\?.*view=closed/, async (route) => {
    // A server that is away stays away.
    const response = await route.fetch().catch(() => null)
    if (!response?.ok()) return route.abort("connectionrefused")
    await route.fulfill({ response, json: { conversations: [], next_cursor: null } })
  })

test("an empty view says what will fill it", async ({ page }, testInfo) => {
  await nothingClosed(page)
  const inbox = await InboxPage.open(page)
  await page.getByTestId("view-tab-closed").click()
  await expect(page.getByTestId("empty-state")).toContainText("No closed conversations")
  await page.getByTestId("view-tab-all").click()
  await page.getByTestId("inbox-search").fill("ninguém se chama assim")
  await expect(page.getByTestId("search-empty")).toContainText("Nothing found")
  await takeScreenshot(page, testInfo, "layout-nothing-found")
  await expectAccessible(page)
  await inbox.leaveField()
})

test("what cannot be loaded says why, and a retry brings it", async ({ page }, testInfo) => {
  await nothingClosed(page)
  const { id } = await meet("Vânia Couto")
  const inbox = await InboxPage.open(page)
  await expect(inbox.row(id)).toBeVisible()

  await stopServer()
  try {
    await inbox.row(id).click()
    const threadError = inbox.thread.getByTestId("load-error")
    await expect(threadError).toContainText("The messages could not be loaded.")
    await expect(threadError).toContainText("No connection to the server.")
    await page.getByTestId("view-tab-closed").click()
    await expect(page.getByTestId("load-error").first()).toContainText(
      "The conversations could not be loaded."
    )
    await takeScreenshot(page, testInfo, "layout-load-error")
    await expectAccessible(page)
  } finally {
    await startServer()
  }
  await inbox.expectStream("connected")
  await expect(page.getByTestId("load-error")).toHaveCount(0)
  await expect(page.getByTestId("empty-state")).toBeVisible()
  await expect(inbox.message("Vi vocês no mercado")).toBeVisible()
})
