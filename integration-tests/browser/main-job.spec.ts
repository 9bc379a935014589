import { expect, test } from "@playwright/test"

import { seedConversations } from "../../scripts/seed/conversations"
import { stack } from "../helpers/browser-stack"
import { chooseLanguage, chooseTheme } from "./support/appearance"
import { Customer } from "./support/customer"
import { conversationWith } from "./support/inbox-api"
import { InboxPage } from "./support/inbox-page"
import { takeScreenshot } from "./support/screenshot"

/** What one sees in either language. */
const LANGUAGES = [
  { code: "en", name: "English", title: "Inbox", unread: "1 unread", delivered: "Delivered", read: "Read" },
  {
    code: "ptBR",
    name: "Português (Brasil)",
    title: "Caixa de entrada",
    unread: "Não lidas: 1",
    delivered: "Entregue",
    read: "Lida",
  },
] as const

test("the demo's conversations arrive through the doors people use", async () => {
  await seedConversations({ serverUrl: stack.url, simulatorUrl: stack.simulatorUrl })
})

for (const language of LANGUAGES) {
  test(`a customer writes, an agent answers, both see it live (${language.code})`, async ({
    page,
    browser,
  }, testInfo) => {
    const customer = await Customer.create(`Beatriz Nogueira ${language.code}`)
    const question = `Oi! O vestido azul ainda tem no tamanho M? (${language.code})`
    const answer = `Tem sim, Beatriz! Separo um para você? (${language.code})`
    const screenshot = (target: typeof page, name: string) =>
      takeScreenshot(target, testInfo, `main-job-${language.code}-${name}`)

    let inbox = await InboxPage.open(page)
    await chooseLanguage(page, language.name)
    inbox = await InboxPage.open(page)
    await expect(page.getByRole("heading", { name: language.title, exact: true })).toBeVisible()

    const phoneContext = await browser.newContext({ viewport: { width: 1280, height: 900 } })
    const phone = await phoneContext.newPage()
    // Nothing may be read before the test says so.
    await customer.set({ online: true, read_receipts: false })
    await phone.goto(customer.phoneUrl)
    await phone.getByTestId("phone-input").fill(question)
    await phone.getByTestId("phone-input").press("Enter")

    // The agent sees it come, without touching anything.
    const conversation = await conversationWith(customer)
    const row = inbox.row(conversation)
    await expect(row).toContainText(customer.name)
    await expect(row).toContainText(question)
    await expect(row).toHaveAttribute("data-unread", "1")
    await expect(row).toContainText(language.unread)
    await expect(page).toHaveTitle(/^\(\d+\+?\) /)
    await screenshot(page, "arrived")

    await inbox.openConversation(conversation)
    await expect(inbox.message(question)).toHaveAttribute("data-direction", "inbound")
    await expect(row).toHaveAttribute("data-unread", "0")
    await expect(page.getByTestId("contact-pane")).toContainText(customer.name)

    // The phone is off: it is sent and no more.
    await customer.set({ online: false })
    await inbox.write(answer)
    await inbox.expectTick(answer, "sent")
    await expect(inbox.message(answer)).toHaveCount(1)
    await expect(inbox.input).toHaveValue("")
    await expect(phone.getByTestId("bubble").filter({ hasText: answer })).toHaveCount(0)

    // It is on again: delivered.
    await customer.set({ online: true })
    await expect(phone.getByTestId("bubble").filter({ hasText: answer })).toBeVisible()
    await inbox.expectTick(answer, "delivered")
    await expect(inbox.message(answer).getByRole("img", { name: language.delivered })).toBeVisible()

    // They look at it: read.
    await customer.set({ read_receipts: true })
    await inbox.expectTick(answer, "read")
    await expect(inbox.message(answer).getByRole("img", { name: language.read, exact: true })).toBeVisible()
    await expect(row).toContainText(answer)

    // The conversation goes on in the open thread.
    await customer.write("Sim, por favor 😊 retiro amanhã")
    await expect(inbox.message("retiro amanhã")).toBeVisible()
    await expect(row).toHaveAttribute("data-unread", "0")
    await expect(phone.getByTestId("bubble")).toHaveCount(3)
    await screenshot(phone, "phone")

    await screenshot(page, "light")
    await chooseTheme(page, "dark")
    await expect(inbox.message(answer)).toHaveCount(1)
    await inbox.expectStream("connected")
    await screenshot(page, "dark")

    await page.setViewportSize({ width: 390, height: 844 })
    await expect(page.getByTestId("inbox-page")).toHaveAttribute("data-layout", "narrow")
    await screenshot(page, "narrow-thread-dark")
    await phoneContext.close()
  })
}
