import { expect, type Page, test } from "@playwright/test"

import { openAdmin } from "../helpers/browser-stack"
import { expectAccessible } from "./support/accessible"
import { chooseTheme } from "./support/appearance"
import { clearFaults, Customer, failNextSend } from "./support/customer"
import { callInbox, conversationWith } from "./support/inbox-api"
import { InboxPage } from "./support/inbox-page"
import { takeScreenshot } from "./support/screenshot"

test.afterEach(() => clearFaults())

/** Several people with an open conversation each; the last one stands on top of the list. */
async function meetAll(names: string[]): Promise<string[]> {
  const ids: string[] = []
  for (const name of names) {
    const customer = await Customer.create(name)
    await customer.write("Oi!")
    ids.push(await conversationWith(customer))
  }
  return ids
}

const bar = (page: Page) => page.getByTestId("selection-bar")
const dialogOf = (page: Page) => page.getByTestId("close-many-dialog")

test("several are chosen with keys and mouse and closed at once", async ({ page }, testInfo) => {
  const ids = await meetAll(["Dora A", "Dora B", "Dora C", "Dora D"])
  const [first = "", second = "", third = "", fourth = ""] = ids
  const inbox = await InboxPage.open(page, "admin", `?conversation=${fourth}`)
  await expect(inbox.row(fourth)).toBeVisible()
  await inbox.leaveField()

  await page.keyboard.press("x")
  await expect(bar(page)).toContainText("1 selected")
  await expect(inbox.row(fourth)).toHaveAttribute("aria-selected", "true")
  await inbox.row(second).click({ modifiers: ["Shift"] })
  await expect(bar(page)).toContainText("3 selected")
  await inbox.row(third).click()
  await expect(bar(page)).toContainText("2 selected")
  // The one that is open stays on screen while others are chosen.
  await inbox.expectOpen(fourth)
  await takeScreenshot(page, testInfo, "closing-selected")
  await expectAccessible(page, '[data-testid="inbox-page"]')

  await page.keyboard.press("Escape")
  await expect(bar(page)).toHaveCount(0)
  await inbox.expectOpen(fourth)

  await page.getByTestId("select").click()
  await inbox.row(first).click()
  await inbox.row(third).click({ modifiers: ["Shift"] })
  await page.getByTestId("close-selected").click()
  await expect(dialogOf(page).getByTestId("close-reason")).toBeFocused()
  await page.keyboard.type("inventário")
  await takeScreenshot(page, testInfo, "closing-dialog")
  await page.keyboard.press("Enter")
  await expect(dialogOf(page)).toHaveCount(0)
  await expect(page.getByText("Closed: 3")).toBeVisible()
  await expect(bar(page)).toHaveCount(0)
  for (const id of [first, second, third]) await expect(inbox.row(id)).toHaveCount(0)
  await expect(inbox.row(fourth)).toBeVisible()
})

test("of several the result says which were not closed, and why", async ({ page }, testInfo) => {
  const [first = "", second = ""] = await meetAll(["Elza A", "Elza B"])
  const inbox = await InboxPage.open(page)
  await page.getByTestId("select").click()
  await inbox.row(first).click()
  await inbox.row(second).click()
  await page.getByTestId("close-selected").click()
  await expect(dialogOf(page)).toBeVisible()
  // A colleague is faster with one of them.
  await callInbox("POST", `/conversations/${first}/close`, {}, "bruno")
  await page.getByTestId("close-many-confirm").click()
  const result = page.getByTestId("close-many-result")
  await expect(result).toContainText("Closed: 1")
  await expect(result).toContainText("Not closed: 1")
  await expect(result).toContainText("Elza A")
  await expect(result).toContainText("This conversation has been closed.")
  await takeScreenshot(page, testInfo, "closing-result")
  await page.keyboard.press("Enter")
  await expect(dialogOf(page)).toHaveCount(0)
  await expect(inbox.row(second)).toHaveCount(0)
})

test("closing warns of a draft, and of what is still on its way", async ({ page }, testInfo) => {
  const [id = ""] = await meetAll(["Fátima Rocha"])
  const inbox = await InboxPage.open(page, "admin", `?conversation=${id}`)
  await failNextSend("slow", { delay_ms: 20_000 })
  await inbox.write("Já verifico.")
  await expect(inbox.message("Já verifico.")).toBeVisible()
  await inbox.input.fill("E mais uma coisa")
  await page.getByTestId("close").click()
  const dialog = page.getByTestId("close-dialog")
  await expect(dialog).toContainText("You have written something that is not sent.")
  await expect(dialog).toContainText("Still on their way, and sent all the same: 1")
  await takeScreenshot(page, testInfo, "closing-warnings")
  await expectAccessible(page, '[data-testid="close-dialog"]')
  await page.keyboard.press("Escape")
  await expect(inbox.input).toHaveValue("E mais uma coisa")
})

test("a policy closes silent conversations with a word of its own", async ({ page }, testInfo) => {
  await openAdmin(page, "/settings/inbox?tab=distribution")
  await chooseTheme(page, "dark")
  const policy = page.getByTestId("account-policy")
  await policy.getByTestId("close-switch").click()
  await policy.getByTestId("close-after").fill("0")
  await expect(policy).toContainText("A whole number of hours from 1 to 8760.")
  await expect(page.getByTestId("save-policy")).toBeDisabled()
  await policy.getByTestId("close-after").fill("48")
  await policy.getByTestId("close-message").fill("Até logo!")
  await takeScreenshot(page, testInfo, "closing-policy")
  await page.getByTestId("save-policy").click()
  await expect(page.getByTestId("save-policy")).toBeDisabled()
  await page.reload()
  await expect(policy.getByTestId("close-after")).toHaveValue("48")
  await expect(policy.getByTestId("close-message")).toHaveValue("Até logo!")
  await policy.getByTestId("close-switch").click()
  await page.getByTestId("save-policy").click()
  await expect(page.getByTestId("save-policy")).toBeDisabled()
})
