import { expect, test, type Browser, type Locator, type Route } from "@playwright/test"

import { asList, asObject, type Json } from "../../scripts/seed/http"
import type { DemoUser } from "../../scripts/seed/logins"
import { stack } from "../helpers/browser-stack"
import { expectAccessible } from "./support/accessible"
import { Customer } from "./support/customer"
import { callInbox, conversationWith } from "./support/inbox-api"
import { InboxPage } from "./support/inbox-page"
import { takeScreenshot } from "./support/screenshot"
import { createDepartment, resetTeam, hire, userIdOf } from "./support/team"

const NAMES = { admin: "Helena Prado", ana: "Ana Ribeiro", bruno: "Bruno Costa" }

let sales: string
let support: string

test.beforeAll(async () => {
  sales = await createDepartment("Vendas")
  support = await createDepartment("Suporte")
  await hire({
    // Nothing is given to them by itself, whichever of their pages was open a moment ago.
    admin: { role: "admin", capacity: 0 },
    ana: { role: "agent", department_ids: [sales] },
    bruno: { role: "agent", department_ids: [sales, support] },
  })
})

test.afterAll(resetTeam)

/** Opens the inbox at a computer of their own. */
async function sitDown(browser: Browser, user: DemoUser, query = ""): Promise<InboxPage> {
  const context = await browser.newContext()
  return InboxPage.open(await context.newPage(), user, query)
}

const leave = (...agents: InboxPage[]) => Promise.all(agents.map(({ page }) => page.context().close()))

async function meet(name: string, ...texts: string[]): Promise<{ customer: Customer; id: string }> {
  const customer = await Customer.create(name)
  await customer.writeAll(texts)
  return { customer, id: await conversationWith(customer) }
}

async function availabilityOf(user: DemoUser): Promise<unknown> {
  const [id, { agents }] = await Promise.all([userIdOf(user), callInbox("GET", "/agents")])
  return asList(agents).find((agent) => agent.id === id)?.availability
}

async function assigneeOf(id: string): Promise<Json> {
  const { conversation } = await callInbox("GET", `/conversations/${id}`)
  const { status, assignee } = asObject(conversation)
  return { status, name: assignee && asObject(assignee).name }
}

/** The transfer dialog, opened by its key. */
async function openTransfer({ page, thread }: InboxPage): Promise<Locator> {
  await expect(thread.getByTestId("transfer")).toBeVisible()
  await page.keyboard.press("t")
  const dialog = page.getByTestId("transfer-dialog")
  await expect(dialog.getByTestId("transfer-search")).toBeFocused()
  return dialog
}

/** Says whether one is there. A menu that is still closing takes no click, hence the second try. */
async function choose({ page }: InboxPage, availability: "online" | "away"): Promise<void> {
  const choice = page.getByTestId(`availability-${availability}`)
  await expect(async () => {
    if (!(await choice.isVisible())) await page.getByTestId("availability").click({ timeout: 2_000 })
    await choice.click({ timeout: 2_000 })
  }).toPass()
  await expect(page.getByTestId("availability")).toHaveAttribute("data-availability", availability)
}

const targetIn = (dialog: Locator, name: string) =>
  dialog.getByTestId("transfer-target").filter({ hasText: name })

