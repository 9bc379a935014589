import { readFile } from "node:fs/promises"

import { expect, type Page, test } from "@playwright/test"

import { DEMO_USERS, type DemoUser } from "../../scripts/seed/logins"
import { asObject } from "../../scripts/seed/http"
import { openAdmin, stack } from "../helpers/browser-stack"
import { expectAccessible } from "./support/accessible"
import { chooseLanguage, chooseTheme } from "./support/appearance"
import { Customer } from "./support/customer"
import { sentTo } from "./support/files"
import { callInbox, conversationWith } from "./support/inbox-api"
import { InboxPage } from "./support/inbox-page"
import { takeScreenshot } from "./support/screenshot"
import { SettingsPage } from "./support/settings-page"
import { callShop, customerOf } from "./support/shop"
import { deleteSnippets, makeSnippet, SnippetPicker } from "./support/snippets"
import { createDepartment, hire, resetTeam } from "./support/team"
import { ChatWindow, conversationSaying, Website } from "./support/webchat"

const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }
const SETTINGS = "/settings/inbox?tab=snippets"
const PDF = { name: "tabela.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4 medidas") }
const USERS: DemoUser[] = ["ana", "bruno", "admin"]
const EMAILS = Object.fromEntries(USERS.map((user) => [user, DEMO_USERS[user].email]))

let sales: string

test.beforeAll(async () => {
  sales = await createDepartment("Vendas")
  const support = await createDepartment("Suporte")
  await hire({
    admin: { role: "admin", capacity: 0 },
    ana: { role: "agent", department_ids: [sales] },
    bruno: { role: "agent", department_ids: [support] },
  })
})
test.afterEach(() => deleteSnippets(USERS, EMAILS))
test.afterAll(resetTeam)

/** Somebody who has written, their name known to the shop, and their conversation with Ana. */
async function meet(page: Page, name: string, user: DemoUser = "ana") {
  const customer = await Customer.create(name)
  await customer.write("Oi! Como pago?")
  const id = await conversationWith(customer)
  const [first_name, last_name] = name.split(" ")
  await callShop("POST", `/customers/${await customerOf(id)}`, { first_name, last_name })
  await callInbox("POST", `/conversations/${id}/claim`, {}, user)
  const inbox = await InboxPage.open(page, user, `?conversation=${id}`)
  await expect(inbox.message("Como pago?")).toBeVisible()
  return { customer, id, inbox, picker: new SnippetPicker(page) }
}

