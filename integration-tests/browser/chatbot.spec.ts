import { expect, test, type Page } from "@playwright/test"

import { asList, asObject, type Json } from "../../scripts/seed/http"
import { PHONE_NUMBER_ID } from "../../scripts/seed/channel"
import { expectAccessible } from "./support/accessible"
import { Customer, simulate } from "./support/customer"
import { callInbox, conversationWith } from "./support/inbox-api"
import { takeScreenshot } from "./support/screenshot"
import { SettingsPage } from "./support/settings-page"
import { createDepartment, resetTeam } from "./support/team"

test.beforeEach(async () => {
  await resetTeam()
  await createDepartment("Sales")
  await createDepartment("Support")
})
test.afterEach(() => resetTeam())

/** From the list to the editor of a greeting and menu on the shop's number. */
async function createMenu(page: Page, name: string): Promise<SettingsPage> {
  const settings = await SettingsPage.open(page, "?tab=chatbots")
  await page.getByTestId("create-chatbot").click()
  await page.getByTestId("chatbot-name").fill(name)
  await page.getByTestId("chatbot-channels").getByRole("checkbox", { name: "Lumen · WhatsApp" }).click()
  await page.getByTestId("starting-menu").click()
  await settings.dialog.getByRole("button", { name: "Save" }).click()
  await expect(page.getByTestId("chatbot-editor")).toBeVisible()
  return settings
}

const step = (page: Page, id: string) => page.locator(`[data-step="${id}"]`)
const heard = (page: Page) => page.getByTestId("preview-heard")

/** What the platform got for a customer, with the options that were offered. */
async function offered(customer: Customer): Promise<Json[]> {
  const { sent } = await simulate("GET", `/sent?phone_number_id=${PHONE_NUMBER_ID}`)
  const bodies = asList(sent)
    .filter(({ contact_id }) => contact_id === customer.id)
    .map(({ body }) => asObject(body))
  const menus = bodies.filter(({ type }) => type === "interactive")
  return menus.flatMap(({ interactive }) => {
    const { buttons } = asObject(asObject(interactive).action)
    return asList(buttons).map(({ reply }) => asObject(reply))
  })
}

test("a menu is built, tried, published, and leads a customer to the department chosen", async ({
  page,
}, testInfo) => {
  await createMenu(page, "Test menu")
  await expect(page.getByTestId("step")).toHaveCount(5)
  await expect(page.getByTestId("preview-buttons").getByRole("button")).toHaveText([
    "Sales",
    "Support",
    "Something else",
  ])
  await expectAccessible(page)

  // What is wrong is said where it is wrong, keeps it from being published, and can be undone.
  const greeting = step(page, "message_1").getByTestId("step-text")
  await greeting.fill("")
  const problem = page.getByTestId("problem-empty_text")
  await expect(problem).toBeVisible()
  await expect(page.getByTestId("publish-chatbot")).toBeDisabled()
  await takeScreenshot(page, testInfo, "chatbot-problem")
  await problem.getByRole("button").click()
  await expect(greeting).toBeFocused()
  await page.keyboard.press("Control+z")
  await expect(greeting).not.toHaveValue("")
  await expect(problem).toHaveCount(0)

  // The preview speaks the words that are not saved yet, and goes on where the customer taps.
  await greeting.fill("Hello from the lamp shop!")
  await expect(page.getByTestId("save-state")).toHaveText("Not saved")
  await expect(heard(page).first()).toHaveText("Hello from the lamp shop!")
  await page.getByTestId("preview-option").getByText("Support").click()
  await expect(page.getByTestId("preview-end")).toHaveText("Handed over to Support")
  await page.getByTestId("preview-restart").click()
  await page.getByTestId("preview-input").fill("sales")
  await page.getByTestId("preview-input").press("Enter")
  await expect(page.getByTestId("preview-end")).toHaveText("Handed over to Sales")
  await takeScreenshot(page, testInfo, "chatbot-preview")

  await page.getByTestId("publish-chatbot").click()
  await page.getByRole("alertdialog").getByRole("button", { name: "Publish" }).click()
  await expect(page.getByTestId("chatbot-published")).toBeVisible()
  await expect(page.getByTestId("save-state")).toHaveText("Saved")
  await expect(page.getByTestId("publish-chatbot")).toBeDisabled()

  const customer = await Customer.create("Caio Teles")
  await customer.write("Hi")
  await expect.poll(() => offered(customer), { timeout: 20_000 }).toHaveLength(3)
  const support = (await offered(customer)).find(({ title }) => title === "Support")
  await simulate("POST", `/contacts/${customer.id}/messages`, {
    phone_number_id: PHONE_NUMBER_ID,
    type: "interactive",
    interactive: { type: "button_reply", button_reply: { id: support?.id, title: "Support" } },
  })
  const id = await conversationWith(customer)
  await expect
    .poll(
      async () => {
        const { conversation } = await callInbox("GET", `/conversations/${id}`)
        const { status, department, assignee } = asObject(conversation)
        return { status, department: asObject(department ?? {}).name, assignee }
      },
      { timeout: 20_000 }
    )
    .toEqual({ status: "open", department: "Support", assignee: null })
  await callInbox("POST", `/conversations/${id}/close`, {})
})

test("steps are added, linked, moved and taken out, and nothing is lost by leaving", async ({ page }) => {
  const settings = await createMenu(page, "Test steps")
  const menu = step(page, "menu_1")
  await menu.getByRole("button", { name: "Move option 3 up" }).click()
  await expect(menu.getByTestId("option-label").nth(1)).toHaveValue("Something else")
  await menu.getByTestId("next-option:0").click()
  await page.getByRole("option", { name: "New: Message" }).click()
  const added = step(page, "message_2").getByTestId("step-text")
  await expect(added).toBeFocused()
  await added.fill("Lamps are upstairs.")
  await page.getByTestId("preview-option").getByText("Sales").click()
  await expect(heard(page).getByText("Lamps are upstairs.")).toBeVisible()
  await expect(page.getByTestId("preview-end")).toHaveText("Handed over to Sales")

  await step(page, "message_2").getByTestId("step-actions").click()
  await page.getByRole("menuitem", { name: "Delete" }).click()
  await expect(step(page, "message_2")).toHaveCount(0)
  await expect(menu.getByTestId("next-option:0")).toContainText("Sales")

  await page.getByTestId("back-to-chatbots").click()
  const question = page.getByRole("alertdialog")
  await expect(question).toContainText("Leave without saving?")
  await question.getByRole("button", { name: "Go on editing" }).click()
  await page.getByTestId("save-chatbot").click()
  await expect(page.getByTestId("save-state")).toHaveText("Saved")
  await page.reload()
  await expect(menu.getByTestId("option-label").nth(1)).toHaveValue("Something else")

  await page.getByTestId("chatbot-actions").click()
  await page.getByRole("menuitem", { name: "Delete" }).click()
  await question.getByRole("button", { name: "Delete" }).click()
  await expect(settings.root.getByTestId("no-chatbots")).toBeVisible()
})