test("an agent sees what is theirs and the queue, and of three who claim one wins", async ({
  browser,
}, testInfo) => {
  const { id } = await meet("Zélia Prates", "Alguém aí?")
  const agents = [
    await sitDown(browser, "admin"),
    await sitDown(browser, "ana", "?view=unassigned"),
    await sitDown(browser, "bruno", "?view=unassigned"),
  ] as const
  const [admin, ana] = agents
  await expect(ana.page.getByTestId("view-tab-all")).toHaveCount(0)
  await expect(ana.page.getByTestId("view-tab-department")).toHaveCount(0)
  await expect(admin.page.getByTestId("view-tab-all")).toHaveAttribute("aria-selected", "true")

  // All claims are held until all are made.
  const held: Route[] = []
  const answers: Promise<number>[] = []
  for (const agent of agents) {
    await agent.openConversation(id)
    await agent.leaveField()
    await agent.page.route("**/claim", (route) => void held.push(route))
    answers.push(agent.page.waitForResponse("**/claim").then((response) => response.status()))
  }
  await Promise.all(agents.map(({ page }) => page.keyboard.press("c")))
  await expect.poll(() => held.length, { message: "all claims" }).toBe(3)
  await Promise.all(held.map((route) => route.continue()))
  const statuses = await Promise.all(answers)
  expect(statuses.filter((status) => status === 200)).toHaveLength(1)
  // Told who was faster, or nothing at all by who may not read it any more.
  expect(statuses.filter((status) => status === 409 || status === 404)).toHaveLength(2)

  const winner = statuses.indexOf(200)
  await expect(agents[winner]!.thread).toContainText("Assigned to you")
  await expect(agents[winner]!.thread).toContainText("took this conversation")
  for (const [index, agent] of agents.entries()) {
    if (index === winner) continue
    await expect(agent.page.getByText("faster and is handling this conversation.").first()).toBeVisible()
    if (agent !== admin) {
      // What somebody else has is no agent's to read.
      await expect(agent.row(id)).toHaveCount(0)
      await expect(agent.page.getByTestId("conversation-unavailable")).toBeVisible()
    }
  }
  await expect(admin.row(id).getByTestId("row-assignee")).toBeVisible()
  await takeScreenshot(admin.page, testInfo, "routing-claimed")
  await leave(...agents)
})

test("a transfer to a person arrives unread, with its history and the note, on both screens at once", async ({
  browser,
}, testInfo) => {
  const { customer, id } = await meet("Yara Couto", "Oi! Comprei ontem", "Quero trocar o número")
  const ana = await sitDown(browser, "ana", `?view=unassigned&conversation=${id}`)
  const bruno = await sitDown(browser, "bruno", "?view=mine")
  await expect(ana.message("Quero trocar o número")).toBeVisible()
  await ana.leaveField()
  await ana.page.keyboard.press("c")
  await expect(ana.thread).toContainText("Assigned to you")
  await ana.write("Vou te passar para o Bruno")
  await ana.expectTick("Vou te passar", "delivered")
  await ana.page.getByTestId("view-tab-mine").click()
  await expect(ana.row(id)).toBeVisible()

  await ana.leaveField()
  const dialog = await openTransfer(ana)
  await expect(targetIn(dialog, NAMES.ana)).toHaveCount(0)
  await expect(targetIn(dialog, NAMES.bruno).locator('[data-presence="online"]')).toBeVisible()
  await dialog.getByTestId("transfer-note").fill("troca de nº")
  await dialog.getByTestId("transfer-search").fill("brun")
  await expect(targetIn(dialog, NAMES.bruno)).toHaveAttribute("aria-selected", "true")
  await takeScreenshot(ana.page, testInfo, "routing-transfer")
  await expectAccessible(ana.page, '[data-testid="transfer-dialog"]')
  await dialog.getByTestId("transfer-search").press("Enter")

  await expect(ana.page.getByText(`Transferred to ${NAMES.bruno}`)).toBeVisible()
  await expect(dialog).toBeHidden()
  await expect(ana.row(id)).toHaveCount(0)
  await expect(ana.page.getByTestId("conversation-unavailable")).toHaveCount(0)

  await expect(bruno.row(id)).toHaveAttribute("data-unread", /[1-9]/)
  await bruno.openConversation(id)
  await expect(bruno.message("Comprei ontem")).toBeVisible()
  await expect(bruno.message("Vou te passar")).toContainText(NAMES.ana)
  await expect(bruno.messages.filter({ hasText: "transferred" })).toContainText(
    `${NAMES.ana} transferred to ${NAMES.bruno}: “troca de nº”`
  )
  await expect(bruno.row(id)).toHaveAttribute("data-unread", "0")

  // Live for him, and nothing of it for her.
  await customer.write("Oi, Bruno")
  await expect(bruno.message("Oi, Bruno")).toBeVisible()
  await expect(ana.row(id)).toHaveCount(0)
  await takeScreenshot(bruno.page, testInfo, "routing-transferred")
  await expectAccessible(bruno.page, '[data-testid="inbox-page"]')
  await leave(ana, bruno)
})

