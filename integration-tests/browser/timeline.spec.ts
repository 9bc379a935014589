import { expect, test } from "@playwright/test"

import { asObject } from "../../scripts/seed/http"
import { openAdmin, stack } from "../helpers/browser-stack"
import { expectAccessible } from "./support/accessible"
import { chooseLanguage, chooseTheme } from "./support/appearance"
import { ContactPage } from "./support/contact-page"
import { Customer } from "./support/customer"
import { keepOnPlatform, picture, send } from "./support/files"
import { callInbox, conversationWith, waitForMessages } from "./support/inbox-api"
import { InboxPage } from "./support/inbox-page"
import { escapeDialog } from "./support/escape"
import { takeScreenshot } from "./support/screenshot"
import { callShop, customerOf, placeOrder } from "./support/shop"
import { userIdOf } from "./support/team"

const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }
const HELENA = "Helena Prado"

/** Somebody who has written, and who they are to Medusa. */
async function meet(name: string, ...texts: string[]) {
  const customer = await Customer.create(name)
  await customer.writeAll(texts)
  const id = await conversationWith(customer)
  await waitForMessages(id, texts.length)
  return { customer, id, customerId: await customerOf(id) }
}

const close = (id: string, reason: string) => callInbox("POST", `/conversations/${id}/close`, { reason })

const addNote = (customerId: string, text: string) =>
  callInbox("POST", `/contacts/${customerId}/notes`, { text })

async function numberOf(id: string): Promise<number> {
  const { conversation } = await callInbox("GET", `/conversations/${id}`)
  return Number(asObject(conversation).number)
}

async function sendPhoto(customer: Customer): Promise<void> {
  const photo = await keepOnPlatform(await picture("vestido", "teal"), "image/jpeg", "vestido.jpg")
  await send(customer, "image", { id: photo, caption: "É este aqui" })
}

test("what is closed shows at once, and is read where it stands, with its photo", async ({
  page,
}, testInfo) => {
  const { customer, id, customerId } = await meet("Aurora Lins", "Oi! Ainda tem o vestido azul?")
  await sendPhoto(customer)
  await waitForMessages(id, 2)
  const contact = await ContactPage.open(page, customerId)
  await expect(page).toHaveTitle(/Aurora Lins/)
  await expect(contact.card).toContainText("Aurora Lins")
  const entry = contact.entry("conversation")
  await expect(entry).toContainText("Ongoing")

  await close(id, "resolvido")
  await expect(entry).toContainText(`Closed by ${HELENA}: “resolvido”`)
  await expect(entry).toContainText("2 messages")
  await expect(entry).not.toContainText("Ongoing")

  const thread = await contact.read(entry)
  await expect(thread).toContainText("Ainda tem o vestido azul?")
  await expect(thread).toContainText(`${HELENA} closed the conversation`)
  await expect(thread.getByRole("button", { name: "Reply" })).toHaveCount(0)
  await expect(thread.getByRole("button", { name: "React" })).toHaveCount(0)
  await thread.getByTestId("image").click()
  await expect(page.getByTestId("lightbox").locator("img")).toBeVisible()
  await escapeDialog(page)

  // News neither closes nor moves what one reads.
  await addNote(customerId, "Gosta de azul")
  await expect(contact.entry("note", "Gosta de azul")).toBeVisible()
  await expect(thread).toContainText("Ainda tem o vestido azul?")
  await takeScreenshot(page, testInfo, "timeline-read-in-place")

  await entry.getByRole("link", { name: /Open in inbox/ }).click()
  await expect(page.getByTestId("closed-line")).toContainText(`by ${HELENA}: “resolvido”`)
  await expect(page.getByTestId("thread")).toContainText("Ainda tem o vestido azul?")
  await expect(page.getByTestId("composer-closed")).toBeVisible()
  await takeScreenshot(page, testInfo, "timeline-closed-in-inbox")
})

