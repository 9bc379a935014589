import { expect, test, type Browser, type BrowserContext, type Page } from "@playwright/test"

import type { DemoUser } from "../../scripts/seed/logins"
import { expectAccessible } from "./support/accessible"
import { chooseLanguage, chooseTheme } from "./support/appearance"
import { Customer } from "./support/customer"
import { callInbox, conversationWith } from "./support/inbox-api"
import { InboxPage } from "./support/inbox-page"
import { heardOn, listen, openNotification } from "./support/listening"
import { takeScreenshot } from "./support/screenshot"
import { createDepartment, hire, resetTeam, userIdOf } from "./support/team"

const NAMES = { admin: "Helena Prado", ana: "Ana Ribeiro", bruno: "Bruno Costa" }

test.beforeAll(async () => {
  const sales = await createDepartment("Vendas")
  await hire({
    admin: { role: "admin", capacity: 0 },
    ana: { role: "agent", department_ids: [sales] },
    bruno: { role: "agent", department_ids: [sales] },
  })
})

test.afterAll(resetTeam)

/** Opens the inbox in a tab of somebody's browser, which is a new one where none is given. */
async function sitDown(
  browser: Browser,
  user: DemoUser,
  query = "",
  context?: BrowserContext
): Promise<InboxPage> {
  const own = context ?? (await browser.newContext())
  return InboxPage.open(await own.newPage(), user, query)
}

async function meet(name: string, user?: DemoUser): Promise<{ customer: Customer; id: string }> {
  const customer = await Customer.create(name)
  await customer.write("Oi, tudo bem?")
  const id = await conversationWith(customer)
  if (user) await callInbox("POST", `/conversations/${id}/transfer`, { user_id: await userIdOf(user) })
  return { customer, id }
}

const viewers = ({ page }: InboxPage) => page.getByTestId("viewers")
const warning = ({ page }: InboxPage) => page.getByTestId("writing-warning")

test("two agents see each other look and write, and never themselves", async ({ browser }, testInfo) => {
  const { id } = await meet("Wanda Freire", "ana")
  const ana = await sitDown(browser, "ana", `?conversation=${id}`)
  await expect(ana.message("Oi, tudo bem?")).toBeVisible()
  await expect(viewers(ana)).toBeEmpty()

  // Whoever comes later is seen at once, and sees at once who was there.
  const admin = await sitDown(browser, "admin", `?conversation=${id}`)
  await expect(viewers(ana)).toHaveText(`HPHelena is looking${NAMES.admin} is looking`)
  await expect(viewers(admin)).toHaveText(`ARAna is looking${NAMES.ana} is looking`)

  await ana.input.pressSequentially("Tudo, e você?")
  await expect(viewers(admin)).toContainText(`${NAMES.ana} is writing…`)
  await expect(warning(admin)).toHaveText(`${NAMES.ana} is writing here right now.`)
  await expect(warning(ana)).toHaveCount(0)
  await takeScreenshot(admin.page, testInfo, "awareness-writing")
  await expectAccessible(admin.page, '[data-testid="thread"]')
  await ana.input.press("Enter")
  await expect(viewers(admin)).toContainText(`${NAMES.ana} is looking`)
  await expect(warning(admin)).toHaveCount(0)

  // The same person in two tabs is there until the last of them has gone.
  const second = await sitDown(browser, "ana", `?conversation=${id}`, ana.page.context())
  await expect(second.message("Tudo, e você?")).toBeVisible()
  await second.page.close({ runBeforeUnload: true })
  await expect(viewers(admin)).toContainText(`${NAMES.ana} is looking`)

  // Going elsewhere is said, and so is closing the page.
  await admin.leaveField()
  await admin.page.keyboard.press("Escape")
  await expect(viewers(ana)).toBeEmpty()
  await admin.page.goBack()
  await expect(viewers(ana)).toContainText(NAMES.admin)
  await admin.page.goto("about:blank")
  await expect(viewers(ana)).toBeEmpty()
  await Promise.all([ana, admin].map(({ page }) => page.context().close()))
})

