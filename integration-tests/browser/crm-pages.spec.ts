import { expect, test, type Page } from "@playwright/test"

import { asObject } from "../../scripts/seed/http"
import { openAdmin, stack } from "../helpers/browser-stack"
import { expectAccessible } from "./support/accessible"
import { chooseLanguage, chooseTheme } from "./support/appearance"
import { addCompany, addCustomer, addDeal, addPipeline, addTask, Board, dealNow } from "./support/crm"
import { callInbox } from "./support/inbox-api"
import { escapeDialog } from "./support/escape"
import { takeScreenshot } from "./support/screenshot"
import { hire, resetTeam, userIdOf } from "./support/team"

const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }
const HOUR = 3_600_000
const fromNow = (hours: number) => new Date(Date.now() + hours * HOUR).toISOString()
const dayFromNow = (days: number) => fromNow(24 * days).slice(0, 10)

/** A pipeline with a few deals in it, shown as a board. */
async function openBoard(page: Page, name: string, customerName = "Lívia Souto") {
  const pipeline = await addPipeline(name)
  const customer_id = await addCustomer(customerName)
  const deal = (title: string, stage: string, more = {}) =>
    addDeal({ title, customer_id, stage_id: pipeline.stages[stage], currency_code: "brl", ...more })
  const ids = {
    dresses: await deal("Vestidos para a loja", "Novo", { amount: 1200, expected_close_at: dayFromNow(-3) }),
    towels: await deal("Toalhas da pousada", "Novo", { amount: 800, currency_code: "eur" }),
    lamps: await deal("Luminárias", "Proposta", { amount: 300, expected_close_at: dayFromNow(9) }),
  }
  await openAdmin(page, `/communications/deals?pipeline=${pipeline.id}`)
  const board = new Board(page, pipeline)
  await board.expectIn("Novo", ids.dresses)
  return { pipeline, customer_id, board, ids, deal }
}

const toast = (page: Page, text: string | RegExp) => page.getByRole("listitem").filter({ hasText: text })

test("the menu leads to deals, companies and tasks", async ({ page }) => {
  await openAdmin(page, "/communications/tasks")
  await expect(page.getByRole("heading", { name: "Tasks", level: 1 })).toBeVisible()
  const entries = page.locator("aside").getByRole("link", { name: /^(Inbox|Deals|Companies|Tasks)$/ })
  await expect(entries).toHaveText(["Inbox", "Deals", "Companies", "Tasks"])
  await entries.filter({ hasText: "Companies" }).click()
  await expect(page.getByTestId("companies-page")).toBeVisible()
  await expect(page.getByRole("heading", { name: "Companies", level: 1 })).toBeVisible()
})

test("a card is carried by mouse, sums follow, and it can be undone", async ({ page }, testInfo) => {
  const { board, ids } = await openBoard(page, "Quadro")
  await board.expectTotals("Novo", "2", /R\$1,200\.00 · €800\.00/)
  await expect(board.card(ids.dresses).getByTestId("close-date")).toHaveAttribute("data-late", "true")
  await expect(board.card(ids.lamps).getByTestId("close-date")).not.toHaveAttribute("data-late", "true")
  await takeScreenshot(page, testInfo, "board-light")
  await expectAccessible(page, '[data-testid="deals-page"]')

  await board.drag(ids.dresses, "Proposta")
  await board.expectIn("Proposta", ids.dresses)
  await board.expectTotals("Novo", "1", "€800.00")
  await board.expectTotals("Proposta", "2", "R$1,500.00")
  await expect.poll(async () => asObject((await dealNow(ids.dresses)).stage).name).toBe("Proposta")
  const moved = toast(page, "Vestidos para a loja: Proposta")
  await moved.getByRole("button", { name: "Undo" }).click()
  await board.expectIn("Novo", ids.dresses)
  await board.expectTotals("Novo", "2", /R\$1,200\.00/)
  await expect.poll(async () => asObject((await dealNow(ids.dresses)).stage).name).toBe("Novo")
  await page.reload()
  await board.expectIn("Novo", ids.dresses)
})