test("a note is kept while it is written, added by keyboard and deleted again", async ({
  page,
}, testInfo) => {
  const { customerId } = await meet("Beatriz Falcão", "Olá")
  const contact = await ContactPage.open(page, customerId)
  await contact.note.fill("Prefere ser atendida à tarde")
  await page.reload()
  await expect(contact.note).toHaveValue("Prefere ser atendida à tarde")
  await contact.note.press("Control+Enter")
  const note = contact.entry("note", "Prefere ser atendida à tarde")
  await expect(note).toContainText(HELENA)
  await expect(contact.note).toHaveValue("")
  await page.reload()
  await expect(note).toBeVisible()

  await note.getByTestId("delete-note").click()
  await expect(page.getByRole("alertdialog")).toContainText("Delete this note?")
  await takeScreenshot(page, testInfo, "timeline-delete-note")
  await page.getByRole("alertdialog").getByRole("button", { name: "Delete note" }).click()
  await expect(note).toHaveCount(0)
  await page.reload()
  await expect(contact.entry("conversation")).toBeVisible()
  await expect(note).toHaveCount(0)
})

test("a filter is in the address, and older entries come on scrolling", async ({ page }) => {
  const { customerId } = await meet("Clarice Bastos", "Bom dia")
  for (let index = 1; index <= 65; index += 1) await addNote(customerId, `Nota ${index}.`)
  const contact = await ContactPage.open(page, customerId)
  await expect(contact.entry("note", "Nota 65.")).toBeVisible()
  await expect(contact.entry("note", "Nota 1.")).toHaveCount(0)
  await contact.entry("note", "Nota 40.").hover()
  await expect(async () => {
    await page.mouse.wheel(0, 3_000)
    await expect(contact.entry("note", "Nota 1.")).toHaveCount(1, { timeout: 1_000 })
  }).toPass()
  await expect(contact.entries).toHaveCount(66)
  await expect(page.getByTestId("load-older")).toHaveCount(0)

  await contact.kind("conversation").click()
  await contact.kind("transfer").click()
  await expect(contact.entries).toHaveCount(1)
  expect(new URL(page.url()).searchParams.getAll("kind").sort()).toEqual(["conversation", "transfer"])
  await page.reload()
  await expect(contact.entries).toHaveCount(1)
  await expect(contact.kind("transfer")).toHaveAttribute("aria-pressed", "true")
  await contact.kind("conversation").click()
  await expect(page.getByTestId("timeline-empty")).toContainText("Nothing of this kind")
  await page.getByTestId("clear-filter").click()
  await expect(contact.entry("note", "Nota 65.")).toBeVisible()
  expect(new URL(page.url()).search).toBe("")
})

test("transfers, owners and orders stand beside the conversations", async ({ page }, testInfo) => {
  const { id, customerId } = await meet("Dalva Siqueira", "Quero comprar o vestido")
  const contact = await ContactPage.open(page, customerId)
  await expect(contact.entry("conversation")).toBeVisible()
  await callInbox("POST", `/conversations/${id}/transfer`, {
    user_id: await userIdOf("ana"),
    note: "cliente antiga",
  })
  const transfer = contact.entry("transfer", `${HELENA} transferred to Ana Ribeiro`)
  await expect(transfer).toContainText("“cliente antiga”")
  await page.getByTestId("contact-owner").click()
  await page.getByRole("option", { name: "Ana Ribeiro" }).click()
  await expect(contact.entry("owner", "Ana Ribeiro now looks after this customer")).toBeVisible()
  // A draft that becomes an order is told by no event of Medusa's; what is done with the order is.
  const { id: orderId, number } = await placeOrder(customerId, "Vestido azul", 320)
  await page.reload()
  const order = contact.entry("order", `Order #${number}`)
  await expect(order).toContainText("R$")
  await expect(order).toContainText("320.00")
  await expect(order).toContainText("Not fulfilled")
  await addNote(customerId, "Paga sempre por pix. Catálogo: https://lumen.example/colecao")
  await expect(contact.entry("note")).toBeVisible()
  await takeScreenshot(page, testInfo, "timeline-light")
  await expectAccessible(page, '[data-testid="contact-page"]')
  await callShop("POST", `/orders/${orderId}/cancel`, {})
  await expect(order).toContainText("Canceled")
  await order.getByRole("link").click()
  await expect(page).toHaveURL(/\/app\/orders\/order_/)
})

