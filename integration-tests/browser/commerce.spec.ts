import { expect, test, type Page } from "@playwright/test"

import { asList, asObject } from "../../scripts/seed/http"
import { PHONE_NUMBER_ID } from "../../scripts/seed/channel"
import { openAdmin } from "../helpers/browser-stack"
import { expectAccessible } from "./support/accessible"
import { chooseLanguage, chooseTheme } from "./support/appearance"
import { Customer, simulate } from "./support/customer"
import { callInbox, conversationWith, waitForMessages } from "./support/inbox-api"
import { InboxPage } from "./support/inbox-page"
import { takeScreenshot } from "./support/screenshot"
import { callShop, customerOf, placeOrder } from "./support/shop"
import { userIdOf } from "./support/team"

const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }

const svg = (colour: string) =>
  `data:image/svg+xml;base64,${Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64"><rect width="64" height="64" fill="${colour}"/></svg>`
  ).toString("base64")}`

/** A shop with a region and something to sell; asked again, it is there already. */
async function openShop(): Promise<void> {
  const { products } = await callShop("GET", "/products?handle=vestido-azul-mare")
  if (asList(products).length) return
  const { regions } = await callShop("GET", "/regions")
  const brazil = asList(regions).find(({ currency_code }) => currency_code === "brl")
  const prices = (amount: number) => [{ amount, currency_code: "brl" }]
  if (!brazil) {
    await callShop("POST", "/regions", {
      ...{ name: "Brasil", currency_code: "brl", countries: ["br"] },
    })
  }
  const { sales_channels } = await callShop("GET", "/sales-channels")
  const make = (title: string, handle: string, colour: string, skus: [string, string, number][]) =>
    callShop("POST", "/products", {
      ...{ title, handle, status: "published", thumbnail: svg(colour) },
      sales_channels: [{ id: asList(sales_channels)[0]?.id }],
      options: [{ title: "Tamanho", values: skus.map(([size]) => size) }],
      variants: skus.map(([size, sku, amount], variant_rank) => ({
        ...{
          title: size,
          sku,
          variant_rank,
          manage_inventory: false,
          options: { Tamanho: size },
          prices: prices(amount),
        },
      })),
    })
  await make("Vestido Azul Maré", "vestido-azul-mare", "#2f5d7c", [
    ["P", "VESTIDO-AZUL-P", 320],
    ["M", "VESTIDO-AZUL-M", 340],
  ])
  await make("Vela Capim-limão", "vela-capim-limao", "#8a9a2f", [["180 g", "VELA-CAPIM-LIMAO", 69.9]])
}

/** Somebody who has written to Ana. */
async function meet(name: string) {
  const customer = await Customer.create(name)
  await customer.write("Oi!")
  const id = await conversationWith(customer)
  await waitForMessages(id, 1)
  await callInbox("POST", `/conversations/${id}/transfer`, { user_id: await userIdOf("ana") })
  return { customer, id, customerId: await customerOf(id) }
}

async function orderFromCatalogue(customer: Customer, items: [string, number, number][]): Promise<void> {
  await simulate("POST", `/contacts/${customer.id}/messages`, {
    phone_number_id: PHONE_NUMBER_ID,
    type: "order",
    order: {
      catalog_id: "194836987003835",
      product_items: items.map(([product_retailer_id, quantity, item_price]) => ({
        ...{ product_retailer_id, quantity, item_price, currency: "BRL" },
      })),
    },
  })
}

const badge = (page: Page) => page.getByTestId("unread-badge")

test.beforeEach(openShop)

test("a catalogue order becomes a draft order, once, for a guest whose e-mail is asked for", async ({
  page,
  browser,
}, testInfo) => {
  const { customer, id, customerId } = await meet("Lívia Souto")
  // Kept in lower case, and found however it is written.
  const email = `${customerId}@example.com`.toLowerCase()
  await callShop("POST", "/customers", { email: `taken-${customerId}@example.com`, first_name: "Tereza" })
  await orderFromCatalogue(customer, [
    ["VESTIDO-AZUL-P", 2, 300],
    ["VELA-CAPIM-LIMAO", 1, 69.9],
    ["CINTO-DE-OUTRA-LOJA", 1, 50],
  ])
  const inbox = await InboxPage.open(page, "ana", `?view=mine&conversation=${id}`)
  const other = await browser.newContext()
  const colleague = await InboxPage.open(await other.newPage(), "admin", `?view=all&conversation=${id}`)

  await inbox.thread.getByTestId("create-draft-order").click()
  const dialog = page.getByTestId("draft-order-dialog")
  await expect(dialog.getByTestId("draft-item")).toHaveCount(2)
  await expect(dialog.getByTestId("draft-item").first()).toContainText("Vestido Azul Maré · P")
  await expect(dialog.getByTestId("message-price")).toContainText("R$300.00")
  await expect(dialog.getByTestId("unmatched")).toContainText("CINTO-DE-OUTRA-LOJA")
  await expect(dialog.getByTestId("draft-total")).toHaveText("R$709.90")
  await expectAccessible(page, '[data-testid="draft-order-dialog"]')
  await takeScreenshot(page, testInfo, "commerce-draft-light")

  await dialog.getByTestId("draft-confirm").click()
  await expect(dialog.getByRole("alert")).toHaveText("Enter an e-mail address.")
  await dialog.getByTestId("draft-email").fill(`taken-${customerId}@example.com`)
  await dialog.getByTestId("draft-confirm").click()
  await expect(dialog.getByTestId("draft-error")).toContainText("belongs to another contact, Tereza")
  await takeScreenshot(page, testInfo, "commerce-draft-email-in-use")
  await dialog.getByTestId("draft-email").fill(`${customerId}@example.com`)
  await dialog.getByTestId("draft-email").press("Enter")
  await expect(dialog.getByTestId("draft-order-made")).toContainText(/Draft order #\d+/)
  await dialog.getByRole("button", { name: "Close" }).last().click()

  const made = inbox.thread.getByTestId("made-draft-order")
  await expect(made).toContainText(/Draft order #\d+/)
  await expect(colleague.thread.getByTestId("made-draft-order")).toBeVisible()
  await other.close()
  const { draft_orders } = await callShop(
    "GET",
    `/draft-orders?customer_id=${customerId}&fields=+total,+email`
  )
  expect(asList(draft_orders)).toHaveLength(1)
  expect(asList(draft_orders)[0]).toMatchObject({ total: 709.9, email })

  // Beside the conversation it is there as well, and its page opens.
  const orders = page.getByTestId("contact-orders")
  await expect(orders.getByTestId("contact-order")).toHaveCount(1)
  await expect(orders).toContainText("Draft")
  const opened = page.context().waitForEvent("page")
  await made.click()
  const draftPage = await opened
  await expect(draftPage.getByText(email).first()).toBeVisible({ timeout: 20_000 })
  await draftPage.close()
  await takeScreenshot(page, testInfo, "commerce-draft-made")
})

test("a product is picked with # by keyboard and goes out as picture, title, price and link", async ({
  page,
}, testInfo) => {
  const { customer, id } = await meet("Caio Teles")
  const inbox = await InboxPage.open(page, "ana", `?view=mine&conversation=${id}`)
  await inbox.input.pressSequentially("Veja: #vestido")
  const picker = page.getByTestId("product-picker")
  await expect(picker.getByTestId("product-option").first()).toContainText("Vestido Azul Maré")
  await expect(picker.getByTestId("product-option").first()).toContainText("from R$320.00")
  await expectAccessible(page, '[data-testid="composer"]')
  await takeScreenshot(page, testInfo, "commerce-picker-light")
  await page.keyboard.press("ArrowRight")
  await page.keyboard.press("ArrowDown")
  await page.keyboard.press("ArrowDown")
  await expect(picker.locator('[aria-selected="true"]')).toContainText("VESTIDO-AZUL-M")
  await takeScreenshot(page, testInfo, "commerce-picker-variants")
  await page.keyboard.press("Enter")

  await expect(page.getByTestId("file-tile")).toHaveCount(1)
  await expect(inbox.input).toHaveValue(
    /^Veja: Vestido Azul Maré \(M\)\nR\$\s340,00\nhttp.*#vestido-azul-mare$/
  )
  await page.keyboard.press("Control+z")
  await expect(inbox.input).toHaveValue("Veja: #vestido")
  await expect(page.getByTestId("file-tile")).toHaveCount(0)
  await page.keyboard.press("Control+Shift+z")
  await expect(page.getByTestId("file-tile")).toHaveCount(1)
  await takeScreenshot(page, testInfo, "commerce-product-in-draft")
  await page.keyboard.press("Enter")
  await expect
    .poll(async () => {
      const { sent } = await simulate("GET", `/sent?phone_number_id=${PHONE_NUMBER_ID}`)
      const last = asList(sent)
        .filter(({ contact_id }) => contact_id === customer.id)
        .at(-1)
      return String(asObject(asObject(last?.body).image).caption)
    })
    .toMatch(/^Veja: Vestido Azul Maré \(M\)\nR\$\s340,00\nhttp.*#vestido-azul-mare$/)

  // A number sign that means none sends as it stands.
  await inbox.input.pressSequentially("seu pedido #1042")
  await page.keyboard.press("Enter")
  await expect(inbox.message("seu pedido #1042")).toBeVisible()
})

test("orders stand beside the conversation, and the conversation beside the order", async ({
  page,
}, testInfo) => {
  const { id, customerId } = await meet("Dalva Siqueira")
  const inbox = await InboxPage.open(page, "ana", `?view=mine&conversation=${id}`)
  const orders = page.getByTestId("contact-orders")
  await expect(orders).toContainText("Nothing ordered yet.")
  const order = await placeOrder(customerId, "Vestido Terracota", 289.9)
  await expect(orders.getByTestId("contact-order")).toContainText(`Order #${order.number}`)
  await expect(orders).toContainText("R$289.90")
  await expect(orders).toContainText("Vestido Terracota")
  await expectAccessible(page, '[data-testid="contact-orders"]')
  await takeScreenshot(page, testInfo, "commerce-orders-light")

  await openAdmin(page, `/orders/${order.id}`, "ana")
  const widget = page.getByTestId("order-conversations")
  await expect(widget.getByTestId("order-conversation")).toContainText("Dalva Siqueira")
  await expect(widget).toContainText("Oi!")
  await expectAccessible(page, '[data-testid="order-conversations"]')
  await widget.scrollIntoViewIfNeeded()
  await takeScreenshot(page, testInfo, "commerce-order-page")
  await widget.getByTestId("order-conversation").click()
  await inbox.expectOpen(id)
})