test("who never says that they left is forgotten; a hidden tab does not look", async ({ browser }) => {
  const { id } = await meet("Xênia Prado", "ana")
  const ana = await sitDown(browser, "ana")
  await ana.page.clock.install()
  await ana.openConversation(id)
  await callInbox("POST", `/conversations/${id}/viewing`, { state: "typing" })
  await expect(viewers(ana)).toContainText("is writing…")
  await ana.page.clock.fastForward(39_000)
  await expect(viewers(ana)).toContainText(NAMES.admin)
  await ana.page.clock.fastForward(2_000)
  await expect(viewers(ana)).toBeEmpty()

  const said: string[] = []
  ana.page.on("request", (request) => {
    if (request.url().endsWith(`/conversations/${id}/viewing`)) {
      said.push(String((request.postDataJSON() as { state: unknown }).state))
    }
  })
  const setVisibility = (state: "hidden" | "visible") =>
    ana.page.evaluate((value) => {
      Object.defineProperty(document, "visibilityState", { configurable: true, get: () => value })
      document.dispatchEvent(new Event("visibilitychange"))
    }, state)
  await setVisibility("hidden")
  await expect.poll(() => said.at(-1)).toBe("left")
  const before = said.length
  await ana.page.clock.fastForward(60_000)
  expect(said.slice(before)).toEqual([])
  await setVisibility("visible")
  await expect.poll(() => said.at(-1)).toBe("viewing")
  await ana.page.context().close()
})

async function openAlerts(page: Page) {
  await page.getByTestId("alerts").click()
  const form = page.getByTestId("alerts-form")
  await expect(form).toBeVisible()
  return form
}

async function choose({ page }: InboxPage, availability: "online" | "away"): Promise<void> {
  const choice = page.getByTestId(`availability-${availability}`)
  await expect(async () => {
    if (!(await choice.isVisible())) await page.getByTestId("availability").click({ timeout: 2_000 })
    await choice.click({ timeout: 2_000 })
  }).toPass()
  await expect(page.getByTestId("availability")).toHaveAttribute("data-availability", availability)
  // A menu that closes gives the keyboard back, which would close what has opened meanwhile.
  await expect(page.getByRole("menu")).toHaveCount(0)
}

test("what concerns me rings once and is shown; what I look at, and what is others', does not", async ({
  browser,
}, testInfo) => {
  const open = await meet("Alba Siqueira", "ana")
  const mine = await meet("Beto Carneiro", "ana")
  const others = await meet("Clara Nunes", "bruno")
  const context = await browser.newContext()
  await listen(context)
  const ana = await sitDown(browser, "ana", `?view=mine&conversation=${open.id}`, context)
  await choose(ana, "online")
  const form = await openAlerts(ana.page)
  await form.getByTestId("alert-test").click()
  await expect.poll(async () => (await heardOn(ana.page)).rings).toBe(1)
  await form.getByTestId("alert-notification").click()
  await expect(form.getByTestId("alert-notification")).toHaveAttribute("aria-checked", "true")
  await expectAccessible(ana.page, '[data-testid="alerts-form"]')
  await takeScreenshot(ana.page, testInfo, "alerts-settings")
  await ana.page.keyboard.press("Escape")

  // A second tab of the same browser: one of the two rings.
  const other = await sitDown(browser, "ana", "?view=mine", context)
  await ana.page.bringToFront()
  const rings = async () => (await heardOn(ana.page)).rings + (await heardOn(other.page)).rings
  const shown = async () => [...(await heardOn(ana.page)).shown, ...(await heardOn(other.page)).shown]
  const before = await rings()

  await open.customer.write("Você está olhando")
  await expect(ana.message("Você está olhando")).toBeVisible()
  await others.customer.write("Isto é do Bruno")
  const long = `Primeira linha\n${"muito longo ".repeat(30)}`
  await mine.customer.write(long)
  await expect.poll(async () => (await shown()).length).toBe(1)
  const [notice] = await shown()
  expect(notice).toMatchObject({ title: "Beto Carneiro", tag: mine.id })
  expect([...(notice?.body ?? "")].length).toBeLessThanOrEqual(120)
  expect(notice?.body).toMatch(/^Primeira linha muito longo/)
  expect(await rings()).toBe(before + 1)

  // Given by a colleague, it concerns me; what I claim myself does not.
  await callInbox("POST", `/conversations/${others.id}/transfer`, { user_id: await userIdOf("ana") })
  await expect.poll(async () => (await shown()).map(({ tag }) => tag)).toEqual([mine.id, others.id])
  expect((await shown()).find(({ tag }) => tag === others.id)).toMatchObject({
    title: "Clara Nunes",
    body: "Assigned to you",
  })
  const queued = await meet("Davi Lemos")
  await callInbox("POST", `/conversations/${queued.id}/claim`, {}, "ana")
  await expect(ana.row(queued.id)).toBeVisible()

  // Away means silence.
  await choose(ana, "away")
  await mine.customer.write("Enquanto estava ausente")
  await expect(ana.row(mine.id)).toContainText("Enquanto estava ausente")
  await choose(ana, "online")
  await queued.customer.write("De volta")
  await expect
    .poll(async () => (await shown()).map(({ tag }) => tag))
    .toEqual([mine.id, others.id, queued.id])

  // A click leads there.
  const ringer = (await heardOn(ana.page)).shown.length > 0 ? ana : other
  await openNotification(ringer.page)
  await ringer.expectOpen(queued.id)
  await context.close()
})