test("a snippet is made in the settings and used with the keyboard alone in a department of forty", async ({
  page,
}, testInfo) => {
  for (let number = 1; number <= 40; number += 1) {
    await makeSnippet(`vendas-${number}`, {
      title: `Resposta ${number}`,
      category: number % 2 ? "Frete" : "Trocas",
      scope: "department",
      department_id: sales,
    })
  }
  const settings = await SettingsPage.open(page, "?tab=snippets")
  await expect(page.getByTestId("snippet-row")).toHaveCount(40)
  await page.getByTestId("create-snippet").click()
  const { dialog } = settings
  await dialog.getByRole("button", { name: "Save" }).click()
  await expect(dialog.getByText("Required", { exact: true })).toHaveCount(3)
  await dialog.getByTestId("snippet-shortcut").fill("/pix")
  await expect(dialog.getByTestId("snippet-shortcut")).toHaveValue("pix")
  await dialog.getByTestId("snippet-title").fill("Chave Pix")
  const text = dialog.getByTestId("snippet-text")
  await text.fill("Oi ! A chave é pix@lumen.example.\n{{agent.first_name}}")
  await text.evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(3, 3))
  await dialog.getByTestId("insert-variable").click()
  await page.locator('[data-variable="contact.first_name"]').click()
  await expect(text).toHaveValue(
    "Oi {{contact.first_name}}! A chave é pix@lumen.example.\n{{agent.first_name}}"
  )
  await expect(text).toBeFocused()
  await expect(dialog.getByTestId("snippet-example")).toContainText("Oi Lívia! A chave é")
  await dialog.getByTestId("snippet-file-input").setInputFiles(PDF)
  await expect(dialog.getByTestId("file-tile")).toHaveAttribute("data-state", "ready")
  await dialog.getByTestId("snippet-category").fill("Pagamento")
  await dialog.getByTestId("snippet-scope-department").click()
  await dialog.getByTestId("snippet-department").click()
  await page.getByRole("option", { name: "Vendas" }).click()
  await takeScreenshot(page, testInfo, "snippets-drawer")
  await expectAccessible(page, '[role="dialog"]')
  await dialog.getByRole("button", { name: "Save" }).click()
  await expect(dialog).toHaveCount(0)
  await page.getByTestId("snippet-search").fill("pix")
  await expect(page.getByTestId("snippet-row")).toHaveCount(1)
  await expect(page.getByTestId("snippet-row")).toContainText("Vendas")
  await takeScreenshot(page, testInfo, "snippets-settings")

  const { customer, inbox, picker } = await meet(page, "Marta Lopes")
  await inbox.input.click()
  await page.keyboard.type("Claro! /")
  await expect(picker.options.first()).toBeVisible()
  await picker.expectActive(String(await picker.options.first().getAttribute("data-shortcut")))
  await page.keyboard.type("vendas-7")
  await picker.expectActive("vendas-7")
  await page.keyboard.press("Backspace")
  await page.keyboard.press("ArrowDown")
  await page.keyboard.press("ArrowUp")
  await takeScreenshot(page, testInfo, "snippets-picker-many")
  for (let times = 0; times < 7; times += 1) await page.keyboard.press("Backspace")
  await page.keyboard.type("pi")
  await picker.expectActive("pix")
  await expect(picker.preview).toContainText("{{contact.first_name}}")
  await expect(picker.preview).toContainText("tabela.pdf")
  await takeScreenshot(page, testInfo, "snippets-picker")
  await expectAccessible(page, '[data-testid="composer"]')

  // Escape leaves what was typed; the next letter does not bring the list back.
  await page.keyboard.press("Escape")
  await expect(picker.root).toHaveCount(0)
  await page.keyboard.type("x")
  await expect(picker.root).toHaveCount(0)
  await expect(inbox.input).toHaveValue("Claro! /pix")
  for (let times = 0; times < 4; times += 1) await page.keyboard.press("Backspace")
  await page.keyboard.type("/pix")
  await page.keyboard.press("Enter")
  const filled = "Claro! Oi Marta! A chave é pix@lumen.example.\nAna"
  await expect(inbox.input).toHaveValue(filled)
  await expect(page.getByTestId("file-tile")).toHaveText(/tabela\.pdf/)

  // Taken back and brought again, its file as well.
  await page.keyboard.press("ControlOrMeta+z")
  await expect(inbox.input).toHaveValue("Claro! /pix")
  await expect(page.getByTestId("file-tile")).toHaveCount(0)
  await page.keyboard.press("ControlOrMeta+Shift+z")
  await expect(inbox.input).toHaveValue(filled)
  await expect(page.getByTestId("file-tile")).toHaveCount(1)
  await page.keyboard.press("End")
  await page.keyboard.type(" :)")
  await page.keyboard.press("Enter")
  await expect(inbox.input).toHaveValue("")
  await expect(inbox.thread.getByTestId("file-card")).toContainText("tabela.pdf")
  await expect.poll(async () => (await sentTo(customer)).map(({ type }) => type)).toContain("document")
  const [document] = (await sentTo(customer)).filter(({ type }) => type === "document")
  expect(asObject(document!.body.document)).toMatchObject({
    filename: "tabela.pdf",
    caption: `${filled} :)`,
  })
})

