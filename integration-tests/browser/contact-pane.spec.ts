import { expect, test, type Browser, type BrowserContext, type BrowserContextOptions } from "@playwright/test"

import { asObject } from "../../scripts/seed/http"
import { openAdmin, stack } from "../helpers/browser-stack"
import { expectAccessible } from "./support/accessible"
import { chooseLanguage, chooseTheme } from "./support/appearance"
import { ContactPage } from "./support/contact-page"
import { addField, ContactPane, deleteFields, meet, valueOf } from "./support/contact-pane"
import { callInbox } from "./support/inbox-api"
import { InboxPage } from "./support/inbox-page"
import { takeScreenshot } from "./support/screenshot"
import { SettingsPage } from "./support/settings-page"
import { callShop } from "./support/shop"
import { hire, resetTeam, userIdOf } from "./support/team"

const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }

const opened: BrowserContext[] = []

test.afterEach(async () => {
  await Promise.all(opened.splice(0).map((context) => context.close()))
  await resetTeam()
  await deleteFields()
})

/** Somebody at a computer of their own. */
async function newPage(browser: Browser, options: BrowserContextOptions = {}) {
  const context = await browser.newContext(options)
  opened.push(context)
  return context.newPage()
}

/** The inbox with a conversation open, and the contact beside it. */
async function open(browser: Browser, id: string, user: "admin" | "ana" | "bruno" = "admin") {
  const page = await newPage(browser)
  const inbox = await InboxPage.open(page, user, `?conversation=${id}`)
  const pane = new ContactPane(page)
  await expect(pane.root).toBeVisible()
  return { page, inbox, pane }
}

test("fields are configured, changed beside the conversation, and stand at Medusa’s customer", async ({
  browser,
  page,
}, testInfo) => {
  const { id, customerId } = await meet("Clara Dias")
  const settings = await SettingsPage.open(page, "?tab=fields")
  const add = async (fill: () => Promise<void>) => {
    await page.getByTestId("add-contact-field").click()
    await fill()
    await settings.dialog.getByRole("button", { name: "Save" }).click()
    await expect(settings.dialog).toHaveCount(0)
  }
  const choose = async (field: string, option: string) => {
    await settings.dialog.getByTestId(field).click()
    await page.getByRole("option", { name: option, exact: true }).click()
  }
  await add(async () => {
    await choose("field-source", "Company")
    await expect(settings.dialog.getByTestId("field-label")).toHaveValue("Company")
  })
  await add(async () => {
    await settings.dialog.getByTestId("field-label").fill("Data de aniversário")
    await choose("field-type", "Date")
  })
  await add(async () => {
    await settings.dialog.getByTestId("field-label").fill("Tamanho")
    await choose("field-type", "One of several")
    await settings.dialog.getByRole("button", { name: "Save" }).click()
    await expect(settings.dialog.getByRole("alert")).toHaveText("Required")
    await settings.dialog.getByTestId("field-options").fill("P\nM\nG")
    await settings.dialog.getByTestId("field-group").fill("Medidas")
  })
  const rows = page.getByTestId("contact-field-row")
  await expect(rows).toHaveCount(3)
  await expect(rows.nth(1)).toContainText("data_de_aniversario")
  await rows.nth(1).getByRole("button", { name: "Move Data de aniversário up" }).click()
  await expect(rows.first()).toContainText("Data de aniversário")
  await expectAccessible(page, '[data-testid="contact-fields-panel"]')
  await takeScreenshot(page, testInfo, "contact-fields-settings")

  const agent = await open(browser, id, "ana")
  const { pane } = agent
  await expect(pane.root.getByTestId("contact-fields").first()).toContainText(/Data de aniversário.*Company/s)
  await expect(pane.root.getByRole("heading", { name: "Medidas" })).toBeVisible()
  await pane.fill("company_name", "Outra")
  await agent.page.getByRole("button", { name: "Undo" }).click()
  await expect(pane.field("company_name").getByRole("button", { name: "Add Company" })).toBeVisible()
  await pane.fill("company_name", "Lumen Atelier")
  await pane.fill("data_de_aniversario", "1990-05-17")
  await pane.field("tamanho").getByRole("combobox").click()
  await agent.page.getByRole("option", { name: "M", exact: true }).click()
  await expect(agent.page.getByText("Tamanho saved")).toBeVisible()
  await expect(pane.field("data_de_aniversario")).toContainText("May 17, 1990")

  const { customer } = await callShop("GET", `/customers/${customerId}?fields=+metadata`)
  expect(asObject(customer).metadata).toMatchObject({ data_de_aniversario: "1990-05-17", tamanho: "M" })
  await page.goto(`${stack.url}/app/customers/${customerId}`)
  await expect(page.getByText("Lumen Atelier").first()).toBeVisible()

  // Escape gives up, and the keyboard is where it was.
  const input = await pane.edit("company_name")
  await input.fill("never saved")
  await input.press("Escape")
  await expect(pane.field("company_name")).toContainText("Lumen Atelier")
  await expect(pane.field("company_name").getByRole("button")).toBeFocused()
})

