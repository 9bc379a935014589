import { expect, type Page, test } from "@playwright/test"

import { asList, asObject } from "../../scripts/seed/http"
import { openAdmin } from "../helpers/browser-stack"
import { expectAccessible } from "./support/accessible"
import { chooseLanguage, chooseTheme } from "./support/appearance"
import { clearFaults, Customer, failNextSend } from "./support/customer"
import { picture, sentTo } from "./support/files"
import { conversationWith, syncTemplates } from "./support/inbox-api"
import { InboxPage } from "./support/inbox-page"
import { takeScreenshot } from "./support/screenshot"
import { TemplateDialog } from "./support/template-dialog"

const SECOND_MS = 1_000
const HOUR_MS = 3_600_000
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }

test.beforeAll(() => syncTemplates())
test.afterEach(() => clearFaults())

/** Somebody whose reply window ends in so long, or has ended before. */
async function meet(name: string, leftMs: number) {
  const customer = await Customer.create(name)
  await customer.write("Vocês têm no tamanho M?", new Date(Date.now() - 24 * HOUR_MS + leftMs))
  return { customer, id: await conversationWith(customer) }
}

const open = (page: Page, id: string) => InboxPage.open(page, "admin", `?conversation=${id}`)

/** The names of the templates the platform accepted for somebody. */
async function templatesTo(customer: Customer): Promise<string[]> {
  const sent = await sentTo(customer)
  return sent.flatMap(({ type, body }) => (type === "template" ? [String(asObject(body.template).name)] : []))
}

test("a window that ends on screen locks the composer; a template resumes, and the answer brings the draft back", async ({
  page,
}, testInfo) => {
  const { customer, id } = await meet("Otávio Lacerda", 25 * SECOND_MS)
  const inbox = await open(page, id)
  const badge = page.getByTestId("window-badge")
  await expect(badge).toHaveAttribute("data-level", "closing")
  await expect(badge).toContainText(/\d+ sec left to reply/)
  await expect(inbox.row(id).getByTestId("row-window")).toBeVisible()
  await inbox.input.fill("Temos sim, chegou ontem!")

  const locked = page.getByTestId("composer-window-closed")
  await expect(locked).toBeVisible({ timeout: 40_000 })
  await expect(locked).toContainText("only for 24 hours after the customer’s last message")
  await expect(badge).toHaveText("Reply window closed")
  await expect(locked).toContainText("Your draft: Temos sim, chegou ontem!")
  // What is typed on is no shortcut.
  await page.keyboard.type("ec")
  await expect(page.getByRole("dialog")).toHaveCount(0)
  await takeScreenshot(page, testInfo, "resume-locked")

  await locked.getByTestId("resume").click()
  const dialog = new TemplateDialog(page)
  await expect(dialog.root.getByTestId("picker-search")).toBeFocused()
  await expect(dialog.missing).toHaveText("Choose a template.")
  // Their number is Brazilian.
  await expect(dialog.root.getByTestId("picker-language")).toContainText("Brazilian Portuguese")
  await expect(dialog.option("resume_conversation")).toHaveCount(0)

  await dialog.root.getByTestId("picker-search").fill("continuar")
  await expect(dialog.options).toHaveCount(1)
  await page.keyboard.press("ArrowDown")
  await expect(dialog.slot("body.1")).toHaveValue("Otávio")
  await expect(dialog.preview).toContainText("Olá Otávio, aqui é da {{2}}.")
  await expect(dialog.preview).toContainText("Sim, pode falar")
  await expect(dialog.missing).toHaveText("Still missing: Text, value 2.")
  await expect(dialog.send).toBeDisabled()
  await expectAccessible(page, '[data-testid="template-dialog"]')

  await dialog.slot("body.2").fill("Loja Aurora")
  await expect(dialog.preview).toContainText("aqui é da Loja Aurora.")
  await expect(dialog.missing).toHaveText("")
  await takeScreenshot(page, testInfo, "resume-picker")
  await page.keyboard.press("Enter")

  await expect(dialog.root).toHaveCount(0)
  const waiting = page.getByTestId("composer-waiting-for-contact")
  await expect(waiting).toContainText("Waiting for Otávio Lacerda’s answer since")
  await expect(waiting.getByTestId("resume")).toHaveText("Send another template")
  await inbox.expectTick("Olá Otávio, aqui é da Loja Aurora.", "delivered")
  expect(await templatesTo(customer)).toEqual(["retomar_atendimento"])
  await takeScreenshot(page, testInfo, "resume-waiting")
  await expectAccessible(page, '[data-testid="composer"]')

  await customer.write("Sim, pode falar")
  await expect(inbox.input).toHaveValue("Temos sim, chegou ontem!")
  await takeScreenshot(page, testInfo, "resume-answered")
  await inbox.input.press("Enter")
  await inbox.expectTick("Temos sim", "delivered")
})

