import { expect, test } from "@playwright/test"

import { Customer, simulate } from "./support/customer"
import { callInbox, conversationWith, waitForMessages } from "./support/inbox-api"
import { InboxPage } from "./support/inbox-page"
import { takeScreenshot } from "./support/screenshot"

// With a full stop: the time stands right after the text, and "2" before "5:12" would read as 25.
const line = (number: number) => `Linha número ${number}${" com mais palavras".repeat(number % 5)}.`
const lines = (count: number) => Array.from({ length: count }, (_, index) => line(index + 1))

/** Somebody who has written this many messages. */
async function writeMany(name: string, count: number): Promise<{ customer: Customer; id: string }> {
  const customer = await Customer.create(name)
  // A while ago, so that what is written later comes later.
  await customer.writeAll(lines(count), new Date(Date.now() - 10 * 60_000))
  const id = await conversationWith(customer)
  await waitForMessages(id, count)
  return { customer, id }
}

/** The same, and somebody has read them. */
async function writeManyRead(name: string, count: number): ReturnType<typeof writeMany> {
  const written = await writeMany(name, count)
  await callInbox("POST", `/conversations/${written.id}/read`, { sequence: count })
  return written
}

test.beforeAll(() => simulate("POST", "/settings", { batch: { max: 20, window_ms: 50 } }))
test.afterAll(() => simulate("POST", "/settings", { batch: { max: 1, window_ms: 0 } }))

test("older messages load on scroll and what is being read stays where it is", async ({ page }) => {
  const { id } = await writeManyRead("Nair Domingues", 130)
  const inbox = await InboxPage.open(page, "admin", `?conversation=${id}`)
  await expect(inbox.message(line(130))).toBeVisible()
  expect(await inbox.distanceToEnd()).toBeLessThanOrEqual(2)

  // The next older page is held back until it is known what stands where.
  let release = () => {}
  const isReleased = new Promise<void>((resolve) => (release = resolve))
  let older = 0
  await page.route("**/messages?before=*", async (route) => {
    older += 1
    await isReleased
    await route.continue()
  })
  await inbox.log.hover()
  await expect
    .poll(async () => {
      await page.mouse.wheel(0, -400)
      return older
    })
    .toBe(1)
  await expect(page.getByText("Loading older messages")).toBeVisible()
  await inbox.log.evaluate((log) => (log.scrollTop = 150))
  const anchor = inbox.messages.nth(4)
  const anchorId = await anchor.getAttribute("data-message-id")
  const place = () =>
    page.locator(`[data-message-id="${anchorId}"]`).evaluate((element) => element.getBoundingClientRect().top)
  const height = () => inbox.log.evaluate((log) => log.scrollHeight)
  const [placeBefore, heightBefore] = [await place(), await height()]
  release()
  await expect.poll(height).toBeGreaterThan(heightBefore + 500)
  await expect(page.getByText("Loading older messages")).toHaveCount(0)
  expect(Math.abs((await place()) - placeBefore)).toBeLessThanOrEqual(2)

  // All the way up: every message in order, and never more than a screenful or two in the document.
  const seen = new Set<number>()
  await expect
    .poll(
      async () => {
        await page.mouse.wheel(0, -300)
        const drawn = await inbox.sequences()
        expect(drawn).toEqual([...drawn].sort((a, b) => a - b))
        expect(drawn.length).toBeLessThan(70)
        drawn.forEach((sequence) => seen.add(sequence))
        return inbox.log.evaluate((log) => log.scrollTop)
      },
      { intervals: [50], timeout: 30_000 }
    )
    .toBe(0)
  await expect(inbox.message(line(1)).first()).toBeVisible()
  expect(Math.min(...seen)).toBe(1)
})

test("new messages do not move what is being read, and a pill leads to them", async ({ page }, testInfo) => {
  const { customer, id } = await writeManyRead("Olga Pontes", 45)
  const inbox = await InboxPage.open(page, "admin", `?conversation=${id}`)
  await expect(inbox.message(line(45))).toBeVisible()
  await inbox.log.hover()
  await expect
    .poll(async () => {
      await page.mouse.wheel(0, -200)
      return inbox.distanceToEnd()
    })
    .toBeGreaterThan(600)
  const [first, ...rest] = await inbox.messages.all()
  const reading = rest[8] ?? first!
  const readingId = await reading.getAttribute("data-message-id")
  const place = () =>
    page
      .locator(`[data-message-id="${readingId}"]`)
      .evaluate((element) => element.getBoundingClientRect().top)
  const before = await place()

  await customer.write("Nova lá embaixo")
  await customer.write("E outra")
  const pill = page.getByTestId("new-messages-pill")
  await expect(pill).toHaveText("2 new")
  expect(await place()).toBe(before)
  await expect(inbox.row(id)).toHaveAttribute("data-unread", "2")
  await takeScreenshot(page, testInfo, "thread-pill")

  await pill.click()
  await expect(inbox.message("E outra")).toBeInViewport()
  await expect(pill).toHaveCount(0)
  await expect(inbox.row(id)).toHaveAttribute("data-unread", "0")

  // At the end, new ones are followed.
  await customer.write("Seguida até aqui")
  await expect(inbox.message("Seguida até aqui")).toBeInViewport()
  await expect.poll(() => inbox.distanceToEnd()).toBeLessThanOrEqual(2)
})

test("a thread opens at the first unread message", async ({ page }, testInfo) => {
  const { customer, id } = await writeMany("Quitéria Melo", 30)
  const other = await Customer.create("Rui Tavares")
  await other.write("Só de passagem")
  const otherId = await conversationWith(other)
  const inbox = await InboxPage.open(page, "admin", `?conversation=${id}`)
  // Everything is new: it opens at its beginning. Read to its end, and left.
  await expect(inbox.message(line(1)).first()).toBeInViewport()
  const pill = page.getByTestId("new-messages-pill")
  await expect(pill).toHaveText("30 new")
  await pill.click()
  await expect(inbox.row(id)).toHaveAttribute("data-unread", "0")
  await inbox.openConversation(otherId)

  const unread = Array.from({ length: 25 }, (_, index) => `Não lida ${index + 1}.`)
  await customer.writeAll(unread)
  await waitForMessages(id, 55)
  await expect(inbox.row(id)).toHaveAttribute("data-unread", "25")
  await inbox.openConversation(id)

  const divider = page.getByTestId("unread-divider")
  await expect(divider).toBeInViewport()
  await expect(inbox.message("Não lida 1.").first()).toBeInViewport()
  await expect(inbox.message("Não lida 25.")).not.toBeInViewport()
  await takeScreenshot(page, testInfo, "thread-unread-divider")
  // Nothing counts as read before it was seen.
  await expect(pill).toHaveText("25 new")
  await expect(inbox.row(id)).toHaveAttribute("data-unread", "25")
  await pill.click()
  await expect(inbox.message("Não lida 25.")).toBeInViewport()
  await expect(inbox.row(id)).toHaveAttribute("data-unread", "0")
})