test("what has no value stops the message until it is filled in or taken out", async ({ page }, testInfo) => {
  await makeSnippet("niver", { text: "Feliz {{contact.birthday}}, {{contact.first_name}}! {{order.number}}" })
  const { customer, inbox, picker } = await meet(page, "Clara Nunes")
  await inbox.input.click()
  await page.keyboard.type("/niver")
  await picker.expectActive("niver")
  await page.keyboard.press("Tab")
  await expect(inbox.input).toHaveValue("Feliz {{contact.birthday}}, Clara! {{order.number}}")
  const selected = () =>
    inbox.input.evaluate((field: HTMLTextAreaElement) =>
      field.value.slice(field.selectionStart, field.selectionEnd)
    )
  await expect.poll(selected).toBe("{{contact.birthday}}")
  await expect(page.getByTestId("variable-backdrop").locator("mark")).toHaveCount(2)
  const notice = page.getByTestId("unresolved")
  await expect(notice).toContainText("Fill in or remove: contact.birthday, order.number")
  await page.keyboard.press("Tab")
  await expect.poll(selected).toBe("{{order.number}}")
  await page.keyboard.press("Shift+Tab")
  await expect.poll(selected).toBe("{{contact.birthday}}")
  await page.keyboard.press("End")

  await page.keyboard.press("Enter")
  await expect(notice.getByRole("alert")).toHaveText("Fill in or remove: contact.birthday, order.number")
  await expect.poll(selected).toBe("{{contact.birthday}}")
  await takeScreenshot(page, testInfo, "snippets-unresolved")
  await expectAccessible(page, '[data-testid="composer"]')
  await page.keyboard.type("aniversário")
  await page.keyboard.press("Tab")
  await page.keyboard.type("🎂")
  await expect(notice).toHaveCount(0)
  await page.keyboard.press("Enter")
  await inbox.expectTick("Feliz aniversário", "delivered")
  expect(await customer.received()).toEqual(["Feliz aniversário, Clara! 🎂"])

  // What only the server finds comes back to be finished.
  await page.route("**/messages", (route) =>
    route.request().method() === "POST"
      ? route.fulfill({
          status: 422,
          json: {
            type: "not_allowed",
            code: "variable_unresolved",
            message: "…",
            details: { variables: ["deal.value"] },
          },
        })
      : route.continue()
  )
  await inbox.write("Fica {{deal.value}}")
  await expect(notice.getByRole("alert")).toHaveText("Fill in or remove: deal.value")
  await expect(inbox.input).toHaveValue("Fica {{deal.value}}")
  await expect(inbox.message("Fica")).toHaveCount(0)
})

test("files go along where the channel takes them; elsewhere it says why not", async ({ page, browser }) => {
  const site = await Website.start()
  try {
    const settings = await SettingsPage.open(page, "?tab=snippets&snippet=new")
    await settings.dialog.getByTestId("snippet-shortcut").fill("tabela")
    await settings.dialog.getByTestId("snippet-title").fill("Tabela de medidas")
    await settings.dialog.getByTestId("snippet-text").fill("Segue a tabela.")
    await settings.dialog.getByTestId("snippet-file-input").setInputFiles(PDF)
    await expect(settings.dialog.getByTestId("file-tile")).toHaveAttribute("data-state", "ready")
    await settings.dialog.getByTestId("snippet-scope-everyone").click()
    await settings.dialog.getByRole("button", { name: "Save" }).click()
    await expect(settings.dialog).toHaveCount(0)

    const context = await browser.newContext()
    await site.serve(context)
    const chat = await ChatWindow.open(await context.newPage(), "/foreign")
    await chat.write("Qual meu tamanho?")
    const { id } = await conversationSaying("Qual meu tamanho?")
    const inbox = await InboxPage.open(page, "admin", `?conversation=${String(id)}`)
    await inbox.input.pressSequentially("/tabela")
    await expect(new SnippetPicker(page).active).toHaveAttribute("data-shortcut", "tabela")
    await page.keyboard.press("Enter")
    await expect(inbox.input).toHaveValue("Segue a tabela.")
    await expect(page.getByTestId("snippet-partial")).toContainText("tabela.pdf: This channel does not take")
    await expect(page.getByTestId("file-tile")).toHaveCount(0)
    await page.keyboard.press("Enter")
    await expect(chat.message("Segue a tabela.")).toBeVisible()
    await expect(page.getByTestId("snippet-partial")).toHaveCount(0)
    await context.close()
  } finally {
    await site.stop()
  }
})