test("what does not fit says why, and nothing typed is lost", async ({ browser }) => {
  const { id, customerId } = await meet("Rita Paes")
  await addField({ key: "contato", label: "Contato", type: "email" })
  await addField({ key: "verba", label: "Verba", type: "currency", currency_code: "brl" })
  await addField({ key: "site", label: "Site", type: "url" })
  await addField({ key: "origem", label: "Origem", type: "text", editable: false })
  await addField({ key: "vip", label: "VIP", type: "checkbox" })
  await addField({ key: "gostos", label: "Gostos", type: "choices", options: ["Azul", "Linho", "Seda"] })
  const other = await meet("Nádia Reis")
  const { page, inbox, pane } = await open(browser, id)
  const email = await pane.edit("contato")
  await email.fill("rita@")
  await email.press("Enter")
  await expect(pane.field("contato").getByRole("alert")).toHaveText("This is not an e-mail address.")
  await inbox.openConversation(other.id)
  await expect(pane.field("contato").getByRole("button", { name: "Add Contato" })).toBeVisible()
  // It waits until one comes back.
  await inbox.openConversation(id)
  await expect(pane.field("contato").getByRole("alert")).toHaveText("This is not an e-mail address.")
  await expect(pane.field("contato").locator("input")).toHaveValue("rita@")
  await pane.field("contato").locator("input").fill("rita@lumen.example")
  await pane.field("contato").locator("input").press("Enter")
  await expect(pane.field("contato").getByRole("link")).toHaveAttribute("href", "mailto:rita@lumen.example")

  const budget = await pane.edit("verba")
  await budget.fill("muito")
  await budget.press("Enter")
  await expect(pane.field("verba").getByRole("alert")).toHaveText("Write a number.")
  await pane.field("verba").locator("input").fill("1,250.5")
  await pane.field("verba").locator("input").press("Enter")
  await expect(pane.field("verba")).toContainText("R$1,250.50")

  // Leaving a field saves it.
  const site = await pane.edit("site")
  await site.fill("lumen.example")
  await page.getByTestId("composer-input").click()
  await expect(pane.field("site").getByRole("link")).toHaveAttribute("href", "https://lumen.example/")

  await pane.field("vip").getByRole("checkbox").click()
  await expect(page.getByText("VIP saved")).toBeVisible()
  await pane.field("gostos").getByRole("button", { name: "Add Gostos" }).click()
  await pane.field("gostos").getByRole("checkbox", { name: "Seda" }).click()
  await pane.field("gostos").getByRole("checkbox", { name: "Azul" }).click()
  await page.getByTestId("composer-input").click()
  await expect(pane.field("gostos")).toContainText("AzulSeda")
  await expect(pane.field("origem").getByRole("button")).toHaveCount(0)
  await expect.poll(() => valueOf(customerId, "gostos")).toEqual(["Azul", "Seda"])
  expect(await valueOf(customerId, "vip")).toBe(true)
  expect(await valueOf(customerId, "verba")).toBe(1250.5)
})

test("who is given a name is called so everywhere, live, and found by it and by their number", async ({
  browser,
}) => {
  const { id, customer } = await meet("🌸 Dodô")
  await addField({ key: "first_name", label: "First name", type: "text" })
  const bruno = await open(browser, id, "bruno")
  const ana = await open(browser, id, "ana")
  await ana.pane.fill("first_name", "Doralíce")
  for (const { inbox, pane } of [ana, bruno]) {
    await expect(inbox.row(id)).toContainText("Doralíce")
    await expect(inbox.thread.getByRole("heading", { name: "Doralíce" })).toBeVisible()
    await expect(pane.root).toContainText("Doralíce")
  }
  const found = bruno.page.locator(`[data-testid="conversation-hit"][data-conversation-id="${id}"]`)
  for (const query of ["doralice", "dodo", customer.address.slice(-8).replace(/^(.{4})/, "$1-")]) {
    await bruno.page.getByTestId("inbox-search").fill(query)
    await expect(found).toBeVisible()
  }
})

