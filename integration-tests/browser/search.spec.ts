import { expect, test, type Browser, type Page } from "@playwright/test"

import type { DemoUser } from "../../scripts/seed/logins"
import { asList } from "../../scripts/seed/http"
import { expectAccessible } from "./support/accessible"
import { chooseLanguage, chooseTheme } from "./support/appearance"
import { Customer, simulate } from "./support/customer"
import { callInbox, conversationWith, waitForMessages } from "./support/inbox-api"
import { InboxPage } from "./support/inbox-page"
import { takeScreenshot } from "./support/screenshot"
import { createDepartment, hire, resetTeam, userIdOf } from "./support/team"

const COUNT = 300
const BATCH = 20
const RARE = 37
// A word nobody else says, and of this run only.
const WORD = `jacarandá${Date.now() % 1_000_000}`
const PLAIN_WORD = WORD.replace("á", "a")
const RARE_TEXT = `O pingente de ${WORD} <b>chegou</b> lascado.`
const line = (number: number) =>
  number === RARE ? RARE_TEXT : `Linha número ${number}${" com mais palavras".repeat(number % 5)}.`

let sales: string
let longId: string
let writer: Customer

test.beforeAll(async () => {
  test.setTimeout(180_000)
  sales = await createDepartment("Vendas")
  await hire({
    admin: { role: "admin", capacity: 0 },
    ana: { role: "agent", department_ids: [sales] },
    bruno: { role: "agent", department_ids: [sales] },
  })
  await simulate("POST", "/settings", { batch: { max: BATCH, window_ms: 50 } })
  writer = await Customer.create("Nair Domingues")
  const lines = Array.from({ length: COUNT }, (_, index) => line(index + 1))
  const end = Date.now() - 10 * 60_000
  // Deliveries that overtake each other are another test's: here a message's number is its place.
  for (let first = 0; first < COUNT; first += BATCH) {
    const batch = lines.slice(first, first + BATCH)
    await writer.writeAll(batch, new Date(end - (COUNT - first - batch.length) * 1_000))
    longId = await conversationWith(writer)
    await waitForMessages(longId, first + batch.length)
  }
  await callInbox("POST", `/conversations/${longId}/read`, { sequence: COUNT })
})

test.afterAll(async () => {
  await simulate("POST", "/settings", { batch: { max: 1, window_ms: 0 } })
  await resetTeam()
})

async function sitDown(browser: Browser, user: DemoUser, query = ""): Promise<InboxPage> {
  const context = await browser.newContext()
  return InboxPage.open(await context.newPage(), user, query)
}

const field = (page: Page) => page.getByTestId("inbox-search")
const hits = (page: Page) => page.getByTestId("message-hit")
const parameter = (page: Page, name: string) => new URL(page.url()).searchParams.get(name)

/** How far the middle of a message is from the middle of the thread, as a part of its height. */
async function distanceFromMiddle(inbox: InboxPage, text: string): Promise<number> {
  const [log, message] = [await inbox.log.boundingBox(), await inbox.message(text).boundingBox()]
  if (!log || !message) return Infinity
  return Math.abs(message.y + message.height / 2 - (log.y + log.height / 2)) / log.height
}