test("a lost deal is asked for its reason, and stays when nobody answers", async ({ page }, testInfo) => {
  const { board, ids } = await openBoard(page, "Perdas")
  await board.drag(ids.lamps, "Perdido")
  const dialog = page.getByTestId("lost-dialog")
  await expect(dialog).toContainText("Luminárias")
  await escapeDialog(page)
  await expect(dialog).toBeHidden()
  await board.expectIn("Proposta", ids.lamps)

  await board.drag(ids.lamps, "Perdido")
  await dialog.getByTestId("lost-reason").fill("Comprou em outra loja")
  await takeScreenshot(page, testInfo, "board-lost")
  await expectAccessible(page, '[data-testid="lost-dialog"]')
  // What was typed stays while it cannot be done.
  await page.route(`**/admin/inbox/deals/${ids.lamps}`, (route) =>
    route.fulfill({ status: 500, json: { type: "error", code: "server_error", message: "no" } })
  )
  await dialog.getByTestId("lost-reason").press("Enter")
  await expect(toast(page, "Luminárias was not moved")).toBeVisible()
  await expect(dialog.getByTestId("lost-reason")).toHaveValue("Comprou em outra loja")
  await page.unroute(`**/admin/inbox/deals/${ids.lamps}`)
  await dialog.getByTestId("lost-confirm").click()
  await expect(dialog).toBeHidden()
  await board.expectIn("Perdido", ids.lamps)
  await expect.poll(async () => (await dealNow(ids.lamps)).lost_reason).toBe("Comprou em outra loja")
  // Out of the lost and back again: the reason is not lost with it.
  await board.drag(ids.lamps, "Proposta")
  await board.expectIn("Proposta", ids.lamps)
  await toast(page, "Luminárias: Proposta").getByRole("button", { name: "Undo" }).click()
  await board.expectIn("Perdido", ids.lamps)
  await expect.poll(async () => (await dealNow(ids.lamps)).lost_reason).toBe("Comprou em outra loja")
})

test("a card is carried with the keyboard alone, and said where it is", async ({ page }) => {
  const { board, ids } = await openBoard(page, "Teclado")
  await board.handle(ids.towels).focus()
  await page.keyboard.press("Space")
  const said = page.locator('[id^="DndLiveRegion"]')
  // Arrows lead somewhere once it is known where everything stands.
  await expect(said).toContainText("Toalhas da pousada is over Novo.")
  await page.keyboard.press("ArrowRight")
  await expect(said).toContainText("Toalhas da pousada is over Proposta.")
  await page.keyboard.press("ArrowRight")
  await expect(said).toContainText("Toalhas da pousada is over Negociação.")
  await page.keyboard.press("Space")
  await expect(said).toContainText("Toalhas da pousada was put into Negociação.")
  await board.expectIn("Negociação", ids.towels)
  // It keeps the keyboard in its new place, so that it can be carried on.
  await expect(board.handle(ids.towels)).toBeFocused()
  await page.keyboard.press("Space")
  await expect(said).toContainText("Toalhas da pousada is over Negociação.")
  await page.keyboard.press("ArrowLeft")
  await expect(said).toContainText("Toalhas da pousada is over Proposta.")
  // Also to stages beyond the edge, and back from there.
  for (const stage of ["Negociação", "Ganho", "Perdido"]) {
    await page.keyboard.press("ArrowRight")
    await expect(said).toContainText(`Toalhas da pousada is over ${stage}.`)
  }
  await page.keyboard.press("ArrowLeft")
  await expect(said).toContainText("Toalhas da pousada is over Ganho.")
  await page.keyboard.press("Escape")
  await expect(said).toContainText("Toalhas da pousada stays in Negociação.")
  await board.expectIn("Negociação", ids.towels)
  expect(asObject((await dealNow(ids.towels)).stage).name).toBe("Negociação")

  // And without carrying, by its menu.
  await board.card(ids.towels).getByTestId("deal-menu").click()
  await page.getByRole("menuitem", { name: "Move to Ganho" }).click()
  await board.expectIn("Ganho", ids.towels)
  await expect.poll(async () => asObject((await dealNow(ids.towels)).stage).kind).toBe("won")
})

test("a move that is refused goes back, with the reason", async ({ page }) => {
  const { board, ids } = await openBoard(page, "Recusas")
  await page.route(`**/admin/inbox/deals/${ids.towels}`, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 400))
    await route.fulfill({
      status: 400,
      json: { type: "invalid_data", code: "invalid_data", message: "There is no stage stage_1" },
    })
  })
  await board.drag(ids.towels, "Proposta")
  await board.expectIn("Proposta", ids.towels)
  await expect(toast(page, "Toalhas da pousada was not moved")).toContainText("There is no stage stage_1")
  await board.expectIn("Novo", ids.towels)
  await board.expectTotals("Novo", "2", /R\$1,200\.00 · €800\.00/)
})