test("two change the same field: the slower is shown the other’s value and chooses", async ({
  browser,
}, testInfo) => {
  const { id } = await meet("Nina Alves")
  await addField({ key: "apelido", label: "Apelido", type: "text" })
  const ana = await open(browser, id, "ana")
  const bruno = await open(browser, id, "bruno")
  const typed = await bruno.pane.edit("apelido")
  await typed.fill("Nininha")
  await ana.pane.fill("apelido", "Ni")
  await expect(ana.pane.field("apelido")).toContainText("Ni")

  // The other's value arrives and takes nothing away.
  await expect(typed).toHaveValue("Nininha")
  await typed.press("Enter")
  const conflict = bruno.pane.field("apelido").getByTestId("field-conflict")
  await expect(conflict).toContainText("Somebody changed this meanwhile")
  await expect(conflict).toContainText("Ni")
  await expect(bruno.pane.field("apelido").locator("input")).toHaveValue("Nininha")
  await expectAccessible(bruno.page, '[data-testid="contact-pane"]')
  await takeScreenshot(bruno.page, testInfo, "contact-field-conflict")
  await conflict.getByRole("button", { name: "Keep mine" }).click()
  await expect(bruno.pane.field("apelido")).toContainText("Nininha")
  await expect(ana.pane.field("apelido")).toContainText("Nininha")

  const again = await ana.pane.edit("apelido")
  await again.fill("Nina A.")
  await bruno.pane.fill("apelido", "NA")
  await again.press("Enter")
  await ana.pane.field("apelido").getByRole("button", { name: "Use theirs" }).click()
  await expect(ana.pane.field("apelido").getByRole("button")).toContainText("NA")
})

test("deals, companies and tasks are made beside the conversation, and the draft stays", async ({
  browser,
}, testInfo) => {
  const { id } = await meet("Olga Reis", "Quero dez vestidos")
  await callShop("POST", "/products", {
    title: `Vestido da Olga ${id.slice(-6)}`,
    options: [{ title: "Tamanho", values: ["P", "M"] }],
    variants: ["P", "M"].map((size) => ({
      title: size,
      options: { Tamanho: size },
      prices: [{ currency_code: "brl", amount: 320 }],
    })),
  })
  const { page, inbox, pane } = await open(browser, id, "ana")
  await inbox.input.fill("Vou ver e já te digo")
  const { dialog } = pane

  await pane.root.getByTestId("add-deal").click()
  await expectAccessible(page, '[role="dialog"]')
  await dialog.getByTestId("deal-title").fill("Dez vestidos")
  await dialog.getByTestId("deal-amount").fill("3200")
  await dialog.getByTestId("deal-product").fill("Vestido da Olga")
  await dialog.getByTestId("deal-product-option").first().click()
  await expect(dialog.getByTestId("deal-products").getByRole("listitem")).toHaveCount(1)
  await takeScreenshot(page, testInfo, "deal-drawer")
  await page.keyboard.press("Escape")
  await expect(page.getByRole("alertdialog")).toContainText("Discard what you entered?")
  await page.getByRole("button", { name: "Go on editing" }).click()
  await dialog.getByRole("button", { name: "Save" }).click()
  const deal = pane.root.getByTestId("contact-deal")
  await expect(deal).toContainText("Dez vestidos")
  await expect(deal).toContainText("3,200.00")

  await pane.root.getByTestId("add-company").click()
  await page.getByTestId("create-company-item").click()
  await dialog.getByTestId("company-name").fill("Ateliê Reis")
  await dialog.getByTestId("company-domain").fill("https://Reis.example/loja")
  await dialog.getByLabel("Role: Olga Reis").fill("Compras")
  await dialog.getByRole("button", { name: "Save" }).click()
  const company = pane.root.getByTestId("contact-company")
  await expect(company).toContainText("Ateliê Reis")
  await expect(company).toContainText("Compras · reis.example")

  await pane.root.getByTestId("add-task").click()
  await dialog.getByRole("button", { name: "Save" }).click()
  await expect(dialog.getByRole("alert")).toHaveText("Required")
  await dialog.getByTestId("task-title").fill("Ligar para a Olga")
  await dialog.getByTestId("task-date").fill("2020-01-02")
  await expect(dialog.getByTestId("task-time")).toHaveValue("09:00")
  await dialog.getByRole("button", { name: "Save" }).click()
  const task = pane.root.getByTestId("contact-task")
  await expect(task).toContainText("Overdue: Jan 2, 2020")
  await expect(inbox.input).toHaveValue("Vou ver e já te digo")
  await expectAccessible(page, '[data-testid="contact-pane"]')
  await takeScreenshot(page, testInfo, "contact-pane")

  await task.getByRole("checkbox").click()
  await expect(page.getByText("Task done: Ligar para a Olga").first()).toBeVisible()
  await expect(task).not.toContainText("Overdue")
  await task.getByRole("checkbox").click()
  await expect(task).toContainText("Overdue")

  // Lost: the reason is asked for, and the timeline tells it.
  await deal.getByRole("button", { name: "Edit deal: Dez vestidos" }).click()
  await dialog.getByTestId("deal-stage").click()
  await page.getByRole("option", { name: "Lost" }).click()
  await dialog.getByTestId("deal-lost-reason").fill("Caro demais")
  await dialog.getByRole("button", { name: "Save" }).click()
  await expect(deal).toContainText("Lost")
  await expect(pane.root.getByTestId("contact-activity")).toContainText("Deal lost: Dez vestidos")

  await company.getByTestId("company-actions").click()
  await page.getByRole("menuitem", { name: "Unlink" }).click()
  await expect(company).toHaveCount(0)
  await pane.root.getByTestId("add-company").click()
  await page.getByTestId("link-company-item").click()
  await dialog.getByTestId("link-company").click()
  await dialog.getByTestId("link-company-option").filter({ hasText: "Ateliê Reis" }).click()
  await dialog.getByTestId("link-role").fill("Dona")
  await dialog.getByRole("button", { name: "Save" }).click()
  await expect(company).toContainText("Dona")
  await expect(inbox.input).toHaveValue("Vou ver e já te digo")
})