test("a template whose answer was lost is sent once, and what was typed survives an error", async ({
  page,
}) => {
  const { customer, id } = await meet("Renata Campos", -HOUR_MS)
  await open(page, id)
  await page.getByTestId("resume").click()
  const dialog = new TemplateDialog(page)
  await dialog.choose("retomar_atendimento")
  await dialog.slot("body.2").fill("Loja Aurora")

  let tries = 0
  const bodies: unknown[] = []
  await page.route("**/resume", async (route) => {
    tries += 1
    bodies.push(route.request().postDataJSON())
    if (tries === 1) {
      return route.fulfill({ status: 503, json: { type: "x", code: "unavailable", message: "…" } })
    }
    if (tries === 2) {
      await route.fetch()
      return route.abort()
    }
    return route.continue()
  })
  await dialog.send.click()
  await expect(dialog.root.getByTestId("template-refusal")).toContainText("not available right now")
  await expect(dialog.slot("body.2")).toHaveValue("Loja Aurora")

  await dialog.send.click()
  await expect(page.getByTestId("composer-waiting-for-contact")).toBeVisible()
  await expect.poll(() => tries).toBe(3)
  expect(new Set(bodies.map((body) => asObject(body).client_id)).size).toBe(1)
  await expect.poll(() => templatesTo(customer)).toEqual(["retomar_atendimento"])
})

test("what cannot be filled in or is not wanted is shown with its reason; a file fills a header", async ({
  page,
}, testInfo) => {
  const { customer, id } = await meet("Alice Moreira", -HOUR_MS)
  await open(page, id)
  await page.getByTestId("resume").click()
  const dialog = new TemplateDialog(page)
  for (const [name, reason] of [
    ["retirada_na_loja", "a place on a map"],
    ["codigo_de_acesso", "One-time codes"],
  ] as const) {
    await expect(dialog.option(name)).toHaveAttribute("aria-disabled", "true")
    await expect(dialog.option(name)).toContainText(reason)
    await dialog.option(name).click({ force: true })
    await expect(dialog.root.getByTestId("template-fields")).toHaveCount(0)
  }

  await dialog.choose("colecao_verao")
  await expect(dialog.slot("body.1")).toHaveValue("Alice")
  await expect(dialog.missing).toHaveText("Still missing: Photo, Text, value 2, and Button “Copiar código”.")
  const input = dialog.root.getByTestId("header-file-input")
  await input.setInputFiles({ name: "leia.txt", mimeType: "text/plain", buffer: Buffer.from("olá") })
  await expect(dialog.root.getByText("The template wants a photo here.")).toBeVisible()
  await input.setInputFiles({
    name: "verao.jpg",
    mimeType: "image/jpeg",
    buffer: await picture("verão", "coral"),
  })
  await expect(dialog.root.locator('[data-testid="file-tile"][data-state="ready"]')).toBeVisible()
  await dialog.slot("body.2").fill("15%")
  await dialog.slot("buttons.1").fill("VERAO15")
  await expect(dialog.preview.locator("img")).toBeVisible()
  await takeScreenshot(page, testInfo, "resume-header-file")

  // Another one and back: nothing is lost.
  await dialog.choose("pedido_enviado")
  await expect(dialog.slot("body.first_name")).toHaveValue("Alice")
  await dialog.slot("header.order_number").fill("9".repeat(61))
  await expect(dialog.missing).toContainText("Too long: Order number.")
  await dialog.choose("colecao_verao")
  await expect(dialog.slot("body.2")).toHaveValue("15%")
  await expect(dialog.preview.locator("img")).toBeVisible()

  await dialog.send.click()
  await expect(page.getByTestId("composer-waiting-for-contact")).toBeVisible()
  await expect.poll(() => templatesTo(customer)).toEqual(["colecao_verao"])
  const [sent] = await sentTo(customer)
  const components = asList(asObject(sent?.body.template).components)
  expect(components.map(({ type }) => type)).toEqual(["header", "body", "button"])
})