test("the board is live, loads more on scrolling, and finds", async ({ page }) => {
  const { board, ids, pipeline, deal } = await openBoard(page, "Ao vivo")
  await callInbox("POST", `/deals/${ids.lamps}`, { stage_id: pipeline.stages["Negociação"] })
  await board.expectIn("Negociação", ids.lamps)
  await board.expectTotals("Negociação", "1", "R$300.00")

  const titles = Array.from({ length: 34 }, (_, index) => `Encomenda ${index + 1}`)
  await Promise.all(titles.map((title) => deal(title, "Novo", { amount: 10 })))
  await deal("Encomenda 35", "Novo", { amount: 10 })
  await board.expectTotals("Novo", "37", /R\$1,550\.00 · €800\.00/)
  const column = board.column("Novo")
  await expect(column.getByTestId("deal-card").first()).toContainText("Encomenda 35")
  await expect(async () => {
    await column.locator("div.overflow-y-auto").evaluate((list) => list.scrollTo(0, list.scrollHeight))
    await expect(column.getByTestId("deal-card")).toHaveCount(37, { timeout: 1_000 })
  }).toPass()
  await column.locator("div.overflow-y-auto").evaluate((list) => list.scrollTo(0, 0))

  // What is counted is what is found, and not what has been loaded of it.
  await page.getByTestId("deal-search").fill("encomenda")
  await board.expectTotals("Novo", "35", "R$350.00")
  await page.getByTestId("deal-search").fill("toalhas")
  await expect(column.getByTestId("deal-card")).toHaveCount(1)
  await board.expectTotals("Novo", "1", "€800.00")
  await expect(page).toHaveURL(/q=toalhas/)
  await page.reload()
  await expect(page.getByTestId("deal-search")).toHaveValue("toalhas")
  await expect(column.getByTestId("deal-card")).toHaveCount(1)
})

test("a finger carries a card on a phone, and scrolls all the same", async ({ browser }, testInfo) => {
  const page = await (await browser.newContext(PHONE)).newPage()
  const { board, ids } = await openBoard(page, "Celular")
  expect(await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)).toBe(false)
  await takeScreenshot(page, testInfo, "board-phone")
  await expectAccessible(page, '[data-testid="deals-page"]')
  const touch = await page.context().newCDPSession(page)
  const send = (type: "touchStart" | "touchMove" | "touchEnd", x: number, y: number) =>
    touch.send("Input.dispatchTouchEvent", { type, touchPoints: type === "touchEnd" ? [] : [{ x, y }] })
  const from = await board.card(ids.towels).boundingBox()
  if (!from) throw new Error("The card is not on screen")
  const [x, y] = [from.x + 60, from.y + from.height - 12]
  await send("touchStart", x, y)
  await page.waitForTimeout(350)
  for (let step = 1; step <= 8; step += 1) await send("touchMove", x + step * 36, y + 10)
  // At the edge the board comes along.
  await expect
    .poll(() => page.getByTestId("board").evaluate((element) => element.scrollLeft))
    .toBeGreaterThan(100)
  await expect(page.locator('[id^="DndLiveRegion"]')).toContainText(/is over (Proposta|Negociação)/)
  await send("touchEnd", 0, 0)
  await expect.poll(async () => asObject((await dealNow(ids.towels)).stage).name).not.toBe("Novo")
  await page.context().close()
})