test("the contact's page is light, dark, translated and fits a phone", async ({
  browser,
  page,
}, testInfo) => {
  const { customer, id, customerId } = await meet("Eunice Paiva", "Olá!", "Vocês entregam em Olinda?")
  await sendPhoto(customer)
  await waitForMessages(id, 3)
  await close(id, "resolvido")
  await addNote(customerId, "Mora em Olinda")
  const contact = await ContactPage.open(page, customerId)
  for (const theme of ["dark", "light"] as const) {
    await chooseTheme(page, theme)
    await contact.read(contact.entry("conversation"))
    await contact.note.fill("Mais uma")
    await expectAccessible(page, '[data-testid="contact-page"]')
    await takeScreenshot(page, testInfo, `timeline-open-${theme}`)
  }

  const phone = await (await browser.newContext(PHONE)).newPage()
  const small = await ContactPage.open(phone, customerId)
  await small.read(small.entry("conversation"))
  const isWider = () => document.documentElement.scrollWidth > window.innerWidth
  expect(await phone.evaluate(isWider)).toBe(false)
  await expectAccessible(phone, '[data-testid="contact-page"]')
  await takeScreenshot(phone, testInfo, "timeline-phone")
  await phone.context().close()

  await chooseLanguage(page, "Português (Brasil)")
  try {
    await ContactPage.open(page, customerId)
    await expect(contact.entry("conversation")).toContainText(`Encerrada por ${HELENA}`)
    await expect(contact.entry("conversation")).toContainText("3 mensagens")
    await takeScreenshot(page, testInfo, "timeline-pt")
  } finally {
    await chooseLanguage(page, "English")
  }
})

test("a contact nobody knows is said not to be there", async ({ page }) => {
  await openAdmin(page, "/communications/contacts/cus_nobody")
  await expect(page.getByTestId("contact-not-found")).toBeVisible()
})

test("earlier conversations are one click above the thread", async ({ page }, testInfo) => {
  const { customer, id, customerId } = await meet("Francisca Moura", "Primeira vez aqui", "Têm loja física?")
  const first = await numberOf(id)
  await close(id, "tirou a dúvida")
  await customer.write("Voltei: quero um lenço")
  const second = await conversationWith(customer)
  await close(second, "comprou")
  const texts = Array.from({ length: 25 }, (_, index) => `Linha ${index + 1} da terceira conversa.`)
  await customer.writeAll(texts)
  const third = await conversationWith(customer)
  await waitForMessages(third, texts.length)

  const inbox = await InboxPage.open(page, "admin", `?conversation=${third}`)
  await expect(inbox.message("Linha 1 da")).toBeVisible()
  await inbox.log.evaluate((log) => log.scrollTo(0, 0))
  const offer = inbox.thread.getByTestId("earlier-conversation")
  await expect(offer).toContainText(`#${await numberOf(second)}`)
  await expect(offer).toContainText(`by ${HELENA}`)
  await expect(offer).toContainText("1 message")
  await expect(offer).toContainText("“comprou”")
  await takeScreenshot(page, testInfo, "timeline-earlier-offered")

  // What was at the top stays where it was.
  const place = async () => (await inbox.message("Linha 1 da").boundingBox())?.y
  const before = await place()
  await offer.click()
  const divider = inbox.thread.locator(`[data-testid="earlier-divider"][data-conversation-id="${second}"]`)
  await expect(divider).toContainText("“comprou”")
  await expect.poll(async () => Math.abs(((await place()) ?? 0) - (before ?? 0))).toBeLessThan(2)
  await inbox.log.evaluate((log) => log.scrollTo(0, 0))
  const past = inbox.message("Voltei: quero um lenço")
  await expect(past).toBeVisible()
  await past.hover()
  await expect(past.getByRole("button", { name: "Reply" })).toHaveCount(0)
  await expect(past.getByRole("button", { name: "React" })).toHaveCount(0)
  await expect(past.getByRole("button", { name: "More" })).toBeVisible()

  await expect(offer).toContainText(`#${first}`)
  await offer.focus()
  await page.keyboard.press("Enter")
  await expect(
    inbox.thread.locator(`[data-testid="earlier-divider"][data-conversation-id="${id}"]`)
  ).toBeVisible()
  await inbox.log.evaluate((log) => log.scrollTo(0, 0))
  await expect(inbox.message("Primeira vez aqui")).toBeVisible()
  await expect(offer).toHaveCount(0)
  await takeScreenshot(page, testInfo, "timeline-earlier-read")
  await expectAccessible(page, '[data-testid="inbox-page"]')

  // It goes on being a thread one can write in.
  await inbox.write("Oi, Francisca!")
  await inbox.expectTick("Oi, Francisca!", "delivered")
  await expect(inbox.message("Oi, Francisca!")).toBeInViewport()

  const activity = page.getByTestId("contact-activity")
  await expect(activity.getByTestId("entry")).toHaveCount(3)
  await addNote(customerId, "Compra lenços")
  await expect(activity.getByTestId("entry").first()).toContainText("Compra lenços")
  await inbox.leaveField()
  const opened = page.context().waitForEvent("page")
  await page.keyboard.press("o")
  await expect((await opened).getByTestId("contact-card")).toContainText("Francisca Moura")
})