test("a transfer to a department waits in its queue, and a refusal keeps the note", async ({
  browser,
}, testInfo) => {
  const { id } = await meet("Xico Lemos", "Meu pedido chegou quebrado")
  const admin = await sitDown(browser, "admin", `?conversation=${id}`)
  const ana = await sitDown(browser, "ana", "?view=unassigned")
  const bruno = await sitDown(browser, "bruno", "?view=unassigned")
  await expect(ana.row(id)).toBeVisible()
  await expect(admin.message("chegou quebrado")).toBeVisible()

  await admin.leaveField()
  const dialog = await openTransfer(admin)
  await dialog.getByTestId("transfer-tab-departments").click()
  await expect(targetIn(dialog, "Suporte")).toContainText("1 online")
  await targetIn(dialog, "Suporte").click()
  await dialog.getByTestId("transfer-note").fill("Quebrou no caminho")

  await admin.page.route(
    "**/transfer",
    (route) =>
      route.fulfill({
        status: 409,
        json: { type: "conflict", code: "channel_not_served", message: "no", details: { channel: {} } },
      }),
    { times: 1 }
  )
  await dialog.getByTestId("transfer-note").press("Enter")
  await expect(dialog.getByTestId("transfer-refusal")).toContainText("Suporte does not serve")
  await expect(dialog.getByTestId("transfer-note")).toHaveValue("Quebrou no caminho")
  await takeScreenshot(admin.page, testInfo, "routing-refused")
  await dialog.getByTestId("transfer-confirm").click()
  await expect(dialog).toBeHidden()

  // Not her department: it leaves her queue. His: it stays in his.
  await expect(ana.row(id)).toHaveCount(0)
  await expect(bruno.row(id)).toBeVisible()
  await bruno.openConversation(id)
  await expect(bruno.thread).toContainText("Suporte")
  await expect(bruno.messages.filter({ hasText: "transferred" })).toContainText(
    `${NAMES.admin} transferred to Suporte: “Quebrou no caminho”`
  )
  await expect(admin.thread).toContainText("Unassigned · Suporte")

  // Hers to see in the department's view, which can be narrowed.
  await admin.page.getByTestId("view-tab-department").click()
  await expect(admin.row(id)).toContainText("Suporte")
  await admin.page.getByTestId("department-filter").click()
  await admin.page.getByRole("option", { name: "Vendas" }).click()
  await expect(admin.row(id)).toHaveCount(0)
  await leave(admin, ana, bruno)
})

test("the dialog shows live who is there, and warns of who is not", async ({ browser }, testInfo) => {
  const { id } = await meet("Wanda Reis", "Bom dia!")
  const admin = await sitDown(browser, "admin", `?conversation=${id}`)
  const bruno = await sitDown(browser, "bruno")
  await expect(admin.message("Bom dia!")).toBeVisible()
  await admin.leaveField()
  const dialog = await openTransfer(admin)
  const row = targetIn(dialog, NAMES.bruno)
  const presence = (state: string) => row.locator(`[data-presence="${state}"]`)
  await expect(presence("online")).toBeVisible()
  await row.click()
  await expect(dialog.getByTestId("transfer-warning")).toHaveCount(0)

  await choose(bruno, "away")
  await expect(presence("away")).toBeVisible()
  await choose(bruno, "online")
  await expect(presence("online")).toBeVisible()

  await leave(bruno)
  await expect(presence("offline")).toBeVisible({ timeout: 30_000 })
  await expect(dialog.getByTestId("transfer-warning")).toContainText(
    `${NAMES.bruno} is offline: it waits until they are back.`
  )
  await expectAccessible(admin.page, '[data-testid="transfer-dialog"]')
  await takeScreenshot(admin.page, testInfo, "routing-offline")
  await dialog.getByTestId("transfer-confirm").click()
  await expect(admin.thread).toContainText(`Assigned to ${NAMES.bruno}`)
  await leave(admin)
})