test("the table narrows, loads on, and leads to the deal", async ({ page }, testInfo) => {
  const { ids, pipeline, deal } = await openBoard(page, "Tabela", "Otávio Lacerda")
  await callInbox("POST", `/deals/${ids.lamps}`, { stage_id: pipeline.stages["Ganho"] })
  await callInbox("POST", `/deals/${ids.towels}`, { owner_id: await userIdOf("ana") })
  await Promise.all(Array.from({ length: 33 }, (_, index) => deal(`Pedido ${index + 1}`, "Novo")))
  await page.getByTestId("view-table").click()
  await expect(page).toHaveURL(/view=table/)
  const rows = page.getByTestId("deal-table").locator("tbody tr")
  await expect(rows.first()).toContainText("Pedido")
  await expect(async () => {
    await page.locator("main").evaluate((main) => main.scrollTo(0, main.scrollHeight))
    await expect(rows).toHaveCount(36, { timeout: 1_000 })
  }).toPass()
  await page.locator("main").evaluate((main) => main.scrollTo(0, 0))

  const choose = async (filter: string, option: string) => {
    await page.getByTestId(filter).click()
    await page.getByRole("option", { name: option, exact: true }).click()
  }
  await choose("kind-filter", "Won")
  await expect(rows).toHaveCount(1)
  await expect(rows.first()).toContainText("Luminárias")
  await choose("kind-filter", "Open, won and lost")
  await choose("owner-filter", "Ana Ribeiro")
  await expect(rows).toHaveCount(1)
  await expect(rows.first()).toContainText("Toalhas da pousada")
  await choose("owner-filter", "Everybody’s")
  await page.getByTestId("deal-search").fill("nada disso")
  await expect(page.getByTestId("nothing-found")).toBeVisible()
  await page.getByTestId("clear-filters").click()
  await page.getByTestId("deal-search").fill("vestidos")
  await expect(rows.first()).toContainText("Vestidos para a loja")
  await takeScreenshot(page, testInfo, "deal-table")
  await expectAccessible(page, '[data-testid="deals-page"]')
  await page.reload()
  await rows.filter({ hasText: "Vestidos para a loja" }).first().locator("td").nth(1).click()
  await expect(page.getByTestId("deal-page")).toContainText("Otávio Lacerda")
})

test("a deal's page wins it, loses it, opens it again and deletes it", async ({ page }, testInfo) => {
  const { ids, customer_id } = await openBoard(page, "Página", "Rafael Monteiro")
  const task = await addTask({ title: "Mandar a proposta", deal_id: ids.dresses, due_at: fromNow(-30) })
  await page.getByRole("link", { name: "Vestidos para a loja" }).click()
  const deal = page.getByTestId("deal-page")
  await expect(deal).toContainText("R$1,200.00")
  await expect(page).toHaveTitle(/Vestidos para a loja/)
  await expect(deal.getByTestId("object-tasks")).toContainText("Mandar a proposta")
  await takeScreenshot(page, testInfo, "deal-page")
  await expectAccessible(page, '[data-testid="deal-page"]')
  await deal.getByTestId("win-deal").click()
  await expect(deal.getByTestId("reopen-deal")).toBeVisible()
  await expect(deal).toContainText("Closed")
  await toast(page, "Vestidos para a loja: Ganho").getByRole("button", { name: "Undo" }).click()
  await deal.getByTestId("lose-deal").click()
  await page.getByTestId("lost-reason").fill("Sem verba")
  await page.getByTestId("lost-confirm").click()
  await expect(deal).toContainText("Sem verba")
  await deal.getByTestId("reopen-deal").click()
  await expect(deal.getByTestId("win-deal")).toBeVisible()

  await deal.locator(`[data-task-id="${task}"]`).getByTestId("task-check").click()
  // What is done stands here until the list has been asked for again.
  await expect(deal.getByTestId("object-tasks")).toContainText("Nothing to do")
  await expect(deal.getByTestId("deal-contact")).toHaveAttribute(
    "href",
    new RegExp(`/communications/contacts/${customer_id}`)
  )
  await deal.getByTestId("deal-actions").click()
  await page.getByRole("menuitem", { name: "Edit deal" }).click()
  await expect(page.getByRole("dialog")).toContainText("Edit deal")
  // At once, and the page is as it was: the mouse reaches it, and the keyboard is back on the button.
  await escapeDialog(page)
  await expect(page.getByRole("dialog")).toHaveCount(0)
  await expect(deal.getByTestId("deal-actions")).toBeFocused()
  await deal.getByTestId("deal-actions").click()
  await page.getByRole("menuitem", { name: "Delete" }).click()
  await page.getByRole("alertdialog").getByRole("button", { name: "Delete" }).click()
  await expect(page).toHaveURL(/\/communications\/deals$/)
  await page.goto(`${stack.url}/app/communications/deals/${ids.dresses}`)
  await expect(page.getByTestId("object-not-found")).toBeVisible()
})