test("the queue rings where that is wanted, each thing can be switched off, and it is kept", async ({
  browser,
}) => {
  const context = await browser.newContext()
  await listen(context)
  const ana = await sitDown(browser, "ana", "?view=unassigned", context)
  await choose(ana, "online")
  let form = await openAlerts(ana.page)
  await form.getByTestId("alert-queue").click()
  await form.getByTestId("alert-title").click()
  await form.getByTestId("alert-volume").focus()
  await ana.page.keyboard.press("End")
  await ana.page.keyboard.press("Escape")
  const { customer, id } = await meet("Elza Barros")
  await expect.poll(async () => (await heardOn(ana.page)).rings).toBe(1)
  await expect(ana.row(id)).toBeVisible()
  expect(await ana.page.title()).not.toMatch(/^\(/)

  await ana.page.reload()
  await ana.expectStream("connected")
  form = await openAlerts(ana.page)
  await expect(form.getByTestId("alert-queue")).toHaveAttribute("aria-checked", "true")
  await expect(form.getByTestId("alert-title")).toHaveAttribute("aria-checked", "false")
  await expect(form.getByTestId("alert-volume")).toHaveValue("100")
  await form.getByTestId("alert-title").click()
  await expect.poll(() => ana.page.title()).toMatch(/^\(\d+\+?\) /)
  await form.getByTestId("alert-sound").click()
  await ana.page.keyboard.press("Escape")
  // Who writes on in the queue has been announced; and now there is no sound at all.
  await customer.write("Alguém?")
  const next = await meet("Fábio Rocha")
  await expect(ana.row(next.id)).toBeVisible()
  await expect(ana.row(id)).toContainText("Alguém?")
  expect((await heardOn(ana.page)).rings).toBe(0)
  await context.close()
})

test("a browser that refuses notifications is explained; Portuguese, dark, phone", async ({
  browser,
}, testInfo) => {
  const context = await browser.newContext()
  await listen(context, "denied")
  const ana = await sitDown(browser, "ana", "?view=mine", context)
  await chooseLanguage(ana.page, "Português (Brasil)")
  await ana.page.goto(`${new URL(ana.page.url()).origin}/app/communications/inbox?view=mine`)
  await chooseTheme(ana.page, "dark")
  const form = await openAlerts(ana.page)
  await form.getByTestId("alert-notification").click()
  await expect(form.getByTestId("alert-notification")).toHaveAttribute("aria-checked", "false")
  await expect(form.getByTestId("alert-notification-hint")).toContainText("Permitir")
  await expectAccessible(ana.page, '[data-testid="alerts-form"]')
  await takeScreenshot(ana.page, testInfo, "alerts-denied-dark-pt")
  await ana.page.keyboard.press("Escape")
  await ana.page.setViewportSize({ width: 390, height: 844 })
  await openAlerts(ana.page)
  await takeScreenshot(ana.page, testInfo, "alerts-phone")
  await ana.page.keyboard.press("Escape")

  const { id } = await meet("Gilda Motta", "ana")
  await ana.openConversation(id)
  await callInbox("POST", `/conversations/${id}/viewing`, { state: "typing" })
  await expect(warning(ana)).toContainText("está escrevendo aqui agora.")
  await expectAccessible(ana.page, '[data-testid="thread"]')
  await takeScreenshot(ana.page, testInfo, "awareness-phone")
  await ana.page.setViewportSize({ width: 1440, height: 900 })
  await chooseLanguage(ana.page, "English")
  await context.close()
})