test("what I choose holds in all my tabs, and is taken back when it cannot be saved", async ({ page }) => {
  const first = await InboxPage.open(page, "ana")
  const second = await InboxPage.open(await page.context().newPage(), "ana")
  const choose = async (inbox: InboxPage, availability: string) => {
    await inbox.page.getByTestId("availability").click()
    await inbox.page.getByTestId(`availability-${availability}`).click()
  }
  const expectChoice = (inbox: InboxPage, availability: string) =>
    expect(inbox.page.getByTestId("availability")).toHaveAttribute("data-availability", availability)

  await choose(first, "away")
  await expectChoice(second, "away")
  await choose(second, "online")
  await expectChoice(first, "online")

  await page.route("**/admin/inbox/me", (route) =>
    route.request().method() === "POST" ? route.abort() : route.continue()
  )
  await choose(first, "offline")
  await expect(page.getByText("No connection to the server.").first()).toBeVisible()
  await expectChoice(first, "online")
})

test("a look at somebody else's conversation leaves their unread alone", async ({ page }) => {
  const { customer, id } = await meet("Valter Nunes", "Oi")
  await callInbox("POST", `/conversations/${id}/transfer`, { user_id: await userIdOf("ana") })
  const reads: string[] = []
  page.on("request", (request) => request.url().endsWith("/read") && reads.push(request.url()))
  const admin = await InboxPage.open(page, "admin", `?conversation=${id}`)
  await expect(admin.thread).toContainText(`Assigned to ${NAMES.ana}`)
  await customer.write("Alguém me lê?")
  await expect(admin.message("Alguém me lê?")).toBeVisible()
  await expect(admin.row(id)).toHaveAttribute("data-unread", /[1-9]/)
  expect(reads).toEqual([])
})

test("a conversation is closed with a reason, and the thread says so", async ({ page }, testInfo) => {
  const { id } = await meet("Úrsula Dias", "Era só isso, obrigada!")
  const admin = await InboxPage.open(page, "admin", `?conversation=${id}`)
  await expect(admin.message("Era só isso")).toBeVisible()
  await admin.leaveField()
  await page.keyboard.press("e")
  const dialog = page.getByTestId("close-dialog")
  await expect(dialog.getByTestId("close-reason")).toBeFocused()
  await page.keyboard.type("resolvido")
  await takeScreenshot(page, testInfo, "routing-close")
  await expectAccessible(page, '[data-testid="close-dialog"]')
  await page.keyboard.press("Enter")
  await expect(dialog).toBeHidden()
  await expect(page.getByTestId("composer-closed")).toBeVisible()
  await expect(admin.messages.filter({ hasText: "closed the conversation" })).toContainText("“resolvido”")
  await expect(admin.row(id)).toHaveCount(0)
  await page.getByTestId("view-tab-closed").click()
  await expect(admin.row(id)).toBeVisible()
})