test("an old message of a long thread is found, shown in its place, and the thread goes on to its end", async ({
  page,
}, testInfo) => {
  const asked: URL[] = []
  page.on("request", (request) => {
    const url = new URL(request.url())
    if (/\/conversations\/[^/]+\/messages$/.test(url.pathname)) asked.push(url)
  })
  const inbox = await InboxPage.open(page)
  await inbox.leaveField()
  await page.keyboard.press("/")
  await expect(field(page)).toBeFocused()
  await field(page).fill(`${PLAIN_WORD.toUpperCase()} pingente`)
  await expect(hits(page)).toHaveCount(1)
  const marks = hits(page).locator("mark")
  await expect(marks).toHaveText(["pingente", WORD])
  // Somebody's words are text, whatever is in them.
  await expect(hits(page)).toContainText("<b>chegou</b>")
  await page.keyboard.press("ArrowDown")
  await expect(hits(page)).toHaveAttribute("aria-selected", "true")
  await takeScreenshot(page, testInfo, "search-results")
  await page.keyboard.press("Enter")

  await inbox.expectOpen(longId)
  await expect(inbox.message(RARE_TEXT)).toBeInViewport()
  await expect.poll(() => distanceFromMiddle(inbox, RARE_TEXT)).toBeLessThan(0.15)
  await expect(page.getByTestId("shown-message")).toContainText(WORD)
  await takeScreenshot(page, testInfo, "search-jumped")
  expect(asked.map((url) => url.searchParams.get("around")).filter(Boolean)).toContain(String(RARE))
  expect(parameter(page, "at")).toBe(String(RARE))
  const pill = page.getByTestId("to-newest")
  await expect(pill).toHaveText("Jump to newest")

  await page.reload()
  await inbox.expectStream("connected")
  await expect(inbox.message(RARE_TEXT)).toBeInViewport()
  await expect.poll(() => distanceFromMiddle(inbox, RARE_TEXT)).toBeLessThan(0.15)
  // The results are still there, and so is what was looked for.
  await expect(field(page)).toHaveValue(`${PLAIN_WORD.toUpperCase()} pingente`)
  await expect(hits(page)).toHaveCount(1)

  // What arrives meanwhile is told of, and does not stand where 200 messages are missing.
  await writer.write("Cheguei agora no fim.")
  await expect(page.getByTestId("new-messages-pill")).toContainText("1 new")
  await expect(inbox.message("Cheguei agora no fim.")).toHaveCount(0)

  // Down to the end: page by page, in order, without a gap, and never all of it in the document.
  await inbox.log.hover()
  const seen = new Set<number>()
  await expect
    .poll(
      async () => {
        await page.mouse.wheel(0, 700)
        const drawn = await inbox.sequences()
        expect(drawn).toEqual([...drawn].sort((a, b) => a - b))
        expect(drawn.length).toBeLessThan(70)
        drawn.forEach((sequence) => seen.add(sequence))
        return inbox.message("Cheguei agora no fim.").count()
      },
      { intervals: [60], timeout: 60_000 }
    )
    .toBe(1)
  for (const sequence of await inbox.sequences()) seen.add(sequence)
  for (let sequence = RARE; sequence <= COUNT; sequence++) {
    expect(seen, `message ${sequence}`).toContain(sequence)
  }
  // From here on it is live again.
  await page.mouse.wheel(0, 5_000)
  await expect.poll(() => inbox.distanceToEnd()).toBeLessThanOrEqual(2)
  await writer.write("E mais uma.")
  await expect(inbox.message("E mais uma.")).toBeInViewport()
  await expect(page.getByTestId("to-newest")).toHaveCount(0)
})

test("a quoted message that is not loaded is gone to, and a pill leads back to the end", async ({ page }) => {
  const { messages } = await callInbox("GET", `/conversations/${longId}/messages?around=12&limit=2`)
  const quoted = asList(messages).find(({ sequence }) => sequence === 12)
  await callInbox("POST", `/conversations/${longId}/messages`, {
    client_id: `quote-${Date.now()}`,
    text: "Sobre isto aqui.",
    reply_to_id: String(quoted?.id),
  })
  const inbox = await InboxPage.open(page, "admin", `?conversation=${longId}`)
  const answer = inbox.message("Sobre isto aqui.")
  await expect(answer).toBeInViewport()
  await expect(inbox.message(line(12))).toHaveCount(1)
  await answer.getByTestId("message-quote").click()
  const target = page.locator('[data-sequence="12"]')
  await expect(target).toBeInViewport()
  await expect(answer).toHaveCount(0)

  await page.getByTestId("to-newest").click()
  await expect(answer).toBeInViewport()
  await expect.poll(() => inbox.distanceToEnd()).toBeLessThanOrEqual(2)
  expect(parameter(page, "message")).toBeNull()
  // The same one again.
  await answer.getByTestId("message-quote").click()
  await expect(target).toBeInViewport()
  // What one writes oneself is shown, wherever one was.
  await inbox.write("Respondendo daqui de cima.")
  await expect(inbox.message("Respondendo daqui de cima.")).toBeInViewport()
  await inbox.expectTick("Respondendo daqui", "delivered")
})

