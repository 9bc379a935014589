import { expect, type Page, test } from "@playwright/test"

import { PHONE_NUMBER_ID } from "../../scripts/seed/channel"
import { asObject } from "../../scripts/seed/http"
import { openAdmin } from "../helpers/browser-stack"
import { expectAccessible } from "./support/accessible"
import { chooseLanguage, chooseTheme } from "./support/appearance"
import { Customer, simulate } from "./support/customer"
import { sentTo } from "./support/files"
import { callInbox, conversationWith, syncTemplates } from "./support/inbox-api"
import { InboxPage } from "./support/inbox-page"
import { takeScreenshot } from "./support/screenshot"
import { customerOf } from "./support/shop"
import { hire, resetTeam, userIdOf } from "./support/team"
import { TemplateDialog } from "./support/template-dialog"

const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }

test.beforeAll(() => syncTemplates())
test.afterAll(() => resetTeam())

const dialogOf = (page: Page) => page.getByTestId("outbound-dialog")
const to = (page: Page) => page.getByTestId("outbound-to")
const recipient = (page: Page) => page.getByTestId("outbound-recipient")
const pickerOf = (page: Page) => new TemplateDialog(page, dialogOf(page))

/** As somebody would write the number down: with the country's code in front. */
const international = ({ address }: Customer) =>
  `+${address.slice(0, 2)} ${address.slice(2, 4)} ${address.slice(4)}`

async function closed(name: string, text: string) {
  const customer = await Customer.create(name)
  await customer.write(text)
  const id = await conversationWith(customer)
  await callInbox("POST", `/conversations/${id}/close`, {})
  return { customer, id }
}

test("a number nobody knows is written to by a template, and the new conversation opens", async ({
  page,
}, testInfo) => {
  const stranger = await Customer.create("Nair Prates")
  const inbox = await InboxPage.open(page)
  await page.keyboard.press("n")
  await expect(to(page)).toBeFocused()
  await expect(page.getByTestId("outbound-missing")).toHaveText("Say to whom.")

  await to(page).fill("+55 119")
  await expect(recipient(page)).toHaveText("The number is too short.")
  await to(page).fill(`+999 ${stranger.address}`)
  await expect(recipient(page)).toContainText("Begin with + and the country code")
  await takeScreenshot(page, testInfo, "outbound-wrong-number")

  await to(page).fill(international(stranger))
  await expect(recipient(page)).toContainText(/\+55 11 9\d{4}[ -]\d{4}/)
  await expect(recipient(page)).toContainText("Brazil")
  await expect(recipient(page)).toContainText("Nobody you know yet")
  const picker = pickerOf(page)
  await picker.choose("retomar_atendimento")
  // A number is nobody's name.
  await expect(picker.slot("body.1")).toHaveValue("")
  await picker.slot("body.1").fill("Nair")
  await picker.slot("body.2").fill("Loja Aurora")
  await takeScreenshot(page, testInfo, "outbound-number")
  await expectAccessible(page, '[data-testid="outbound-dialog"]')

  await page.route("**/admin/inbox/conversations", (route) =>
    route.request().method() === "POST"
      ? route.fulfill({ status: 503, json: { type: "x", code: "unavailable", message: "…" } })
      : route.continue()
  )
  await picker.send.click()
  await expect(page.getByTestId("outbound-refusal")).toBeVisible()
  await expect(picker.slot("body.2")).toHaveValue("Loja Aurora")
  await page.unroute("**/admin/inbox/conversations")

  await picker.send.click()
  await expect(dialogOf(page)).toHaveCount(0)
  await inbox.expectTick("Olá Nair, aqui é da Loja Aurora.", "delivered")
  await expect(page.getByTestId("composer-waiting-for-contact")).toBeVisible()
  expect((await sentTo(stranger)).map(({ type }) => type)).toEqual(["template"])

  await stranger.write("Pode sim!")
  await inbox.write("Que bom!")
  await inbox.expectTick("Que bom!", "delivered")
})

test("a customer is found by name, and a conversation that is open is opened instead", async ({
  page,
}, testInfo) => {
  const customer = await Customer.create("Zuleica Amaral")
  await customer.write("Oi!")
  const id = await conversationWith(customer)
  const inbox = await InboxPage.open(page)
  await page.getByTestId("start-conversation").click()
  await to(page).fill("zuleica")
  const option = page.getByTestId("outbound-customer-option")
  await expect(option).toHaveCount(1)
  await page.keyboard.press("Enter")
  await expect(page.getByTestId("outbound-customer")).toHaveText("Zuleica Amaral")
  await expect(page.getByTestId("outbound-already-open")).toContainText(
    "open conversation that nobody has yet"
  )
  await expect(page.getByTestId("outbound-send")).toBeDisabled()
  await takeScreenshot(page, testInfo, "outbound-already-open")
  await page.getByTestId("outbound-open").click()
  await inbox.expectOpen(id)
})

test("whose conversation it is, is said to those who may not read it", async ({ page }, testInfo) => {
  await hire({ admin: { role: "admin" }, ana: { role: "agent" }, bruno: { role: "agent" } })
  const customer = await Customer.create("Wanda Reis")
  await customer.write("Oi!")
  const id = await conversationWith(customer)
  await callInbox("POST", `/conversations/${id}/transfer`, { user_id: await userIdOf("bruno") })
  await InboxPage.open(page, "ana")
  await page.keyboard.press("n")
  await to(page).fill(international(customer))
  await expect(page.getByTestId("outbound-already-open")).toContainText(
    "There is already a conversation, with Bruno Costa. Ask them to write."
  )
  await expect(page.getByTestId("outbound-open")).toHaveCount(0)
  await takeScreenshot(page, testInfo, "outbound-not-readable")
  await resetTeam()
})