test("who may not sees no buttons, and not what they may not see", async ({ browser }) => {
  const { id, customerId } = await meet("Ivo Neri")
  await addField({ key: "apelido", label: "Apelido", type: "text" })
  await callInbox("POST", "/deals", { title: "Segredo", customer_id: customerId })
  await callInbox("POST", "/tasks", { title: "Ver estoque", customer_id: customerId })
  await hire({ admin: { role: "admin" }, ana: { role: "agent" } })
  await callInbox("POST", `/agents/${await userIdOf("ana")}`, { grants: ["claim", "view_tasks"] })
  const { pane } = await open(browser, id, "ana")
  await expect(pane.root.getByTestId("contact-tasks")).toContainText("Ver estoque")
  await expect(pane.root.getByTestId("contact-task").getByRole("checkbox")).toBeDisabled()
  await expect(pane.root.getByTestId("contact-deals")).toHaveCount(0)
  await expect(pane.root.getByTestId("contact-companies")).toHaveCount(0)
  for (const button of ["add-task", "add-deal", "contact-actions", "contact-owner"]) {
    await expect(pane.root.getByTestId(button)).toHaveCount(0)
  }
  await expect(pane.field("apelido")).toContainText("–")
  await expect(pane.field("apelido").getByRole("button")).toHaveCount(0)
})

test("two contacts become one, and two again", async ({ browser }, testInfo) => {
  const { id, customerId, customer } = await meet("Vera Luz")
  await addField({ key: "tamanho", label: "Tamanho", type: "text" })
  await callShop("POST", `/customers/${customerId}`, { company_name: "Ateliê Luz" })
  const other = await callShop("POST", "/customers", {
    email: `vera-${customer.address}@lumen.example`,
    first_name: "Vera",
    last_name: "L. Prado",
    phone: `+${customer.address}`,
    metadata: { tamanho: "G" },
  })
  const otherId = String(asObject(other.customer).id)
  await callInbox("POST", "/tasks", { title: "Separar o G", customer_id: otherId })
  const { page, pane } = await open(browser, id, "admin")
  const notice = pane.root.getByTestId("duplicate-notice")
  await expect(notice).toContainText("Looks like the same person as Vera L. Prado")
  await notice.getByRole("button", { name: "Compare" }).click()
  const dialog = page.getByTestId("merge-dialog")
  await expect(dialog.getByTestId("merge-counts")).toContainText("Tasks: 1")
  await expect(dialog.getByTestId("merge-fields")).toContainText("Tamanho")
  await expectAccessible(page, '[data-testid="merge-dialog"]')
  await takeScreenshot(page, testInfo, "merge-dialog")
  await dialog.getByTestId("confirm-merge").click()
  await expect(dialog).toHaveCount(0)
  const line = pane.root.getByTestId("merge-line")
  await expect(line).toContainText("Merged with Vera L. Prado by Helena Prado")
  await expect(pane.root.getByTestId("contact-task")).toContainText("Separar o G")
  await expect(pane.field("tamanho")).toContainText("G")
  await takeScreenshot(page, testInfo, "merged")

  await line.getByTestId("undo-merge").click()
  await expect(line).toHaveCount(0)
  await expect(pane.root.getByTestId("contact-task")).toHaveCount(0)
  await expect(pane.field("tamanho")).not.toContainText("G")

  // The same by searching.
  await pane.root.getByTestId("contact-actions").click()
  await page.getByRole("menuitem", { name: "Merge with another contact…" }).click()
  await dialog.getByTestId("merge-other").fill("Vera L")
  await dialog.getByTestId("merge-other-option").filter({ hasText: "Vera L. Prado" }).click()
  await expect(dialog.getByTestId("merge-counts")).toContainText("Tasks: 1")
  await dialog.getByTestId("swap-merge").click()
  await expect(dialog).toContainText("Vera L. Prado stays")
})