test("what is typed while it is fetched stays, and an error leaves the slash", async ({ page }, testInfo) => {
  await makeSnippet("frete", { text: "O frete é grátis" })
  const { inbox, picker } = await meet(page, "Rui Barbosa")
  let release = () => {}
  const held = new Promise<void>((resolve) => (release = resolve))
  await page.route("**/use", async (route) => {
    await held
    await route.continue()
  })
  await inbox.input.pressSequentially("/frete")
  await picker.expectActive("frete")
  await page.keyboard.press("Enter")
  await expect(page.getByTestId("snippet-pending")).toBeVisible()
  await page.keyboard.type(" hoje")
  // Not as it stands.
  await page.keyboard.press("Enter")
  await expect(inbox.input).toHaveValue("/frete hoje")
  release()
  await expect(inbox.input).toHaveValue("O frete é grátis hoje")
  await page.keyboard.type("!")
  await expect(inbox.input).toHaveValue("O frete é grátis hoje!")
  await page.unroute("**/use")

  await inbox.input.fill("")
  await page.route("**/use", (route) => route.abort())
  await inbox.input.pressSequentially("/frete")
  await picker.expectActive("frete")
  await page.keyboard.press("Enter")
  const failed = page.getByTestId("snippet-failed")
  await expect(failed).toContainText("“frete” could not be inserted: No connection to the server.")
  await page.keyboard.press("Enter")
  await expect(inbox.input).toHaveValue("/frete")
  await takeScreenshot(page, testInfo, "snippets-failed")
  await page.unroute("**/use")
  await failed.getByRole("button", { name: "Try again" }).click()
  await expect(inbox.input).toHaveValue("O frete é grátis")

  await inbox.input.fill("")
  await inbox.input.pressSequentially("/zzz")
  await expect(page.getByTestId("snippet-picker-empty")).toContainText("Nothing matches “zzz”.")
  // A shortcut that is none does not go out.
  await page.keyboard.press("Enter")
  await expect(inbox.input).toHaveValue("/zzz")
  await inbox.input.fill("")
  // By the mouse.
  await page.getByTestId("composer-snippets").click()
  await expect(inbox.input).toHaveValue("/")
  await picker.options.first().click()
  await expect(inbox.input).toHaveValue("O frete é grátis")
  await expect(inbox.input).toBeFocused()
  await inbox.input.fill("")
})

test("personal ones are nobody else's, and shared ones are read-only without the permission", async ({
  browser,
}, testInfo) => {
  await makeSnippet("so-ana", { scope: "personal" }, "ana")
  await makeSnippet("de-todos", { text: "De todos, {{contact.first_name}}" })
  const page = await (await browser.newContext()).newPage()
  await openAdmin(page, SETTINGS, "ana")
  await expect(page.getByTestId("settings-tab-snippets")).toBeVisible()
  await expect(page.getByTestId("settings-tab-channels")).toHaveCount(0)
  await expect(page.getByTestId("snippet-row")).toHaveCount(2)
  await page
    .locator('[data-shortcut="de-todos"]')
    .getByRole("button", { name: /de-todos/ })
    .first()
    .click()
  const view = page.getByTestId("snippet-view")
  await expect(view.getByTestId("read-only")).toContainText("Manage shared snippets")
  await takeScreenshot(page, testInfo, "snippets-read-only")
  await expectAccessible(page, '[role="dialog"]')
  await view.getByRole("button", { name: "Duplicate" }).click()
  const dialog = page.getByRole("dialog")
  await expect(dialog.getByTestId("snippet-shortcut")).toHaveValue("de-todos-2")
  await expect(dialog.getByTestId("snippet-scope-everyone")).toBeDisabled()
  await dialog.getByTestId("snippet-shortcut").fill("so-ana")
  await dialog.getByRole("button", { name: "Save" }).click()
  await expect(dialog.getByText("This shortcut is taken there.")).toBeVisible()
  await dialog.getByTestId("snippet-shortcut").fill("meu")
  await dialog.getByRole("button", { name: "Save" }).click()
  await expect(page.getByTestId("snippet-row")).toHaveCount(3)
  await page.locator('[data-shortcut="meu"]').getByTestId("snippet-actions").click()
  await page.getByRole("menuitem", { name: "Delete" }).click()
  await page.getByRole("alertdialog").getByRole("button", { name: "Delete" }).click()
  await expect(page.getByTestId("snippet-row")).toHaveCount(2)
  await page.context().close()

  const other = await (await browser.newContext()).newPage()
  await openAdmin(other, SETTINGS, "bruno")
  await expect(other.getByTestId("snippet-row")).toHaveCount(1)
  await expect(other.getByTestId("snippet-row")).toContainText("de-todos")
  await other.context().close()
})