test("a customer's owner is chosen in the pane, and shows on Medusa's page of the customer", async ({
  page,
}, testInfo) => {
  const { id } = await meet("Tadeu Rocha", "Olá")
  await InboxPage.open(page, "admin", `?conversation=${id}`)
  const owner = page.getByTestId("contact-owner")
  await expect(owner).toContainText("Nobody")
  await owner.click()
  await page.getByRole("option", { name: NAMES.ana }).click()
  await expect(owner).toContainText(NAMES.ana)
  await page.getByRole("button", { name: "Undo" }).click()
  await expect(owner).toContainText("Nobody")
  await owner.click()
  await page.getByRole("option", { name: NAMES.bruno }).click()
  await expect(owner).toContainText(NAMES.bruno)

  const link = page.getByTestId("contact-pane").getByRole("link", { name: "Open customer" })
  await page.goto(`${stack.url}${(await link.getAttribute("href")) ?? ""}`)
  await expect(page.getByTestId("customer-owner")).toContainText(NAMES.bruno)
  await takeScreenshot(page, testInfo, "routing-customer-owner")
})

test("who loses their inbox is told so at once, and whom to ask", async ({ page }, testInfo) => {
  const id = await userIdOf("ana")
  await InboxPage.open(page, "ana")
  await callInbox("POST", `/agents/${id}`, { is_active: false })
  try {
    const notice = page.getByTestId("no-inbox")
    await expect(notice).toContainText("You have no inbox", { timeout: 30_000 })
    await expect(notice).toContainText("Ask an administrator to add you as an agent.")
    await takeScreenshot(page, testInfo, "routing-no-inbox")
  } finally {
    await callInbox("POST", `/agents/${id}`, { is_active: true })
  }
  await page.getByTestId("no-inbox").getByRole("button").click()
  await expect(page.getByTestId("view-tab-mine")).toBeVisible()
})

test("an agent who goes offline leaves what waits to a colleague, with everything said so far", async ({
  browser,
}, testInfo) => {
  await callInbox("POST", "/routing-policies", {
    scope: "account",
    method: "least_busy",
    options: { return_after_minutes: 0 },
  })
  // Both look at what is theirs: where the inbox opens by itself depends on what one has at that moment.
  const ana = await sitDown(browser, "ana", "?view=mine")
  const { customer, id } = await meet("Otília Brandão", "Bom dia", "Preciso de ajuda com a troca")
  await expect(ana.row(id)).toBeVisible()
  await ana.openConversation(id)
  await expect(ana.thread).toContainText("Assigned to you")
  const bruno = await sitDown(browser, "bruno", "?view=mine")
  await leave(ana)

  // Hers is noticed to be gone after a few seconds; his screen was open all the while.
  await expect.poll(() => availabilityOf("ana"), { timeout: 40_000 }).toBe("offline")
  await expect
    .poll(() => assigneeOf(id), { timeout: 20_000 })
    .toMatchObject({ status: "open", name: NAMES.bruno })
  await expect(bruno.row(id)).toBeVisible()
  await expect(bruno.row(id)).toHaveAttribute("data-unread", "2")
  await bruno.openConversation(id)
  await expect(bruno.thread).toContainText("Back to the queue: Ana Ribeiro is offline")
  await expect(bruno.message("Preciso de ajuda com a troca")).toBeVisible()
  await bruno.write("Bom dia, Otília! Sigo com você.")
  await bruno.expectTick("Sigo com você", "delivered")
  await takeScreenshot(bruno.page, testInfo, "colleague-takes-over")
  await customer.read()
  await bruno.expectTick("Sigo com você", "read")
  await leave(bruno)
  await callInbox("POST", "/routing-policies", { scope: "account", method: "manual", options: {} })
})

test("an empty queue says who is there to take what comes next", async ({ browser }) => {
  const ana = await sitDown(browser, "ana")
  await ana.page.route(/\/admin\/inbox\/conversations\?.*view=unassigned/, (route) =>
    route.fulfill({ json: { conversations: [], next_cursor: null } })
  )
  await ana.page.goto(`${stack.url}/app/communications/inbox?view=unassigned`)
  const online = ana.page.getByTestId("online-now")
  await expect(online).toContainText(NAMES.ana)
  await expect(online).not.toContainText(NAMES.bruno)
  const bruno = await sitDown(browser, "bruno")
  await expect(online).toContainText(NAMES.bruno)
  await leave(ana, bruno)
})