test("a note is changed by who wrote it, and what was begun stays", async ({ browser }) => {
  const { customerId } = await meet("Zilda Mota")
  await callInbox("POST", `/contacts/${customerId}/notes`, { text: "Prefere de manha" }, "ana")
  const page = await newPage(browser)
  const contact = await ContactPage.open(page, customerId, "", "ana")
  const note = contact.entry("note")
  await note.getByTestId("edit-note").click()
  const editor = note.getByRole("textbox", { name: "Edit note" })
  await expect(editor).toHaveValue("Prefere de manha")
  await editor.fill("Prefere de manhã")
  await page.reload()
  await expect(editor).toHaveValue("Prefere de manhã")
  await expectAccessible(page, '[data-testid="timeline"]')
  await note.getByTestId("save-note").click()
  await expect(note).toContainText("Prefere de manhã")
  await expect(note.getByTestId("note-edited")).toBeVisible()

  const others = await newPage(browser)
  const theirs = await ContactPage.open(others, customerId, "", "bruno")
  await expect(theirs.entry("note")).toContainText("Prefere de manhã")
  await expect(theirs.entry("note").getByTestId("edit-note")).toHaveCount(0)
})

test("other plugins’ sections appear whenever they are registered, and one that fails stays alone", async ({
  browser,
}) => {
  const { id, customerId } = await meet("Lia Porto")
  await addField({ key: "apelido", label: "Apelido", type: "text" })
  const { page, pane } = await open(browser, id)
  await expect(pane.field("apelido")).toBeVisible()
  await page.evaluate(() => {
    type Section = { id: string; title: string; component: (props: { customerId: string }) => string }
    type Door = { extensions: { sections: Section[] }; listeners: Set<() => void> }
    const door = (globalThis as unknown as Record<symbol, Door>)[Symbol.for("medusa-plugin-inbox.extensions")]
    if (!door) throw new Error("There is no door")
    const good = {
      id: "extras.good",
      title: "Loyalty",
      component: (props: { customerId: string }) => `Points of ${props.customerId}`,
    }
    const bad = {
      id: "extras.bad",
      title: "Broken",
      component: () => {
        throw new Error("broken on purpose")
      },
    }
    door.extensions = { ...door.extensions, sections: [bad, good] }
    door.listeners.forEach((listener) => listener())
  })
  await expect(pane.root.getByTestId("contact-section-extras.good")).toContainText(`Points of ${customerId}`)
  await expect(pane.root.getByTestId("contact-section-extras.bad")).toContainText("could not be shown")
  await expect(pane.field("apelido")).toBeVisible()
})

