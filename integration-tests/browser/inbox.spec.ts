import { expect, test } from "@playwright/test"

import { Customer } from "./support/customer"
import { conversationWith } from "./support/inbox-api"
import { InboxPage } from "./support/inbox-page"
import { takeScreenshot } from "./support/screenshot"

/** Somebody who has written, and their conversation. */
async function meet(name: string, text: string): Promise<{ customer: Customer; id: string }> {
  const customer = await Customer.create(name)
  await customer.write(text)
  return { customer, id: await conversationWith(customer) }
}

test("one can do the whole job with the keyboard", async ({ page }, testInfo) => {
  const second = await meet("Elisa Monteiro", "Sou a segunda da lista")
  const first = await meet("Fábio Queiroz", "Sou o primeiro da lista")
  const inbox = await InboxPage.open(page)
  await expect(inbox.row(first.id)).toBeVisible()

  await page.keyboard.press("j")
  await inbox.expectOpen(first.id)
  // One who is faster than the server gets the cursor as soon as there is a place for it.
  const ofSecond = (url: URL) => url.pathname.includes(second.id)
  await page.route(ofSecond, (route) => setTimeout(() => void route.continue().catch(() => undefined), 700))
  await page.keyboard.press("j")
  await page.keyboard.press("Enter")
  await inbox.expectOpen(second.id)
  await expect(inbox.input).toHaveAttribute("placeholder", /Elisa Monteiro/)
  await expect(inbox.input).toBeFocused()
  await page.unroute(ofSecond)
  await page.keyboard.press("Escape")
  await page.keyboard.press("k")
  await inbox.expectOpen(first.id)

  // What is typed into a field is text, never a command.
  await expect(inbox.input).toHaveAttribute("placeholder", /Fábio Queiroz/)
  await page.keyboard.press("Enter")
  await expect(inbox.input).toBeFocused()
  await page.keyboard.type("jk? c")
  await expect(inbox.input).toHaveValue("jk? c")
  await inbox.input.fill("")
  await page.keyboard.press("Escape")
  await expect(inbox.input).not.toBeFocused()

  await expect(inbox.message("Sou o primeiro").getByRole("button", { name: "Reply" })).toBeAttached()
  await page.keyboard.press("r")
  await expect(page.getByTestId("reply-preview")).toContainText("Sou o primeiro da lista")
  await expect(inbox.input).toBeFocused()
  await page.keyboard.type("Primeira linha")
  await page.keyboard.press("Shift+Enter")
  await page.keyboard.type("segunda linha")
  await expect(inbox.input).toHaveValue("Primeira linha\nsegunda linha")
  await page.keyboard.press("Enter")
  await inbox.expectTick("segunda linha", "delivered")
  await expect(inbox.message("segunda linha")).toContainText("Sou o primeiro da lista")
  expect(await first.customer.received()).toEqual(["Primeira linha\nsegunda linha"])

  await page.keyboard.press("Escape")
  await page.keyboard.press("/")
  await expect(page.getByTestId("inbox-search")).toBeFocused()
  await page.keyboard.type("Elisa Monteiro")
  await expect(page.getByTestId("conversation-hit")).toContainText("Elisa Monteiro")
  await expect(inbox.row(first.id)).toHaveCount(0)
  await page.keyboard.press("Escape")
  await page.keyboard.press("Escape")
  await expect(inbox.row(first.id)).toBeVisible()

  await page.keyboard.press("?")
  await expect(page.getByRole("dialog")).toContainText("Keyboard shortcuts")
  await takeScreenshot(page, testInfo, "inbox-shortcuts")
  await page.keyboard.press("Escape")
  await expect(page.getByRole("dialog")).toBeHidden()
  await inbox.expectOpen(first.id)
  await page.keyboard.press("Escape")
  await expect(inbox.thread).toHaveCount(0)
})

test("an arriving message moves its own row, never the open one or the one under the pointer", async ({
  page,
}) => {
  const lower = await meet("Gilda Paiva", "Vou subir depois")
  const hovered = await meet("Heitor Luz", "Estou sob o ponteiro")
  await meet("Inácio Braga", "Fico onde estou")
  const open = await meet("Ivone Sales", "Estou aberta")
  const inbox = await InboxPage.open(page)
  const top = async (id: string) => (await inbox.row(id).boundingBox())?.y ?? -1

  await inbox.openConversation(open.id)
  await inbox.row(hovered.id).hover()
  const [openTop, hoveredTop] = [await top(open.id), await top(hovered.id)]
  const newcomer = await meet("Jonas Freire", "Sou novo aqui")
  await lower.customer.write("Agora subi")
  await hovered.customer.write("Eu também escrevi")
  await expect(inbox.row(lower.id)).toContainText("Agora subi")
  await expect(inbox.row(hovered.id)).toContainText("Eu também escrevi")
  await expect(inbox.row(newcomer.id)).toBeVisible()
  expect([await top(open.id), await top(hovered.id)]).toEqual([openTop, hoveredTop])

  // Once nobody points at it, it takes the place it has earned.
  await page.mouse.move(1000, 400)
  await expect.poll(() => top(hovered.id)).toBeLessThan(hoveredTop)
  expect(await top(open.id)).toBe(openTop)
})

