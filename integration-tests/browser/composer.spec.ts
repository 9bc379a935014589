import { expect, test } from "@playwright/test"

import { Customer } from "./support/customer"
import { conversationWith } from "./support/inbox-api"
import { InboxPage } from "./support/inbox-page"
import { takeScreenshot } from "./support/screenshot"

/** Somebody who has written, and the inbox open at their conversation. */
async function meet(name: string, text = "Oi!") {
  const customer = await Customer.create(name)
  await customer.write(text)
  return { customer, id: await conversationWith(customer) }
}

test("emoji are found by name and put where the cursor is, by keyboard alone; more of them to react with", async ({
  page,
}, testInfo) => {
  const outside: string[] = []
  page.on("request", (request) => {
    const { hostname, protocol } = new URL(request.url())
    if (protocol.startsWith("http") && !["localhost", "127.0.0.1"].includes(hostname)) outside.push(hostname)
  })
  const { id } = await meet("Emília Torres")
  const inbox = await InboxPage.open(page, "admin", `?conversation=${id}`)
  await inbox.input.fill("Oi! Tudo bem?")
  for (let step = 0; step < " Tudo bem?".length; step++) await page.keyboard.press("ArrowLeft")
  await page.keyboard.press("Shift+Tab")
  await expect(page.getByTestId("composer-emoji")).toBeFocused()
  await page.keyboard.press("Enter")
  await expect(page.getByTestId("emoji-search")).toBeFocused()
  await takeScreenshot(page, testInfo, "composer-emoji")
  await page.keyboard.type("tada")
  await expect(page.getByRole("gridcell", { name: "party popper" })).toHaveAttribute("aria-selected", "true")
  await page.keyboard.press("Enter")
  await expect(inbox.input).toHaveValue("Oi!🎉 Tudo bem?")
  await expect(inbox.input).toBeFocused()
  await page.keyboard.press("Control+z")
  await expect(inbox.input).toHaveValue("Oi! Tudo bem?")

  await page.getByTestId("composer-emoji").click()
  await page.getByTestId("emoji-search").press("Enter")
  await expect(inbox.input).toHaveValue("Oi!🎉 Tudo bem?")

  const message = inbox.message("Oi!").first()
  await message.hover()
  await message.getByRole("button", { name: "React" }).click()
  await page.getByRole("menuitem", { name: "More emoji" }).click()
  await page.getByTestId("emoji-search").fill("rocket")
  await page.keyboard.press("Enter")
  await expect(message.getByTestId("reactions")).toContainText("🚀")
  expect([...new Set(outside)]).toEqual([])
})