test("a pipeline’s stages are set up, and one with deals in it stays", async ({ page }, testInfo) => {
  const { customerId } = await meet("Tom Braga")
  const settings = await SettingsPage.open(page, "?tab=pipelines")
  await page.getByTestId("add-pipeline").click()
  await settings.dialog.getByTestId("pipeline-name").fill("Atacado")
  await settings.dialog.getByTestId("add-stage").click()
  await settings.dialog.getByRole("button", { name: "Save" }).click()
  await expect(settings.dialog.getByRole("alert")).toHaveText("Every stage needs a name.")
  await settings.dialog.getByLabel("Name of stage 5").fill("Negociando")
  for (const place of [5, 4]) {
    await settings.dialog.getByRole("button", { name: "Move Negociando up" }).click()
    await expect(settings.dialog.getByLabel(`Name of stage ${place - 1}`)).toHaveValue("Negociando")
  }
  await expectAccessible(page, '[role="dialog"]')
  await takeScreenshot(page, testInfo, "pipeline-drawer")
  await settings.dialog.getByRole("button", { name: "Save" }).click()
  const row = page.getByTestId("pipeline-row").filter({ hasText: "Atacado" })
  await expect(row.getByRole("listitem")).toHaveText(["New", "Offered", "Negociando", "Won", "Lost"])

  const { pipelines } = await callInbox("GET", "/pipelines")
  const pipeline = (pipelines as { name: string; stages: { id: string; name: string }[] }[]).find(
    ({ name }) => name === "Atacado"
  )
  const stage = pipeline?.stages.find(({ name }) => name === "Negociando")
  await callInbox("POST", "/deals", { title: "Lote", customer_id: customerId, stage_id: stage?.id ?? "" })
  await row.getByTestId("pipeline-actions").click()
  await page.getByRole("menuitem", { name: "Edit" }).click()
  await settings.dialog.getByRole("button", { name: "Remove: Negociando" }).click()
  await settings.dialog.getByRole("button", { name: "Save" }).click()
  await expect(settings.dialog.getByTestId("form-error")).toContainText("There are deals in Negociando")
})

test("in Portuguese, in the dark and on a phone", async ({ browser }, testInfo) => {
  const { id, customerId } = await meet("Sofia Maciel")
  await addField({ key: "email", label: "E-mail", type: "email" })
  await addField({ key: "aniversario", label: "Aniversário", type: "date" })
  await addField({ key: "vip", label: "Cliente VIP", type: "checkbox", group: "Loja" })
  await addField({ key: "cor", label: "Cor", type: "choice", options: ["Azul", "Areia"], group: "Loja" })
  await callInbox("POST", `/contacts/${customerId}`, {
    fields: { email: "sofia@lumen.example", vip: true, aniversario: "1988-02-03" },
  })
  for (let index = 1; index <= 5; index++) {
    await callInbox("POST", "/deals", { title: `Lote ${index}`, customer_id: customerId })
  }
  await callInbox("POST", "/deals", {
    title: "Vestido azul sob medida",
    customer_id: customerId,
    amount: 320,
    currency_code: "brl",
  })
  await callInbox("POST", "/tasks", {
    title: "Ligar amanhã",
    customer_id: customerId,
    due_at: "2021-03-04T12:00:00Z",
    priority: "high",
  })
  await callInbox("POST", "/companies", { name: "Maciel Moda", customer_ids: [customerId] })
  const { page, pane } = await open(browser, id, "bruno")
  await chooseLanguage(page, "Português (Brasil)")
  await page.goto(`${stack.url}/app/communications/inbox?conversation=${id}`)
  await expect(pane.root).toContainText("Negócios")
  await expect(pane.root).toContainText("Atrasada")
  await expect(pane.root.getByRole("link", { name: "e mais 1" })).toHaveAttribute(
    "href",
    new RegExp(`/communications/contacts/${customerId}\\?kind=deal$`)
  )
  await takeScreenshot(page, testInfo, "contact-pane-pt")
  await chooseTheme(page, "dark")
  await expect(pane.root).toContainText("Negócios")
  await expectAccessible(page, '[data-testid="contact-pane"]')
  await pane.root.getByTestId("add-deal").click()
  await expect(pane.dialog).toContainText("Novo negócio")
  await expectAccessible(page, '[role="dialog"]')
  await takeScreenshot(page, testInfo, "deal-drawer-pt-dark")
  await page.keyboard.press("Escape")
  await takeScreenshot(page, testInfo, "contact-pane-pt-dark")
  await chooseLanguage(page, "English")

  const phone = await newPage(browser, PHONE)
  await openAdmin(phone, `/communications/inbox?conversation=${id}`, "ana")
  await phone.getByRole("button", { name: "Show contact" }).tap()
  const drawer = new ContactPane(phone)
  await expect(drawer.root).toContainText("Deals")
  await takeScreenshot(phone, testInfo, "contact-pane-phone")
  const input = await drawer.edit("email")
  await input.fill("outra@lumen.example")
  await input.press("Escape")
  await expect(drawer.field("email")).toContainText("sofia@lumen.example")
  await drawer.root.getByTestId("add-task").tap()
  await expect(drawer.dialog.getByTestId("task-title")).toBeVisible()
  await takeScreenshot(phone, testInfo, "task-drawer-phone")
})