test("a company has its people with what they do, and its deals", async ({ page }, testInfo) => {
  const owner = await addCustomer("Otávio Lacerda")
  await addCustomer("Yasmin Haddad")
  const company = await addCompany({
    name: "Lacerda Interiores",
    domain: "lacerda.example",
    tax_id: "12.345.678/0001-90",
    address: "Av. Beira Mar, 3000\nFortaleza",
    contacts: [{ customer_id: owner, role: "Sócio" }],
  })
  await addDeal({ title: "Cortinas do hotel", customer_id: owner, company_id: company, amount: 5400 })
  await openAdmin(page, "/communications/companies")
  await page.getByTestId("company-search").fill("lacerda")
  const row = page.getByTestId("company-table").locator("tbody tr")
  await expect(row).toHaveCount(1)
  await expect(row).toContainText("lacerda.example")
  await takeScreenshot(page, testInfo, "company-table")
  await expectAccessible(page, '[data-testid="companies-page"]')
  await row.locator("td").nth(2).click()

  const shown = page.getByTestId("company-page")
  const people = shown.getByTestId("company-person")
  await expect(people).toContainText(["Otávio Lacerda"])
  await expect(people.first()).toContainText("Sócio")
  await expect(shown.getByTestId("company-deals")).toContainText("Cortinas do hotel")
  await shown.getByTestId("add-contact").click()
  const dialog = page.getByTestId("role-dialog")
  await dialog.getByTestId("contact-role").fill("Compras")
  await dialog.getByTestId("role-confirm").click()
  await expect(dialog).toContainText("Required")
  await dialog.getByTestId("company-contact").fill("Yasmin")
  await page.getByTestId("company-contact-option").first().click()
  await expectAccessible(page, '[data-testid="role-dialog"]')
  await dialog.getByTestId("role-confirm").click()
  await expect(people.filter({ hasText: "Yasmin Haddad" })).toContainText("Compras")

  const otavio = people.filter({ hasText: "Otávio Lacerda" })
  await otavio.getByTestId("person-actions").click()
  await page.getByRole("menuitem", { name: "Change role" }).click()
  await dialog.getByTestId("contact-role").fill("Diretor")
  await page.keyboard.press("Enter")
  await expect(otavio).toContainText("Diretor")
  await otavio.getByTestId("person-actions").click()
  await page.getByRole("menuitem", { name: "Remove" }).click()
  await expect(otavio).toHaveCount(0)
  await toast(page, "Otávio Lacerda removed").getByRole("button", { name: "Undo" }).click()
  await expect(otavio).toContainText("Diretor")
  await takeScreenshot(page, testInfo, "company-page")
  await expectAccessible(page, '[data-testid="company-page"]')
  await otavio.getByRole("link").click()
  await expect(page.getByTestId("contact-card")).toContainText("Otávio Lacerda")
})

test("my tasks begin with the overdue, and are checked off and taken back", async ({ page }, testInfo) => {
  const customer_id = await addCustomer("Marina Duarte")
  const own = { customer_id, assignee_id: await userIdOf("ana") }
  const later = await addTask({ ...own, title: "Ligar amanhã", due_at: fromNow(30) })
  const late = await addTask({
    ...own,
    title: "Confirmar o endereço",
    due_at: fromNow(-24),
    priority: "high",
  })
  const soon = await addTask({ ...own, title: "Separar as amostras", due_at: fromNow(0.6) })
  await addTask({ ...own, title: "Pensar no Natal" })
  const bruno = await addTask({ title: "Conferir o caixa", assignee_id: await userIdOf("bruno") })
  await openAdmin(page, "/communications/tasks", "ana")
  const lines = page.getByTestId("task-line")
  await expect(lines).toHaveCount(4)
  const line = (id: string) => page.locator(`[data-testid="task-line"][data-task-id="${id}"]`)
  await expect(lines.first()).toHaveAttribute("data-task-id", late)
  await expect(line(late).getByTestId("task-due")).toHaveAttribute("data-overdue", "true")
  await expect(line(late)).toContainText("yesterday")
  await expect(line(soon)).toContainText("in 35 minutes")
  await expect(line(later)).toContainText("Marina Duarte")
  await takeScreenshot(page, testInfo, "tasks-light")
  await expectAccessible(page, '[data-testid="tasks-page"]')

  // By keyboard, and back.
  await line(late).getByTestId("task-check").focus()
  await page.keyboard.press("Space")
  await expect(line(late)).toHaveCount(0)
  await toast(page, "Task done: Confirmar o endereço").getByRole("button", { name: "Undo" }).click()
  await expect(lines.first()).toHaveAttribute("data-task-id", late)
  await line(later).getByTestId("task-check").click()
  await expect(line(later)).toHaveCount(0)
  await page.getByTestId("task-tab-done").click()
  await expect(line(later)).toContainText("by Ana Ribeiro")
  await page.getByTestId("task-tab-everybody").click()
  await expect(line(bruno)).toContainText("Bruno Costa")
  await page.getByTestId("task-search").fill("caixa")
  await expect(lines).toHaveCount(1)
  await expect(page).toHaveURL(/tab=everybody/)
  await line(bruno).getByTestId("task-title").click()
  await expect(page.getByRole("dialog")).toContainText("Edit task")
})

