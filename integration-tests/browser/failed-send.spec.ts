import { expect, test } from "@playwright/test"

import { clearFaults, Customer, failNextSend } from "./support/customer"
import { checkChannel, conversationWith } from "./support/inbox-api"
import { InboxPage } from "./support/inbox-page"
import { takeScreenshot } from "./support/screenshot"

const HOUR_MS = 3_600_000

// Neither a failure nor a dead channel may be left to the next test.
test.afterEach(async () => {
  await clearFaults()
  await checkChannel()
})

test("a message that fails says why in words, and a retry delivers it once", async ({ page }, testInfo) => {
  const customer = await Customer.create("Otávio Lacerda")
  await customer.write("Bom dia! Meu pedido já saiu?")
  const conversation = await conversationWith(customer)
  const inbox = await InboxPage.open(page, "admin", `?conversation=${conversation}`)

  await failNextSend("async_error", { code: 131026 })
  await inbox.write("Saiu sim, Otávio.")
  const failed = inbox.message("Saiu sim, Otávio.")
  await expect(failed).toHaveAttribute("data-status", "failed")
  await expect(failed).toContainText("This number cannot receive WhatsApp messages.")
  const retry = failed.getByTestId("retry-message")
  await expect(retry).toHaveText("Try again")
  await expect(retry).toBeInViewport()
  await takeScreenshot(page, testInfo, "failed-send-undeliverable")

  await retry.click()
  await inbox.expectTick("Saiu sim, Otávio.", "delivered")
  await expect(failed).toHaveCount(1)
  await expect(retry).toHaveCount(0)
  // The first try was accepted and failed afterwards; the second is the one that arrived.
  expect(await customer.received()).toEqual(["Saiu sim, Otávio.", "Saiu sim, Otávio."])
})

test("a refusal by the platform shows at once and does not hold up the next message", async ({ page }) => {
  const customer = await Customer.create("Renata Campos")
  await customer.write("Vocês têm loja em Recife?")
  const inbox = await InboxPage.open(page, "admin", `?conversation=${await conversationWith(customer)}`)

  await failNextSend("error", { code: 131031 })
  await inbox.write("Temos, na Boa Vista.")
  await expect(inbox.message("na Boa Vista")).toContainText("The platform has restricted this account.")

  await inbox.write("Abre às nove.")
  await inbox.expectTick("Abre às nove.", "delivered")
  await expect(inbox.message("na Boa Vista")).toHaveAttribute("data-status", "failed")
  expect(await customer.received()).toEqual(["Abre às nove."])
})

test("outside the 24 hours the composer is locked and says what would open it", async ({
  page,
}, testInfo) => {
  const customer = await Customer.create("Dona Célia")
  await customer.write("Vocês abrem no sábado?", new Date(Date.now() - 25 * HOUR_MS))
  const conversation = await conversationWith(customer)
  const inbox = await InboxPage.open(page, "admin", `?conversation=${conversation}`)

  const locked = page.getByTestId("composer-window-closed")
  await expect(locked).toContainText("The time to reply is over")
  await expect(locked).toContainText("With an approved template you can ask them to go on.")
  await expect(inbox.input).toHaveCount(0)
  await expect(inbox.thread.getByText("Reply window closed")).toBeVisible()
  await takeScreenshot(page, testInfo, "failed-send-window-closed")

  // They write again: it opens by itself.
  await customer.write("Oi? Alguém aí?")
  await expect(inbox.input).toBeVisible()
  await inbox.write("Abrimos sim, das 9 às 13 h.")
  await inbox.expectTick("Abrimos sim", "delivered")
})

test("a window the platform closes shuts the composer while one looks at it", async ({ page }) => {
  const customer = await Customer.create("Paulo Sérgio")
  await customer.write("Posso trocar o tamanho?")
  const inbox = await InboxPage.open(page, "admin", `?conversation=${await conversationWith(customer)}`)

  await failNextSend("async_error", { code: 131047 })
  await inbox.write("Pode, em até 30 dias.")
  await expect(inbox.message("em até 30 dias")).toContainText(
    "The time to reply is over: the customer has to write first. Or ask them to go on with a template."
  )
  await expect(page.getByTestId("composer-window-closed")).toBeVisible()
  // What failed for that reason cannot be sent again before the customer writes.
  await expect(inbox.thread.getByText("Reply window closed")).toBeVisible()
})

test("a dead access token locks the composer of every agent until it is renewed", async ({
  page,
  browser,
}, testInfo) => {
  const customer = await Customer.create("Íris Bezerra")
  await customer.write("Aceitam Pix?")
  const conversation = await conversationWith(customer)
  const colleague = await InboxPage.open(
    await (await browser.newContext()).newPage(),
    "bruno",
    `?conversation=${conversation}`
  )
  const inbox = await InboxPage.open(page, "ana", `?conversation=${conversation}`)
  await expect(colleague.input).toBeVisible()

  await failNextSend("error", { code: 190 })
  await inbox.write("Aceitamos, com 5% de desconto.")
  await expect(inbox.message("5% de desconto")).toContainText("Waits until the channel is connected again")
  for (const target of [inbox, colleague]) {
    const locked = target.page.getByTestId("composer-channel-disconnected")
    await expect(locked).toContainText("is disconnected")
    await expect(locked).toContainText("Nothing can be sent until the channel is connected again.")
    await expect(target.input).toHaveCount(0)
  }
  await takeScreenshot(page, testInfo, "failed-send-disconnected")

  // The simulator's token was never really revoked: a check finds the channel well again.
  await checkChannel()
  await expect(inbox.input).toBeVisible()
  await expect(colleague.input).toBeVisible()
  await inbox.expectTick("5% de desconto", "delivered")
  await colleague.page.context().close()
})