test("the address opens a conversation, and back leaves it", async ({ page }) => {
  const { id } = await meet("Karina Antunes", "Um link para mim")
  const other = await meet("Luís Barreto", "E outro")
  const inbox = await InboxPage.open(page, "ana", `?conversation=${id}`)
  await expect(inbox.message("Um link para mim")).toBeVisible()
  await inbox.openConversation(other.id)
  await expect(page).toHaveURL(new RegExp(`conversation=${other.id}`))
  await page.goBack()
  await inbox.expectOpen(id)
  await page.reload()
  await expect(inbox.message("Um link para mim")).toBeVisible()

  await page.goto(page.url().replace(id, "conv_nobody"))
  await expect(page.getByTestId("conversation-unavailable")).toContainText(
    "This conversation is not available"
  )
})

test("three tabs share one stream, and another takes over when its tab is closed", async ({ page }) => {
  const { customer, id } = await meet("Marta Veloso", "Em todas as abas")
  const context = page.context()
  const streams: (string | undefined)[] = []
  context.on("request", (request) => {
    if (new URL(request.url()).pathname === "/admin/inbox/stream") {
      streams.push(request.headers()["last-event-id"])
    }
  })
  const first = await InboxPage.open(page, "admin", `?conversation=${id}`)
  const second = await InboxPage.open(await context.newPage(), "admin", `?conversation=${id}`)
  const third = await InboxPage.open(await context.newPage(), "admin", `?conversation=${id}`)
  await customer.write("Chegou nas três")
  for (const tab of [first, second, third]) {
    await expect(tab.message("Chegou nas três")).toHaveCount(1)
  }
  expect(streams).toHaveLength(1)

  await first.page.close()
  await customer.write("Chegou nas duas")
  for (const tab of [second, third]) {
    await expect(tab.message("Chegou nas duas")).toHaveCount(1)
  }
  expect(streams).toHaveLength(2)
  // It goes on where the first one was, so that nothing falls between them.
  expect(streams[1]).toBeTruthy()
})

test("whatever a customer writes is shown as text", async ({ page }, testInfo) => {
  const hostile = {
    html: `<img src=x onerror="window.wasHacked = true"><b>negrito</b>`,
    script: `<script>window.wasHacked = true</script>{{constructor}}`,
    link: "javascript:window.wasHacked=true https://exemplo.com.br/?a=1&b=<2>",
    rightToLeft: "مرحبا \u202Eoxif otreta ordanosrevni\u202C fim",
    word: "palavra".repeat(60),
    long: `início ${"texto comprido ".repeat(272)} fim`.slice(0, 4096),
  }
  const customer = await Customer.create(`<i>Ñandú</i> \u202Eavreser`)
  await customer.writeAll(Object.values(hostile))
  const id = await conversationWith(customer)
  const inbox = await InboxPage.open(page, "admin", `?conversation=${id}`)
  await expect(inbox.row(id)).toContainText("<i>Ñandú</i>")

  for (const text of [hostile.long, hostile.word, hostile.rightToLeft, hostile.script, hostile.html]) {
    const bubble = inbox.message(text.slice(0, 60))
    await bubble.scrollIntoViewIfNeeded()
    await expect(bubble.locator("p")).toHaveText(text.trim())
    const { overflow } = await bubble.evaluate((element) => ({
      overflow: element.scrollWidth - element.clientWidth,
    }))
    expect(overflow).toBeLessThanOrEqual(0)
  }
  await expect(inbox.thread.locator("img, script, b")).toHaveCount(0)
  await expect(inbox.message("javascript:").getByRole("link")).toHaveAttribute(
    "href",
    /^https:\/\/exemplo\.com\.br\//
  )
  expect(await page.evaluate(() => "wasHacked" in window)).toBe(false)
  expect(await inbox.page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(
    true
  )
  await takeScreenshot(page, testInfo, "inbox-hostile")
})