test("filters are in the address: chips take them away, back brings them again", async ({
  page,
}, testInfo) => {
  const customer = await Customer.create("Otília Sampaio")
  await customer.write("Quero um orçamento de cortina")
  const id = await conversationWith(customer)
  await callInbox("POST", `/conversations/${id}/messages`, {
    client_id: `filters-${Date.now()}`,
    text: "Segue o orçamento da cortina",
  })
  const inbox = await InboxPage.open(page)
  await field(page).fill("cortina orçamento")
  await expect(hits(page)).toHaveCount(2)
  await page.getByTestId("search-filters").click()
  const form = page.getByTestId("search-filter-form")
  await form.getByTestId("filter-direction").click()
  await page.getByRole("option", { name: "Sent" }).click()
  await expect(hits(page)).toHaveCount(1)
  await expect(hits(page)).toContainText("You:")
  await form.getByTestId("filter-period").click()
  await page.getByRole("option", { name: "Last 7 days" }).click()
  await expectAccessible(page, '[data-testid="search-filter-form"]')
  await takeScreenshot(page, testInfo, "search-filters")
  await page.keyboard.press("Escape")
  await expect(page.getByTestId("search-chip")).toHaveText(["Direction: Sent", "Last 7 days"])
  expect(parameter(page, "q_direction")).toBe("outbound")

  await page.reload()
  await inbox.expectStream("connected")
  await expect(page.getByTestId("search-chip")).toHaveCount(2)
  await expect(hits(page)).toHaveCount(1)
  await page.getByRole("button", { name: "Remove filter Direction: Sent" }).click()
  await expect(hits(page)).toHaveCount(2)
  await page.goBack()
  await expect(hits(page)).toHaveCount(1)
  await expect(page.getByTestId("search-chip")).toHaveCount(2)

  // A link made for a colleague opens the same.
  await page.goto(page.url().replace("q_direction=outbound", "q_direction=inbound"))
  await expect(hits(page)).toHaveCount(1)
  await expect(hits(page)).toContainText("Quero um orçamento")

  await field(page).focus()
  await page.keyboard.press("Escape")
  await expect(page.getByTestId("search-pane")).toHaveCount(0)
  await expect(inbox.row(id)).toBeVisible()
  expect(parameter(page, "q_direction")).toBeNull()
  await page.keyboard.press("Escape")
  await expect(field(page)).not.toBeFocused()
})

test("people and numbers are found first; what was looked for lately is offered", async ({
  page,
}, testInfo) => {
  const customer = await Customer.create("Quintino Bocaiúva")
  await customer.write("Bom dia")
  const id = await conversationWith(customer)
  const inbox = await InboxPage.open(page)
  await field(page).fill("bocaiú")
  const found = page.locator(`[data-testid="conversation-hit"][data-conversation-id="${id}"]`)
  await expect(found).toBeVisible()
  await field(page).press("Enter")
  await inbox.expectOpen(id)
  await field(page).fill(customer.address)
  await expect(found).toBeVisible()

  await page.getByTestId("search-clear").click()
  await expect(page.getByTestId("recent-search")).toHaveText(["bocaiú"])
  await takeScreenshot(page, testInfo, "search-recent")
  await page.keyboard.press("ArrowDown")
  await page.keyboard.press("Enter")
  await expect(field(page)).toHaveValue("bocaiú")
  await expect(found).toBeVisible()
})