test("the top bar counts what is unread on every page, live", async ({ page }, testInfo) => {
  const { customer, id } = await meet("Elis Amorim")
  const inbox = await InboxPage.open(page, "ana", `?view=mine&conversation=${id}`)
  // Whatever other tests have left unread is read first.
  const { conversation_ids } = await callInbox("GET", "/me/unread", undefined, "ana")
  for (const unread of conversation_ids as string[]) {
    await callInbox("POST", `/conversations/${unread}/read`, { sequence: 1_000 }, "ana")
  }
  await expect(badge(page)).toHaveAccessibleName("Inbox")
  await openAdmin(page, "/products", "ana")
  await expect(badge(page)).toBeVisible()
  await expect(badge(page).getByTestId("unread-count")).toHaveCount(0)
  await customer.write("Alguém aí?")
  await expect(badge(page).getByTestId("unread-count")).toHaveText("1")
  await expectAccessible(page, '[data-testid="unread-badge"]')
  await takeScreenshot(page, testInfo, "commerce-badge")
  await badge(page).click()
  await expect(page.getByTestId("inbox-page")).toBeVisible()
  await inbox.openConversation(id)
  await expect(badge(page).getByTestId("unread-count")).toHaveCount(0)
})

test("it looks as it should in the dark, in Portuguese and on a phone", async ({
  page,
  browser,
}, testInfo) => {
  const { customer, id, customerId } = await meet("Íris Bittencourt")
  await placeOrder(customerId, "Bandeja de Madeira", 139)
  await orderFromCatalogue(customer, [
    ["VESTIDO-AZUL-M", 1, 300],
    ["SEM-CADASTRO", 3, 12.5],
  ])
  await waitForMessages(id, 2)
  await openAdmin(page, "/settings/profile", "bruno")
  await chooseLanguage(page, "Português (Brasil)")
  await callInbox("POST", `/conversations/${id}/transfer`, { user_id: await userIdOf("bruno") })
  const inbox = await InboxPage.open(page, "bruno", `?view=mine&conversation=${id}`)
  await chooseTheme(page, "dark")
  await expect(page.getByTestId("contact-orders")).toContainText("Bandeja de Madeira")
  await takeScreenshot(page, testInfo, "commerce-dark-pt")
  await inbox.thread.getByTestId("create-draft-order").click()
  await expect(page.getByTestId("draft-total")).toBeVisible()
  await takeScreenshot(page, testInfo, "commerce-draft-dark-pt")
  await expectAccessible(page, '[data-testid="draft-order-dialog"]')
  await page.keyboard.press("Escape")
  await inbox.input.pressSequentially("#")
  await expect(page.getByTestId("product-option").first()).toBeVisible()
  await takeScreenshot(page, testInfo, "commerce-picker-dark-pt")
  await expectAccessible(page, '[data-testid="composer"]')

  const context = await browser.newContext(PHONE)
  const phone = await context.newPage()
  const small = await InboxPage.open(phone, "ana", "")
  await callInbox("POST", `/conversations/${id}/transfer`, { user_id: await userIdOf("ana") })
  await phone.goto(
    phone.url().replace(/\/communications.*/, `/communications/inbox?view=mine&conversation=${id}`)
  )
  await small.expectOpen(id)
  await phone.getByTestId("composer-attach").tap()
  await phone.getByTestId("attach-product").tap()
  await expect(phone.getByTestId("product-option").first()).toBeVisible()
  await takeScreenshot(phone, testInfo, "commerce-picker-phone")
  await phone.keyboard.press("Escape")
  await small.thread.getByTestId("create-draft-order").tap()
  await expect(phone.getByTestId("draft-total")).toBeVisible()
  await takeScreenshot(phone, testInfo, "commerce-draft-phone")
  await context.close()
})
