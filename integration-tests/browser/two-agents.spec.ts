import { expect, test, type Browser, type Route } from "@playwright/test"

import { Customer } from "./support/customer"
import { conversationWith } from "./support/inbox-api"
import { InboxPage } from "./support/inbox-page"
import { takeScreenshot } from "./support/screenshot"

/** Two people at their own computers. */
async function openBoth(browser: Browser): Promise<{ ana: InboxPage; bruno: InboxPage }> {
  const [ana, bruno] = await Promise.all([browser.newContext(), browser.newContext()])
  return {
    ana: await InboxPage.open(await ana.newPage(), "ana"),
    bruno: await InboxPage.open(await bruno.newPage(), "bruno"),
  }
}

test("a claim shows on the other's screen, and both see each other's answers and ticks", async ({
  browser,
}, testInfo) => {
  const { ana, bruno } = await openBoth(browser)
  const customer = await Customer.create("Joana Prates")
  await customer.write("Oi, quero falar sobre meu pedido")
  const conversation = await conversationWith(customer)

  for (const agent of [ana, bruno]) {
    await expect(agent.row(conversation)).toContainText("Joana Prates")
    await expect(agent.row(conversation)).toHaveAttribute("data-unread", "1")
  }
  for (const agent of [ana, bruno]) {
    await agent.openConversation(conversation)
    await expect(agent.thread).toContainText("Unassigned")
  }

  await ana.leaveField()
  await ana.page.keyboard.press("c")
  await expect(ana.thread).toContainText("Assigned to you")
  await expect(bruno.thread).toContainText("Assigned to Ana Ribeiro")
  await expect(bruno.page.getByTestId("contact-pane")).toContainText("Ana Ribeiro")
  await expect(bruno.thread.getByRole("button", { name: "Claim" })).toHaveCount(0)

  await ana.write("Oi, Joana! Sou a Ana, me conta.")
  await ana.expectTick("Sou a Ana", "delivered")
  await bruno.expectTick("Sou a Ana", "delivered")
  await expect(bruno.message("Sou a Ana")).toContainText("Ana Ribeiro")
  await bruno.write("Ana, o pedido dela saiu hoje cedo.")
  await bruno.expectTick("saiu hoje cedo", "delivered")
  await ana.expectTick("saiu hoje cedo", "delivered")
  await expect(ana.message("saiu hoje cedo")).toContainText("Bruno Costa")

  await customer.read()
  for (const agent of [ana, bruno]) {
    await agent.expectTick("Sou a Ana", "read")
    await agent.expectTick("saiu hoje cedo", "read")
    await expect(agent.bubbles).toHaveCount(3)
  }
  await takeScreenshot(bruno.page, testInfo, "two-agents-bruno")

  // Hers now: it stands under her own view, and no longer among those nobody has.
  await ana.page.getByTestId("view-tab-mine").click()
  await expect(ana.row(conversation)).toBeVisible()
  await bruno.page.getByTestId("view-tab-unassigned").click()
  await expect(bruno.row(conversation)).toHaveCount(0)
  await Promise.all([ana, bruno].map((agent) => agent.page.context().close()))
})

test("when both claim at once exactly one wins and the other is told who", async ({ browser }, testInfo) => {
  const { ana, bruno } = await openBoth(browser)
  const customer = await Customer.create("Mateus Rocha")
  await customer.write("Alguém pode me ajudar?")
  const conversation = await conversationWith(customer)
  for (const agent of [ana, bruno]) {
    await agent.openConversation(conversation)
    await agent.leaveField()
  }

  // Both claims are held until both are made, so that neither knows of the other's.
  const held: Route[] = []
  const answers: Promise<number>[] = []
  for (const { page } of [ana, bruno]) {
    await page.route("**/claim", (route) => void held.push(route))
    answers.push(page.waitForResponse("**/claim").then((response) => response.status()))
  }
  await Promise.all([ana, bruno].map(({ page }) => page.keyboard.press("c")))
  await expect.poll(() => held.length, { message: "both claims" }).toBe(2)
  await Promise.all(held.map((route) => route.continue()))
  const statuses = await Promise.all(answers)
  expect([...statuses].sort()).toEqual([200, 409])

  const [winner, loser, name] =
    statuses[0] === 200 ? [ana, bruno, "Ana Ribeiro"] : [bruno, ana, "Bruno Costa"]
  await expect(
    loser.page.getByText(`${name} was faster and is handling this conversation.`).first()
  ).toBeVisible()
  await expect(loser.thread).toContainText(`Assigned to ${name}`)
  await expect(winner.thread).toContainText("Assigned to you")
  await expect(winner.page.getByText("was faster")).toHaveCount(0)
  await takeScreenshot(loser.page, testInfo, "two-agents-lost-the-claim")
  await Promise.all([ana, bruno].map((agent) => agent.page.context().close()))
})