test("Medusa's page of a customer shows their deals, tasks and companies", async ({ page }, testInfo) => {
  const customer_id = await addCustomer("Heloísa Brandt")
  const company = await addCompany({ name: "Brandt Modas", contacts: [{ customer_id, role: "Dona" }] })
  await addDeal({ title: "Coleção de verão", customer_id, amount: 990, currency_code: "brl" })
  await addTask({ title: "Mandar o catálogo", customer_id, due_at: fromNow(-2) })
  const asked: string[] = []
  page.on("request", (request) => {
    if (request.url().endsWith(`/admin/inbox/contacts/${customer_id}`)) asked.push(request.url())
  })
  await openAdmin(page, `/customers/${customer_id}`)
  const [deals, tasks, companies] = ["deals", "tasks", "companies"].map((kind) =>
    page.getByTestId(`customer-${kind}`)
  )
  await expect(deals!).toContainText("Coleção de verão")
  await expect(tasks!).toContainText("2 hours ago")
  await expect(companies!).toContainText("Dona")
  expect(asked).toHaveLength(1)
  await deals!.scrollIntoViewIfNeeded()
  await takeScreenshot(page, testInfo, "customer-widgets")
  for (const kind of ["deals", "tasks", "companies"]) {
    await expectAccessible(page, `[data-testid="customer-${kind}"]`)
  }
  await tasks!.getByTestId("create-task").click()
  const drawer = page.getByRole("dialog")
  await drawer.getByLabel("Title").fill("Agendar visita")
  await drawer.getByRole("button", { name: "Save" }).click()
  await expect(tasks!).toContainText("Agendar visita")
  await tasks!.getByTestId("task-line").first().getByTestId("task-check").click()
  await expect(tasks!.locator('[data-done="true"]')).toContainText("Mandar o catálogo")
  await addCompany({ name: "Tecelagem Aurora" })
  await companies!.getByTestId("link-existing-company").click()
  await drawer.getByTestId("link-company").fill("tecelagem")
  await drawer.getByTestId("link-company-option").filter({ hasText: "Tecelagem Aurora" }).click()
  await drawer.getByTestId("link-role").fill("Sócia")
  await drawer.getByRole("button", { name: "Save" }).click()
  await expect(companies!).toContainText("Sócia")
  await companies!.getByRole("link", { name: "Brandt Modas" }).click()
  await expect(page).toHaveURL(new RegExp(`/communications/companies/${company}`))
})