test("a failed template leads to another one, a closed window to resuming, never to the same again", async ({
  page,
}, testInfo) => {
  const { customer, id } = await meet("Paulo Sérgio", HOUR_MS)
  const inbox = await open(page, id)
  await failNextSend("async_error", { code: 131047 })
  await inbox.write("Temos sim.")
  const failed = inbox.message("Temos sim.")
  await expect(failed).toContainText("Or ask them to go on with a template.")
  await failed.getByTestId("resume-here").click()

  const dialog = new TemplateDialog(page)
  await dialog.choose("retomar_atendimento")
  await dialog.slot("body.2").fill("Loja Aurora")
  await failNextSend("async_error", { code: 131049 })
  await dialog.send.click()
  const heldBack = inbox.message("aqui é da Loja Aurora")
  await expect(heldBack).toHaveAttribute("data-status", "failed")
  await expect(heldBack).toContainText("Try again in 24 hours")
  await expect(heldBack.getByTestId("retry-message")).toHaveCount(0)
  await takeScreenshot(page, testInfo, "resume-failed-template")
  await heldBack.getByTestId("other-template").click()
  await expect(dialog.root).toBeVisible()
  expect(await templatesTo(customer)).toEqual(["retomar_atendimento"])
})

test("a wrong clock and another time zone change nothing about the time left", async ({ browser }) => {
  const { id } = await meet("Célia Nunes", 90 * 60 * SECOND_MS)
  const context = await browser.newContext({ timezoneId: "Asia/Tokyo" })
  const page = await context.newPage()
  await page.addInitScript(() => {
    const now = Date.now.bind(Date)
    Date.now = () => now() + 5 * 3_600_000
  })
  await open(page, id)
  await expect(page.getByTestId("window-badge")).toHaveText(/^1:(29|30) left to reply$/)
  await expect(page.getByTestId("composer-input")).toBeVisible()
  await context.close()
})

test("a channel without templates says where they come from, and gets them for those who may", async ({
  page,
}, testInfo) => {
  const { id } = await meet("Íris Bezerra", -HOUR_MS)
  await page.route("**/admin/inbox/templates?*", (route) => route.fulfill({ json: { templates: [] } }))
  await open(page, id)
  await page.getByTestId("resume").click()
  const dialog = new TemplateDialog(page)
  await expect(dialog.root.getByTestId("no-templates")).toContainText("No approved templates")
  await takeScreenshot(page, testInfo, "resume-no-templates")
  await dialog.root.getByTestId("picker-sync").click()
  await expect(dialog.option("retomar_atendimento")).toBeVisible()
})

test("looks at home in the dark, in Portuguese, and on a phone", async ({ page, browser }, testInfo) => {
  const { id } = await meet("Lívia Souto", -HOUR_MS)
  await open(page, id)
  await chooseTheme(page, "dark")
  await page.getByTestId("resume").click()
  const dialog = new TemplateDialog(page)
  await dialog.choose("pedido_enviado")
  await takeScreenshot(page, testInfo, "resume-dark")
  await expectAccessible(page, '[data-testid="template-dialog"]')

  const context = await browser.newContext(PHONE)
  const phone = await context.newPage()
  await openAdmin(phone, `/communications/inbox?conversation=${id}`)
  await expect(phone.getByTestId("resume")).toBeVisible()
  await takeScreenshot(phone, testInfo, "resume-phone-locked")
  await phone.getByTestId("resume").click()
  const onPhone = new TemplateDialog(phone)
  await expect(onPhone.options.first()).toBeVisible()
  await takeScreenshot(phone, testInfo, "resume-phone-list")
  await onPhone.choose("retomar_atendimento")
  await takeScreenshot(phone, testInfo, "resume-phone-fields")
  await expectAccessible(phone, '[data-testid="template-dialog"]')
  await phone.getByTestId("template-back").click()
  await expect(onPhone.options.first()).toBeVisible()
  await context.close()

  await chooseLanguage(page, "Português (Brasil)")
  await open(page, id)
  await page.getByTestId("resume").click()
  await dialog.choose("retomar_atendimento")
  await expect(dialog.missing).toHaveText("Ainda falta: Texto, valor 2.")
  await takeScreenshot(page, testInfo, "resume-portuguese")
  await chooseLanguage(page, "English")
})
