import AxeBuilder from "@axe-core/playwright"
import { expect, type Page, test } from "@playwright/test"

import { asList, asObject } from "../../scripts/seed/http"
import { killServer, startServer } from "../helpers/browser-stack"
import { callInbox } from "./support/inbox-api"
import { takeScreenshot } from "./support/screenshot"
import { answer, ChatWindow, conversationSaying, SITE, uploadPicture, Website } from "./support/webchat"

let site: Website

test.beforeAll(async () => {
  site = await Website.start()
})
test.afterAll(() => site?.stop())
test.beforeEach(({ context }) => site.serve(context))

let picture: Buffer
test.beforeAll(async ({ browser }) => {
  const page = await browser.newPage({ viewport: { width: 320, height: 200 } })
  await page.setContent("<body style='margin:0;background:linear-gradient(90deg,#c63,#36c)'></body>")
  picture = await page.screenshot()
  await page.close()
})

const streamRequests = (page: Page) => {
  const requests: string[] = []
  page.on("request", (request) => {
    if (request.url().endsWith("/inbox/webchat/stream")) requests.push(request.url())
  })
  return requests
}

test("a foreign page with a strict policy chats live, through a reload and a crash of the server", async ({
  page,
}) => {
  let chat = await ChatWindow.open(page, "/foreign")
  await chat.write("Do you ship to Recife?")
  const conversation = await conversationSaying("Do you ship to Recife?")
  await answer(conversation, "We do, in three days")
  await expect(chat.message("We do, in three days")).toBeVisible()
  await expect(chat.panel.locator("header")).toContainText("Helena Prado")
  await expect
    .poll(async () => {
      const { messages } = await callInbox("GET", `/conversations/${String(conversation.id)}/messages`)
      return asList(messages).at(-1)?.status
    })
    .toBe("read")

  await page.reload()
  chat = new ChatWindow(page)
  await chat.launcher.click()
  await expect(chat.message("We do, in three days")).toBeVisible()
  expect(await chat.texts()).toEqual(["Do you ship to Recife?", "We do, in three days"])

  await chat.input.fill("a draft that")
  await killServer()
  await chat.input.press("End")
  await chat.input.pressSequentially(" waits")
  await chat.input.press("Enter")
  await expect(chat.panel.locator("[data-state]")).toHaveCount(1)
  await startServer()
  await expect(chat.message("a draft that waits")).toBeVisible({ timeout: 40_000 })
  await answer(await conversationSaying("a draft that waits"), "Still here")
  await expect(chat.message("Still here")).toBeVisible({ timeout: 40_000 })
  expect(await chat.texts()).toHaveLength(4)
})

test("a closed chat counts what is unread, and tabs share one stream", async ({ page, context }) => {
  const streams = streamRequests(page)
  const chat = await ChatWindow.open(page, "/foreign")
  await chat.write("One stream, please")
  const other = await context.newPage()
  const otherStreams = streamRequests(other)
  const otherChat = await ChatWindow.open(other, "/foreign")
  await expect(otherChat.message("One stream, please")).toBeVisible()
  await otherChat.launcher.click()
  await chat.page.bringToFront()
  await chat.page.keyboard.press("Escape")
  await expect(chat.panel).toBeHidden()
  await expect(chat.launcher).toBeFocused()
  await answer(await conversationSaying("One stream, please"), "As you wish")
  for (const { launcher } of [chat, otherChat]) {
    await expect(launcher).toHaveAccessibleName("Open chat (1 unread messages)")
  }
  expect(streams).toHaveLength(1)
  expect(otherStreams).toHaveLength(0)
  await page.close()
  await expect.poll(() => otherStreams.length).toBe(1)
  await answer(await conversationSaying("As you wish"), "And now?")
  await expect(otherChat.launcher).toHaveAccessibleName("Open chat (2 unread messages)")
  await otherChat.launcher.click()
  await expect(otherChat.message("And now?")).toBeVisible()
  await otherChat.launcher.click()
  await expect(otherChat.launcher).toHaveAccessibleName("Open chat")
})

