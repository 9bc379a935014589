import { expect, test, type Page } from "@playwright/test"

import { openAdmin } from "../helpers/browser-stack"
import { expectAccessible } from "./support/accessible"
import { takeScreenshot } from "./support/screenshot"
import { SettingsPage } from "./support/settings-page"
import { resetTeam } from "./support/team"

test.beforeEach(() => resetTeam())
test.afterEach(() => resetTeam())

const save = (settings: SettingsPage) => settings.dialog.getByRole("button", { name: "Save" }).click()

async function chooseUser(page: Page, query: string, name: string): Promise<void> {
  await page.getByTestId("agent-user").click()
  await page.getByTestId("agent-user").fill(query)
  await page.getByRole("option", { name: new RegExp(name) }).click()
}

test("the first person is added after whoever adds them became admin", async ({ page }, testInfo) => {
  const settings = await SettingsPage.open(page, "?tab=team")
  await expect(page.getByTestId("first-run")).toContainText("has full access")
  await expectAccessible(page)
  await page.getByTestId("add-agent").click()
  const question = page.getByRole("alertdialog")
  await expect(question).toContainText("Make yourself admin first?")
  await question.getByRole("button", { name: "Make me admin" }).click()

  await chooseUser(page, "ana", "Ana Ribeiro")
  await page.getByTestId("role-supervisor").click()
  await page.getByTestId("agent-capacity").fill("many")
  await save(settings)
  await expect(settings.dialog).toContainText("A whole number from 0, or nothing.")
  await page.getByTestId("agent-capacity").fill("5")
  await expectAccessible(page, '[role="dialog"]')
  await save(settings)
  await expect(settings.dialog).toHaveCount(0)
  await expect(page.getByTestId("first-run")).toHaveCount(0)
  const ana = page.locator('[data-agent="ana@inbox.test"]')
  await expect(ana).toContainText("Supervisor")
  await expect(ana).toContainText("5")
  await expect(page.locator('[data-agent="admin@inbox.test"]')).toContainText("you")
  await takeScreenshot(page, testInfo, "team")
  await expectAccessible(page)

  await ana.getByTestId("agent-actions").click()
  await page.getByRole("menuitem", { name: "Remove from the team" }).click()
  await expect(question).toContainText("sees no inbox any more")
  await question.getByRole("button", { name: "Remove" }).click()
  await expect(ana).toHaveCount(0)
})

test("a department has people, channels and hours, and wrong hours are explained", async ({
  page,
}, testInfo) => {
  const settings = await SettingsPage.open(page, "?tab=team")
  await page.getByTestId("add-department").click()
  await save(settings)
  await expect(settings.dialog).toContainText("Required")
  await page.getByTestId("department-name").fill("Sales")
  await page.getByTestId("department-channels").getByRole("checkbox").first().click()
  await page.getByTestId("hours-switch").click()
  await page.getByTestId("hours-timezone").click()
  await page.getByTestId("hours-timezone").fill("sao paulo")
  await page.getByRole("option", { name: "America/Sao Paulo" }).click()

  await page.getByTestId("hours-1-0-to").fill("8")
  await page.getByTestId("hours-1-0-to").blur()
  await expect(settings.dialog).toContainText("Closes before it opens.")
  await save(settings)
  await expect(page.getByTestId("form-error")).toContainText("Correct the business hours first.")
  await page.getByTestId("hours-1-0-to").fill("12")
  await settings.dialog.getByRole("button", { name: "Add hours on Monday" }).click()
  await page.getByTestId("hours-1-1-from").fill("11:00")
  await expect(settings.dialog).toContainText("Two of these hours overlap.")
  await page.getByTestId("hours-1-1-from").fill("13:00")
  await page.getByTestId("hours-1-1-to").fill("18:00")
  await settings.dialog.getByRole("button", { name: "Copy Monday to all weekdays" }).click()
  await expect(page.getByTestId("hours-5-1-from")).toHaveValue("13:00")
  await page.getByTestId("hours-message").fill("Back at nine.")
  await takeScreenshot(page, testInfo, "team-department")
  await expectAccessible(page, '[role="dialog"]')
  await save(settings)
  await expect(settings.dialog).toHaveCount(0)

  const sales = page.locator('[data-department="Sales"]')
  await sales.getByRole("button", { name: "Sales", exact: true }).click()
  await expect(page.getByTestId("hours-3-0-to")).toHaveValue("12:00")
  await expect(page.getByTestId("hours-message")).toHaveValue("Back at nine.")
  await page.getByTestId("department-name").fill("Other")
  await page.keyboard.press("Escape")
  const question = page.getByRole("alertdialog")
  await question.getByRole("button", { name: "Discard" }).click()

  await sales.getByTestId("department-actions").click()
  await page.getByRole("menuitem", { name: "Delete" }).click()
  await question.getByRole("button", { name: "Delete" }).click()
  await expect(sales).toHaveCount(0)
})