test("an earlier conversation of many pages is loaded page by page", async ({ page }) => {
  const { customer, id } = await meet("Gilda Torres", "Depois de tudo")
  const texts = Array.from({ length: 70 }, (_, index) => `Antiga ${index + 1}.`)
  await customer.writeAll(texts)
  await waitForMessages(id, 71)
  await close(id, "")
  await customer.write("Outra coisa")
  const next = await conversationWith(customer)
  const inbox = await InboxPage.open(page, "admin", `?conversation=${next}`)
  await inbox.thread.getByTestId("earlier-conversation").click()
  await expect(inbox.message("Antiga 70.")).toBeVisible()
  await expect(async () => {
    await inbox.log.evaluate((log) => log.scrollTo(0, 0))
    await expect(inbox.message(/Antiga 1\./)).toBeVisible({ timeout: 1_000 })
  }).toPass()
  await expect(inbox.thread).toContainText(`Beginning of conversation #${await numberOf(id)}`)
  expect(await inbox.log.getByTestId("message").count()).toBeLessThan(60)
})

test("Medusa's page of a customer tells the last things, and takes a note", async ({ page }, testInfo) => {
  const { id, customerId } = await meet("Heloísa Brandt", "Boa tarde")
  await close(id, "resolvido")
  for (let index = 1; index <= 6; index += 1) await addNote(customerId, `Nota ${index}.`)
  await ContactPage.open(page, customerId)
  await page.getByRole("link", { name: "Customer in Medusa" }).click()
  const widget = page.getByTestId("customer-activity")
  await expect(widget.getByTestId("entry")).toHaveCount(5)
  await widget.getByTestId("note-text").fill("Da página da cliente")
  await widget.getByTestId("add-note").click()
  await expect(widget.getByTestId("entry").first()).toContainText("Da página da cliente")
  await widget.scrollIntoViewIfNeeded()
  await expectAccessible(page, '[data-testid="customer-activity"]')
  await takeScreenshot(page, testInfo, "timeline-customer-widget")
  await widget.getByRole("link", { name: "All activity" }).click()
  await expect(page.getByTestId("contact-card")).toContainText("Heloísa Brandt")
})

test("who has no inbox sees nothing of it on the customer's page", async ({ page }) => {
  const { customerId } = await meet("Iara Campos", "Oi")
  await page.route("**/admin/inbox/me", (route) =>
    route.fulfill({ status: 403, json: { type: "not_allowed", code: "not_permitted", message: "no" } })
  )
  await openAdmin(page, `/communications/contacts/${customerId}`)
  await expect(page.getByTestId("no-inbox")).toBeVisible()
  await page.goto(`${stack.url}/app/customers/${customerId}`)
  await expect(page.getByText("Iara Campos").first()).toBeVisible()
  await expect(page.getByTestId("customer-activity")).toHaveCount(0)
})