test("snippets come in and go out as a table, wrong lines named", async ({ page }, testInfo) => {
  const settings = await SettingsPage.open(page, "?tab=snippets")
  await expect(page.getByTestId("no-snippets")).toContainText("{{contact.first_name}}")
  await takeScreenshot(page, testInfo, "snippets-empty")
  await expectAccessible(page, '[data-testid="inbox-settings"]')
  await page.getByTestId("snippets-actions").click()
  await page.getByRole("menuitem", { name: "Import" }).click()
  const csv = [
    "shortcut,title,text,category,scope,department",
    'bomdia,Bom dia,"Bom dia, {{contact.first_name}}!",Saudação,everyone,',
    "com espaço,Não,Não entra,,personal,",
    "troca,Troca,Trocas em 30 dias,,department,Vendas",
    "perdida,Perdida,Sem setor,,department,Nada",
  ].join("\n")
  await settings.dialog
    .getByTestId("import-file")
    .setInputFiles({ name: "s.csv", mimeType: "text/csv", buffer: Buffer.from(csv) })
  await expect(settings.dialog.getByTestId("import-csv")).toHaveValue(csv)
  await settings.dialog.getByRole("button", { name: "Import", exact: true }).click()
  const result = settings.dialog.getByTestId("import-result")
  await expect(result).toContainText("Created: 2 · Changed: 0")
  await expect(result.getByRole("listitem")).toHaveCount(2)
  await expect(result).toContainText("Line 3: shortcut")
  await takeScreenshot(page, testInfo, "snippets-import")
  await expectAccessible(page, '[role="dialog"]')
  await settings.dialog.getByRole("button", { name: "Done" }).click()
  await expect(page.getByTestId("snippet-row")).toHaveCount(2)

  await page.getByTestId("snippets-actions").click()
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("menuitem", { name: "Export" }).click(),
  ])
  expect(file.suggestedFilename()).toBe("snippets.csv")
  expect(await readFile(await file.path(), "utf8")).toContain("Bom dia, {{contact.first_name}}!")
})