test("the account has a way of distributing, and a channel another", async ({ page }) => {
  const settings = await SettingsPage.open(page, "?tab=distribution")
  await page.getByTestId("method-least_busy").click()
  await page.getByTestId("return-switch").click()
  await page.getByTestId("return-after").fill("0")
  await expect(page.getByTestId("save-policy")).toBeDisabled()
  await page.getByTestId("return-after").fill("20")
  await page.getByTestId("save-policy").click()
  await expect(page.getByTestId("save-policy")).toBeDisabled()
  await page.reload()
  await expect(page.getByTestId("method-least_busy")).toBeChecked()
  await expect(page.getByTestId("return-after")).toHaveValue("20")

  await page.getByTestId("add-override").click()
  await page.getByTestId("override-scope").click()
  await page.getByRole("option").first().click()
  await settings.dialog.getByTestId("method-random").click()
  await save(settings)
  const row = page.getByTestId("override-row")
  await expect(row).toContainText("By chance")
  await expectAccessible(page)
  await row.getByRole("button").click()
  await page.getByRole("menuitem", { name: "Remove" }).click()
  await page.getByRole("alertdialog").getByRole("button", { name: "Remove" }).click()
  await expect(row).toHaveCount(0)
})

test("one person may do more than their role, and goes back to it", async ({ page, browser }) => {
  const settings = await SettingsPage.open(page, "?tab=team")
  await page.getByTestId("add-agent").click()
  await page.getByRole("alertdialog").getByRole("button", { name: "Make me admin" }).click()
  await chooseUser(page, "bruno", "Bruno Costa")
  await save(settings)
  await expect(settings.dialog).toHaveCount(0)

  // An agent sees no settings but their own snippets.
  const other = await (await browser.newContext()).newPage()
  await openAdmin(other, "/settings/inbox", "bruno")
  await expect(other.getByTestId("settings-tab-snippets")).toBeVisible()
  await expect(other.getByTestId("settings-tab-channels")).toHaveCount(0)
  await other.context().close()

  await page.locator('[data-agent="bruno@inbox.test"]').getByTestId("agent-actions").click()
  await page.getByRole("menuitem", { name: "Permissions" }).click()
  const badge = page.getByTestId("grants-badge")
  await expect(badge).toContainText("As the role Agent")
  await page.getByTestId("grant-view_all").click()
  await page.getByTestId("save-grants").click()
  await expect(badge).toContainText("Own permissions")
  await expectAccessible(page)
  await page.reload()
  await expect(page.getByTestId("grant-view_all")).toBeChecked()
  await page.getByTestId("reset-grants").click()
  await page.getByRole("alertdialog").getByRole("button", { name: "Back to the role’s default" }).click()
  await expect(badge).toContainText("As the role Agent")
  await expect(page.getByTestId("grant-view_all")).not.toBeChecked()
})