test("who may only look sees no buttons, and who may not is told so", async ({ page, browser }) => {
  test.slow()
  const { board, ids, customer_id } = await openBoard(page, "Direitos")
  const task = await addTask({ title: "Só olhar", customer_id })
  const company = await addCompany({ name: "Só olhar Ltda.", contacts: [{ customer_id }] })
  await hire({ admin: { role: "admin" }, ana: { role: "agent" }, bruno: { role: "agent" } })
  try {
    const grant = async (user: "ana" | "bruno", grants: string[]) =>
      callInbox("POST", `/agents/${await userIdOf(user)}`, { grants })
    await grant("ana", ["view_deals", "view_companies", "view_tasks"])
    await grant("bruno", ["claim"])
    const ana = await (await browser.newContext()).newPage()
    const url = new URL(page.url())
    await openAdmin(ana, `/communications/deals${url.search}`, "ana")
    const looking = new Board(ana, board.pipeline)
    await looking.expectIn("Novo", ids.dresses)
    await expect(ana.getByTestId("create-deal")).toHaveCount(0)
    await expect(ana.getByTestId("deal-handle")).toHaveCount(0)
    await expect(ana.getByTestId("deal-menu")).toHaveCount(0)
    await looking.card(ids.dresses).getByRole("link").first().click()
    await expect(ana.getByTestId("deal-page")).toContainText("Vestidos para a loja")
    for (const button of ["win-deal", "lose-deal", "deal-actions", "create-task"]) {
      await expect(ana.getByTestId(button)).toHaveCount(0)
    }
    await openAdmin(ana, `/communications/companies/${company}`, "ana")
    await expect(ana.getByTestId("company-page")).toContainText("Só olhar Ltda.")
    for (const button of ["company-actions", "add-contact", "person-actions", "create-deal"]) {
      await expect(ana.getByTestId(button)).toHaveCount(0)
    }
    await openAdmin(ana, "/communications/tasks?tab=everybody&q=olhar", "ana")
    await expect(ana.locator(`[data-task-id="${task}"]`).getByTestId("task-check")).toBeDisabled()
    await expect(ana.getByTestId("create-task")).toHaveCount(0)
    await openAdmin(ana, `/customers/${customer_id}`, "ana")
    await expect(ana.getByTestId("customer-deals")).toContainText("Vestidos para a loja")
    await expect(ana.getByTestId("edit-deal")).toHaveCount(0)
    await expect(ana.getByTestId("create-deal")).toHaveCount(0)
    await ana.context().close()

    const bruno = await (await browser.newContext()).newPage()
    for (const path of ["deals", "companies", "tasks", `deals/${ids.dresses}`, `companies/${company}`]) {
      await openAdmin(bruno, `/communications/${path}`, "bruno")
      await expect(bruno.getByTestId("page-closed")).toBeVisible()
    }
    await openAdmin(bruno, `/customers/${customer_id}`, "bruno")
    await expect(bruno.getByTestId("customer-activity")).toBeVisible()
    await expect(bruno.getByTestId("customer-deals")).toHaveCount(0)
    await bruno.context().close()
  } finally {
    await resetTeam()
  }
})

test("the pages are dark, translated and fit a phone", async ({ page, browser }, testInfo) => {
  test.slow()
  const { board, ids, customer_id, pipeline } = await openBoard(page, "Aparência")
  const long = "Umnomedecontatoquenãoacabanuncaenãotemespaçonenhumnomeio".repeat(3)
  await addDeal({ title: long, customer_id, stage_id: pipeline.stages["Novo"], amount: 123_456_789.5 })
  await addTask({ title: "Enviar o orçamento", customer_id, due_at: fromNow(-48), deal_id: ids.dresses })
  const company = await addCompany({ name: long.slice(0, 150), contacts: [{ customer_id }] })
  await chooseTheme(page, "dark")
  await board.expectIn("Novo", ids.dresses)
  await takeScreenshot(page, testInfo, "board-dark")
  await expectAccessible(page, '[data-testid="deals-page"]')
  const pages = ["tasks", `deals/${ids.dresses}`, `companies/${company}`, "deals?view=table"]
  for (const path of pages) {
    await page.goto(`${stack.url}/app/communications/${path}`)
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible()
    await expect(page.getByRole("status", { name: "Loading" })).toHaveCount(0)
    await takeScreenshot(page, testInfo, `crm-dark-${path.split(/[/?]/)[0]}-${pages.indexOf(path)}`)
    await expectAccessible(page, "main")
  }

  const phone = await (await browser.newContext(PHONE)).newPage()
  for (const path of [...pages, "companies"]) {
    await openAdmin(phone, `/communications/${path}`)
    await expect(phone.getByRole("heading", { level: 1 })).toBeVisible()
    await expect(phone.getByRole("status", { name: "Loading" })).toHaveCount(0)
    expect(await phone.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)).toBe(false)
    await takeScreenshot(phone, testInfo, `crm-phone-${path.split(/[/?]/)[0]}-${pages.indexOf(path)}`)
  }
  await phone.context().close()

  await chooseLanguage(page, "Português (Brasil)")
  try {
    await openAdmin(page, `/communications/deals?pipeline=${pipeline.id}`)
    await expect(page.getByRole("heading", { name: "Negócios", level: 1 })).toBeVisible()
    await board.expectTotals("Proposta", "1", /R\$\s300,00/)
    await takeScreenshot(page, testInfo, "board-pt")
    await openAdmin(page, "/communications/tasks")
    await expect(page.getByTestId("task-tab-mine")).toHaveText("Minhas")
    await expect(page.getByTestId("tasks-page")).toContainText("anteontem")
    await takeScreenshot(page, testInfo, "tasks-pt")
  } finally {
    await chooseLanguage(page, "English")
  }
})