test("it is the same in the dark, in Portuguese and on a phone", async ({ page, browser }, testInfo) => {
  await makeSnippet("ola", {
    title: "Saudação",
    text: "Olá {{contact.first_name}}, {{contact.pet}}!",
    category: "Início",
  })
  const { id, inbox, picker } = await meet(page, "Nina Simões", "admin")
  await chooseLanguage(page, "Português (Brasil)")
  try {
    await page.goto(`${stack.url}/app/communications/inbox?conversation=${id}`)
    await chooseTheme(page, "dark")
    await expect(inbox.message("Como pago?")).toBeVisible()
    await inbox.input.pressSequentially("/ol")
    await picker.expectActive("ola")
    await expect(picker.root).toContainText("Administrar respostas salvas")
    await takeScreenshot(page, testInfo, "snippets-picker-dark")
    await expectAccessible(page, '[data-testid="composer"]')
    await page.keyboard.press("Enter")
    await expect(page.getByTestId("unresolved")).toContainText("Preencha ou remova: contact.pet")
    await page.getByTestId("composer-send").click()
    await takeScreenshot(page, testInfo, "snippets-unresolved-dark")
    await expectAccessible(page, '[data-testid="composer"]')
    await inbox.input.fill("")
    await page.goto(`${stack.url}/app${SETTINGS}`)
    await expect(page.getByTestId("snippet-row")).toContainText("Todos")
    await takeScreenshot(page, testInfo, "snippets-settings-dark")
    await expectAccessible(page, '[data-testid="inbox-settings"]')
    await page.getByTestId("snippet-row").getByRole("button").first().click()
    await takeScreenshot(page, testInfo, "snippets-drawer-dark")
    await expectAccessible(page, '[role="dialog"]')
    await page.getByRole("dialog").getByRole("button", { name: "Cancelar" }).click()
  } finally {
    await chooseLanguage(page, "English")
  }

  const phone = await (await browser.newContext(PHONE)).newPage()
  const small = await InboxPage.open(phone, "admin")
  await small.openConversation(id)
  await phone.getByTestId("composer-snippets").tap()
  const list = new SnippetPicker(phone)
  await expect(list.options.first()).toBeVisible()
  await takeScreenshot(phone, testInfo, "snippets-picker-phone")
  await expectAccessible(phone, '[data-testid="composer"]')
  await list.options.first().tap()
  await expect(small.input).toHaveValue("Olá Nina, {{contact.pet}}!")
  await takeScreenshot(phone, testInfo, "snippets-unresolved-phone")

  // Marks lie on their words, also where the text scrolls.
  const lines = Array.from({ length: 14 }, (_, line) => `Linha ${line + 1} com algumas palavras a mais`)
  await small.input.fill(["{{contact.pet}}", ...lines, "{{order.number}} fim"].join("\n"))
  const mark = phone.getByTestId("variable-backdrop").locator("mark").last()
  await phone.getByRole("button", { name: "Go to order.number" }).tap()
  await expect(small.input).toBeFocused()
  const [box, field] = [await mark.boundingBox(), await small.input.boundingBox()]
  expect(box!.y).toBeGreaterThanOrEqual(field!.y)
  expect(box!.y + box!.height).toBeLessThanOrEqual(field!.y + field!.height)
  await takeScreenshot(phone, testInfo, "snippets-marks-phone")
  await small.input.fill("")
  await openAdmin(phone, SETTINGS, "admin")
  await expect(phone.getByTestId("snippet-row")).toHaveCount(1)
  await takeScreenshot(phone, testInfo, "snippets-settings-phone")
  const isWide = await phone.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
  expect(isWide).toBe(false)
  await phone.context().close()
})

test("five thousand are searched at once", async ({ page }) => {
  const { inbox, picker } = await meet(page, "Ugo Lira")
  const snippets = Array.from({ length: 5_000 }, (_, index) => ({
    id: `snip_${index}`,
    shortcut: `s${index}`,
    title: `Resposta ${index}`,
    text: "Um texto de um tamanho usual, com algumas frases. ".repeat(6),
    category: null,
    scope: "everyone",
    department_id: null,
    attachments: [],
    can_edit: false,
    own_usage_count: 0,
    usage_count: 0,
    created_by: null,
    created_at: new Date().toISOString(),
    updated_at: new Date().toISOString(),
  }))
  await page.route("**/admin/inbox/snippets", (route) => route.fulfill({ json: { snippets } }))
  await page.reload()
  await inbox.input.click()
  await page.keyboard.type("/s4999")
  await picker.expectActive("s4999")
  await page.keyboard.press("Backspace")
  await picker.expectActive("s499")
  await page.keyboard.press("ArrowUp")
  await expect(picker.active).toHaveAttribute("aria-posinset", "11")
  // Only what is in sight is drawn.
  for (let times = 0; times < 4; times += 1) await page.keyboard.press("Backspace")
  await expect(picker.active).toHaveAttribute("aria-setsize", "5000")
  expect(await picker.options.count()).toBeLessThan(30)
})