test("after a closed conversation any words will do while the window is open", async ({ page }, testInfo) => {
  const { customer, id } = await closed("Yara Pontes", "Obrigada!")
  const inbox = await InboxPage.open(page, "admin", `?conversation=${id}`)
  await page.getByTestId("start-again").click()
  await expect(dialogOf(page)).toContainText("Write to Yara Pontes")
  await expect(page.getByTestId("outbound-missing")).toHaveText("Write a message.")
  await expect(page.getByTestId("outbound-free-text")).toBeFocused()
  await page.getByTestId("outbound-free-text").fill("Esqueci de dizer: a troca é grátis.")
  await takeScreenshot(page, testInfo, "outbound-free-text")
  await expectAccessible(page, '[data-testid="outbound-dialog"]')
  await page.getByTestId("outbound-send").click()
  await expect(dialogOf(page)).toHaveCount(0)
  await inbox.expectTick("a troca é grátis", "delivered")
  await expect(inbox.thread).not.toHaveAttribute("data-conversation-id", id)
  expect(await customer.received()).toEqual(["Esqueci de dizer: a troca é grátis."])
})

test("who wants no marketing gets none", async ({ page }, testInfo) => {
  const { customer, id } = await closed("Ximena Luz", "Não quero mais promoções")
  await simulate("POST", `/contacts/${customer.id}/marketing`, {
    phone_number_id: PHONE_NUMBER_ID,
    accepts: false,
  })
  await expect
    .poll(async () => {
      const { conversation } = await callInbox("GET", `/conversations/${id}`)
      return asObject(asObject(conversation).contact).accepts_marketing
    })
    .toBe(false)
  await InboxPage.open(page)
  await page.keyboard.press("n")
  await to(page).fill(international(customer))
  await expect(recipient(page)).toContainText("Does not want marketing messages.")
  await page.getByTestId("outbound-template").click()
  const picker = pickerOf(page)
  await expect(picker.option("colecao_verao")).toContainText("This person does not want marketing messages.")
  await expect(picker.option("colecao_verao")).toHaveAttribute("aria-disabled", "true")
  await takeScreenshot(page, testInfo, "outbound-opted-out")
})

test("from Medusa's page of a customer one writes to them, and lands in the inbox", async ({
  page,
}, testInfo) => {
  const { customer, id } = await closed("Vera Holanda", "Até mais!")
  const customerId = await customerOf(id)
  await openAdmin(page, `/customers/${customerId}`)
  await page.getByTestId("start-conversation").click()
  await expect(dialogOf(page)).toContainText("Write to Vera Holanda")
  await page.getByTestId("outbound-template").click()
  const picker = pickerOf(page)
  await picker.choose("retomar_atendimento")
  await expect(picker.slot("body.1")).toHaveValue("Vera")
  await picker.slot("body.2").fill("Loja Aurora")
  await takeScreenshot(page, testInfo, "outbound-customer-page")
  await picker.send.click()
  await expect(page).toHaveURL(/communications\/inbox\?conversation=/)
  await expect(page.getByTestId("thread")).toContainText("Olá Vera, aqui é da Loja Aurora.")
  expect((await sentTo(customer)).map(({ type }) => type)).toEqual(["template"])
})

test("leaving asks before it throws away what was typed", async ({ page }) => {
  await InboxPage.open(page)
  await page.keyboard.press("n")
  await to(page).fill("+55 11 9")
  await page.keyboard.press("Escape")
  await page.getByRole("button", { name: "Go on editing" }).click()
  await expect(page.getByRole("alertdialog")).toHaveCount(0)
  await expect(to(page)).toHaveValue("+55 11 9")
  await page.keyboard.press("Escape")
  await page.getByRole("button", { name: "Discard" }).click()
  await expect(dialogOf(page)).toHaveCount(0)
})

test("looks at home in the dark, in Spanish, and on a phone", async ({ page, browser }, testInfo) => {
  const stranger = await Customer.create("Quitéria Sá")
  await InboxPage.open(page)
  await chooseTheme(page, "dark")
  await chooseLanguage(page, "Español")
  await openAdmin(page)
  await page.getByTestId("start-conversation").click()
  await to(page).fill(international(stranger))
  await pickerOf(page).choose("nota_fiscal")
  await takeScreenshot(page, testInfo, "outbound-dark-spanish")
  await expectAccessible(page, '[data-testid="outbound-dialog"]')
  await chooseLanguage(page, "English")

  const context = await browser.newContext(PHONE)
  const phone = await context.newPage()
  await InboxPage.open(phone)
  await phone.getByTestId("start-conversation").click()
  await to(phone).fill(international(stranger))
  await expect(pickerOf(phone).options.first()).toBeVisible()
  await takeScreenshot(phone, testInfo, "outbound-phone")
  await pickerOf(phone).choose("retomar_atendimento")
  await takeScreenshot(phone, testInfo, "outbound-phone-fields")
  await context.close()
})