test("a customer who logs in at the storefront is recognised, and forgotten after", async ({
  page,
}, testInfo) => {
  const chat = await ChatWindow.open(page, "/")
  await chat.write("A lamp for my desk?")
  const { id, contact } = await conversationSaying("A lamp for my desk?")
  expect(asObject(contact).name).toMatch(/^Visitor/)
  await chat.logIn()
  const contactOf = async () =>
    asObject(asObject((await callInbox("GET", `/conversations/${String(id)}`)).conversation).contact)
  await expect(chat.message("A lamp for my desk?")).toBeVisible()
  await chat.write("It is me")
  await expect.poll(async () => (await contactOf()).name).toBe("Clara Nunes")
  await page.reload()
  await chat.launcher.click()
  await expect(chat.message("It is me")).toBeVisible()
  await takeScreenshot(page, testInfo, "webchat-storefront")
  await page.locator("#account summary").click()
  await page.locator("#logout").click()
  await expect(chat.message("It is me")).toHaveCount(0)
})

test("pictures go both ways, sound goes nowhere", async ({ page }, testInfo) => {
  const chat = await ChatWindow.open(page, "/foreign")
  const picker = chat.panel.locator("input[type=file]")
  await picker.setInputFiles({ name: "note.wav", mimeType: "audio/wav", buffer: Buffer.from("RIFF") })
  await expect(chat.panel.getByRole("alert")).toHaveText("Audio cannot be sent here")
  await picker.setInputFiles({ name: "desk.png", mimeType: "image/png", buffer: picture })
  await chat.write("My desk")
  const conversation = await conversationSaying("My desk")
  const { messages } = await callInbox("GET", `/conversations/${String(conversation.id)}/messages`)
  expect(asList(messages).at(-1)).toMatchObject({
    kind: "image",
    attachments: [{ state: "ready", width: 320 }],
  })

  const attachmentId = await uploadPicture(site.channelId, picture)
  await answer(conversation, "This lamp", { attachment_ids: [attachmentId] })
  const image = chat.message("This lamp").locator("img")
  await expect(image).toBeVisible()
  await expect.poll(() => image.evaluate((node: HTMLImageElement) => node.naturalWidth)).toBe(320)
  await takeScreenshot(page, testInfo, "webchat-pictures")
})

test("a page with the chat on it does not move", async ({ page }) => {
  await page.addInitScript(() => {
    const shifts: number[] = []
    Object.assign(window, { shifts })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value)
    }).observe({ type: "layout-shift", buffered: true })
  })
  await page.goto(`${SITE}/foreign`)
  const chat = new ChatWindow(page)
  await expect(chat.launcher).toBeVisible()
  expect(
    await page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name))
  ).toHaveLength(2)
  await chat.launcher.click()
  await expect(chat.panel).toBeVisible()
  expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual([])
})

test("the chat can be used without a mouse, by ear, in the dark and on a phone", async ({
  page,
}, testInfo) => {
  await page.emulateMedia({ colorScheme: "dark" })
  await page.setViewportSize({ width: 360, height: 640 })
  const chat = await ChatWindow.open(page, "/foreign")
  await expect(chat.input).toBeFocused()
  await chat.write("Small and dark https://example.com/a?b=c.")
  await expect(chat.panel.locator("a[href='https://example.com/a?b=c']")).toBeVisible()
  await answer(
    await conversationSaying("Small and dark https://example.com/a?b=c."),
    "A longer answer, over more than one line of this narrow phone."
  )
  await expect(chat.message("A longer answer")).toBeVisible()
  await takeScreenshot(page, testInfo, "webchat-phone-dark")
  const box = await chat.panel.boundingBox()
  expect(box).toMatchObject({ x: 0, y: 0, width: 360, height: 640 })
  await expect(chat.launcher).toBeHidden()
  const { violations } = await new AxeBuilder({ page }).include("#medusa-inbox").analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([])
  await page.keyboard.press("Escape")
  await expect(chat.launcher).toBeFocused()
})