test("nothing found says what to try; an error can be tried again; results page on", async ({
  page,
}, testInfo) => {
  const inbox = await InboxPage.open(page)
  await field(page).fill("zzzyx palavra que ninguém disse")
  await expect(page.getByTestId("search-empty")).toContainText("Nothing found for “zzzyx")
  await takeScreenshot(page, testInfo, "search-empty")
  await expectAccessible(page, '[data-testid="search-pane"]')

  await page.route("**/admin/inbox/search?*", (route) => route.fulfill({ status: 500, json: {} }))
  await field(page).fill("linha")
  await expect(page.getByTestId("search-pane").getByTestId("load-error")).toBeVisible()
  await page.unroute("**/admin/inbox/search?*")
  await page.getByTestId("search-pane").getByRole("button", { name: "Try again" }).click()
  await expect(hits(page).first()).toBeVisible()
  const results = page.getByTestId("search-results")
  await results.hover()
  await expect
    .poll(async () => {
      await page.mouse.wheel(0, 1_500)
      return hits(page).count()
    })
    .toBeGreaterThan(90)
  // Ids are there once each.
  const ids = await hits(page).evaluateAll((all) => all.map((hit) => hit.getAttribute("data-message-id")))
  expect(new Set(ids).size).toBe(ids.length)
  // j and k go on from one to the next, and open it.
  await hits(page).nth(3).click()
  await inbox.leaveField()
  await page.keyboard.press("j")
  await expect(hits(page).nth(4)).toHaveAttribute("aria-selected", "true")
  await expect.poll(() => parameter(page, "message")).toBe(ids[4])
})

test("what another agent has is not found, and a closed conversation opens at the message", async ({
  browser,
}) => {
  const customer = await Customer.create("Rosália Viana")
  await customer.writeAll(["Meu segredo é o guarda-sol turquesa", "Só isso"])
  const id = await conversationWith(customer)
  await callInbox("POST", `/conversations/${id}/transfer`, { user_id: await userIdOf("bruno") })
  const ana = await sitDown(browser, "ana")
  await field(ana.page).fill("turquesa")
  await expect(ana.page.getByTestId("search-empty")).toBeVisible()
  await field(ana.page).fill("Rosália")
  await expect(ana.page.getByTestId("search-empty")).toBeVisible()

  const bruno = await sitDown(browser, "bruno")
  await field(bruno.page).fill("turquesa")
  await expect(hits(bruno.page)).toHaveCount(1)
  await callInbox("POST", `/conversations/${id}/close`, {}, "bruno")
  await expect(hits(bruno.page)).toContainText("Closed")
  await hits(bruno.page).click()
  await bruno.expectOpen(id)
  await expect(bruno.message("turquesa")).toBeInViewport()
  await Promise.all([ana, bruno].map(({ page }) => page.context().close()))
})

test("light, dark, Portuguese and a phone", async ({ page }, testInfo) => {
  const inbox = await InboxPage.open(page)
  await chooseLanguage(page, "Português (Brasil)")
  await page.goto(
    `${new URL(page.url()).origin}/app/communications/inbox?q=${PLAIN_WORD}&q_direction=inbound`
  )
  await expect(hits(page)).toHaveCount(1)
  await expect(page.getByTestId("search-chip")).toHaveText("Direção: Recebidas")
  await hits(page).click()
  await expect(inbox.message(RARE_TEXT)).toBeInViewport()
  await expect(page.getByTestId("to-newest")).toHaveText("Ir para a mais recente")
  await expectAccessible(page, '[data-testid="inbox-page"]')
  await chooseTheme(page, "dark")
  await expect(inbox.message(RARE_TEXT)).toBeInViewport()
  await expectAccessible(page, '[data-testid="inbox-page"]')
  await takeScreenshot(page, testInfo, "search-dark-pt")

  await page.setViewportSize({ width: 390, height: 844 })
  await expect(inbox.message(RARE_TEXT)).toBeInViewport()
  await takeScreenshot(page, testInfo, "search-phone-thread")
  await page.goBack()
  await expect(hits(page)).toHaveCount(1)
  await takeScreenshot(page, testInfo, "search-phone")
  await hits(page).click()
  await expect(inbox.message(RARE_TEXT)).toBeInViewport()
  await chooseTheme(page, "light")
  await page.setViewportSize({ width: 1440, height: 900 })
  await chooseLanguage(page, "English")
})
