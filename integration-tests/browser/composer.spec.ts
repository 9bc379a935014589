import { expect, test } from "@playwright/test"

import { asList, asObject } from "../../scripts/seed/http"
import { expectAccessible } from "./support/accessible"
import { chooseTheme } from "./support/appearance"
import { HOSTILE_TEXTS } from "../../admin-extensions/src/shared/hostile-texts"
import { clearFaults, Customer, failNextSend } from "./support/customer"
import { picture, sentTo } from "./support/files"
import { handmadeMessages } from "./support/handmade"
import { callInbox, checkChannel, conversationWith } from "./support/inbox-api"
import { InboxPage } from "./support/inbox-page"
import { takeScreenshot } from "./support/screenshot"

/** Somebody who has written, and the inbox open at their conversation. */
async function meet(name: string, text = "Oi!") {
  const customer = await Customer.create(name)
  await customer.write(text)
  return { customer, id: await conversationWith(customer) }
}

test("emoji are found by name and put where the cursor is, by keyboard alone; more of them to react with", async ({
  page,
}, testInfo) => {
  const outside: string[] = []
  page.on("request", (request) => {
    const { hostname, protocol } = new URL(request.url())
    if (protocol.startsWith("http") && !["localhost", "127.0.0.1"].includes(hostname)) outside.push(hostname)
  })
  const { id } = await meet("Emília Torres")
  const inbox = await InboxPage.open(page, "admin", `?conversation=${id}`)
  await inbox.input.fill("Oi! Tudo bem?")
  for (let step = 0; step < " Tudo bem?".length; step++) await page.keyboard.press("ArrowLeft")
  // The snippets' button stands between.
  await page.keyboard.press("Shift+Tab")
  await page.keyboard.press("Shift+Tab")
  await expect(page.getByTestId("composer-emoji")).toBeFocused()
  await page.keyboard.press("Enter")
  await expect(page.getByTestId("emoji-search")).toBeFocused()
  await takeScreenshot(page, testInfo, "composer-emoji")
  await page.keyboard.type("tada")
  await expect(page.getByRole("gridcell", { name: "party popper" })).toHaveAttribute("aria-selected", "true")
  await page.keyboard.press("Enter")
  await expect(inbox.input).toHaveValue("Oi!🎉 Tudo bem?")
  await expect(inbox.input).toBeFocused()
  await page.keyboard.press("Control+z")
  await expect(inbox.input).toHaveValue("Oi! Tudo bem?")

  await page.getByTestId("composer-emoji").click()
  await page.getByTestId("emoji-search").press("Enter")
  await expect(inbox.input).toHaveValue("Oi!🎉 Tudo bem?")

  const message = inbox.message("Oi!").first()
  await message.hover()
  await message.getByRole("button", { name: "React" }).click()
  await page.getByRole("menuitem", { name: "More emoji" }).click()
  await page.getByTestId("emoji-search").fill("rocket")
  await page.keyboard.press("Enter")
  await expect(message.getByTestId("reactions")).toContainText("🚀")
  expect([...new Set(outside)]).toEqual([])
})

/** What the server keeps of the admin's draft. */
async function savedDraft(id: string) {
  const { draft } = await callInbox("GET", `/conversations/${id}/draft`)
  return draft ? asObject(draft) : null
}

const jpeg = async (name: string, color: string) => ({
  name: `${name}.jpg`,
  mimeType: "image/jpeg",
  buffer: await picture(name, color),
})

test("a draft with two files goes on in another browser when the first was killed, and is gone everywhere once sent", async ({
  browser,
}, testInfo) => {
  const { customer, id } = await meet("Dora Sampaio")
  const first = await browser.newContext()
  const here = await InboxPage.open(await first.newPage(), "admin", `?conversation=${id}`)
  await here.page
    .getByTestId("composer-file-input")
    .setInputFiles([await jpeg("frente", "teal"), await jpeg("costas", "coral")])
  await here.input.fill("Olha as duas fotos")
  await expect(here.page.locator('[data-testid="file-tile"][data-state="ready"]')).toHaveCount(2)
  await expect.poll(async () => asList((await savedDraft(id))?.attachments ?? []).length).toBe(2)
  await expect.poll(async () => (await savedDraft(id))?.text).toBe("Olha as duas fotos")
  await first.close()

  const [second, third] = [await browser.newContext(), await browser.newContext()]
  const there = await InboxPage.open(await second.newPage(), "admin", `?conversation=${id}`)
  const other = await InboxPage.open(await third.newPage(), "admin", `?conversation=${id}`)
  for (const inbox of [there, other]) {
    await expect(inbox.input).toHaveValue("Olha as duas fotos")
    await expect(inbox.page.locator('[data-testid="file-tile"][data-state="ready"]')).toHaveCount(2)
  }
  await takeScreenshot(there.page, testInfo, "composer-draft-elsewhere")

  // Live, while nobody writes there.
  await other.leaveField()
  await there.input.fill("Olha as duas fotos, de hoje")
  await expect(other.input).toHaveValue("Olha as duas fotos, de hoje")

  await there.input.press("Enter")
  await expect(other.input).toHaveValue("")
  await expect(other.page.getByTestId("file-tile")).toHaveCount(0)
  await expect.poll(() => savedDraft(id)).toBeNull()
  await there.expectTick("Olha as duas fotos, de hoje", "delivered")
  await expect.poll(async () => (await sentTo(customer)).length).toBe(2)
  await Promise.all([second.close(), third.close()])
})

test("of two drafts none is lost: what is typed stays, the other is offered", async ({
  browser,
}, testInfo) => {
  const { id } = await meet("Elza Pontes")
  const [first, second] = [await browser.newContext(), await browser.newContext()]
  const here = await InboxPage.open(await first.newPage(), "admin", `?conversation=${id}`)
  const there = await InboxPage.open(await second.newPage(), "admin", `?conversation=${id}`)
  await expect(there.input).toBeVisible()
  await second.setOffline(true)
  await there.input.fill("Escrito sem rede")
  await here.input.fill("Escrito com rede")
  await expect.poll(async () => (await savedDraft(id))?.text).toBe("Escrito com rede")
  await second.setOffline(false)

  const offer = there.page.getByTestId("draft-offer")
  await expect(offer).toContainText("Escrito com rede", { timeout: 30_000 })
  await expect(there.input).toHaveValue("Escrito sem rede")
  await takeScreenshot(there.page, testInfo, "composer-draft-offer")
  await expectAccessible(there.page, '[data-testid="composer"]')
  await there.page.getByTestId("use-draft").click()
  await expect(there.input).toHaveValue("Escrito com rede")
  await expect(offer).toContainText("Escrito sem rede")
  await Promise.all([first.close(), second.close()])
})

test("a file whose upload died with its page is named, and chosen again", async ({ context }, testInfo) => {
  const { id } = await meet("Gil Fontes")
  const page = await context.newPage()
  const inbox = await InboxPage.open(page, "admin", `?conversation=${id}`)
  await page.route("**/admin/inbox/attachments", () => new Promise(() => undefined))
  await page.getByTestId("composer-file-input").setInputFiles([await jpeg("perdida", "teal")])
  await inbox.input.fill("Com uma foto")
  await expect(page.locator('[data-testid="file-tile"][data-state="uploading"]')).toBeVisible()
  await expect.poll(async () => (await savedDraft(id))?.text).toBe("Com uma foto")
  await page.close()

  const again = await context.newPage()
  await InboxPage.open(again, "admin", `?conversation=${id}`)
  const lost = again.getByTestId("lost-files")
  await expect(lost).toContainText("perdida.jpg was not uploaded to the end.")
  await takeScreenshot(again, testInfo, "composer-lost-file")
  await lost.getByTestId("lost-file-input").setInputFiles([await jpeg("perdida", "teal")])
  await expect(lost).toHaveCount(0)
  await expect(again.locator('[data-testid="file-tile"][data-state="ready"]')).toHaveCount(1)
})

test("what is sent while the network is cut goes out once afterwards; the row shows a draft elsewhere", async ({
  page,
  context,
}) => {
  const [{ customer, id }, other] = [await meet("Ivo Sales"), await meet("Jane Prado")]
  const inbox = await InboxPage.open(page, "admin", `?conversation=${id}`)
  await expect(inbox.message("Oi!")).toBeVisible()
  await expect(inbox.input).toBeVisible()
  await context.setOffline(true)
  await inbox.write("Escrita no túnel")
  await expect(inbox.message("Escrita no túnel")).toHaveAttribute("data-status", "queued")
  await inbox.input.fill("E ainda isto")
  await context.setOffline(false)
  await inbox.expectTick("Escrita no túnel", "delivered")
  expect(await customer.received()).toEqual(["Escrita no túnel"])
  await expect.poll(async () => (await savedDraft(id))?.text, { timeout: 20_000 }).toBe("E ainda isto")
  await inbox.openConversation(other.id)
  await expect(inbox.row(id).getByTestId("row-draft")).toHaveText("Draft: E ainda isto")
})

test("WhatsApp's formatting is read and written, and nothing else is", async ({ page }, testInfo) => {
  const { customer, id } = await meet(
    "Kátia Melo",
    "*Oi* _tudo_ ~bem~ `x` <b>não</b>\n- um\n- dois\n1. três\n> citado\n```mono\nespaço```"
  )
  const inbox = await InboxPage.open(page, "admin", `?conversation=${id}`)
  const received = inbox.message("tudo")
  await expect(received.locator("strong")).toHaveText("Oi")
  await expect(received.locator("em")).toHaveText("tudo")
  await expect(received.locator("s")).toHaveText("bem")
  await expect(received.locator("code")).toHaveText(["x", "mono\nespaço"])
  await expect(received.locator("ul li")).toHaveText(["um", "dois"])
  await expect(received.locator("ol li")).toHaveText("três")
  await expect(received).toContainText("<b>não</b>")

  await page.getByTestId("claim").click()
  await expect(page.getByTestId("claim")).toHaveCount(0)
  await inbox.input.fill("Muito obrigada mesmo")
  await inbox.input.press("Control+a")
  await inbox.input.press("Control+b")
  await expect(inbox.input).toHaveValue("*Muito obrigada mesmo*")
  await inbox.input.press("Control+b")
  await expect(inbox.input).toHaveValue("Muito obrigada mesmo")
  await inbox.input.press("Control+i")
  await page.getByTestId("composer-menu").click()
  await page.getByRole("menuitemcheckbox", { name: "Show how it will look" }).click()
  await expect(page.getByTestId("format-preview").locator("em")).toHaveText("Muito obrigada mesmo")
  // A menu that is still closing takes no click.
  await expect(page.getByRole("menu")).toHaveCount(0)
  await page.getByTestId("composer-menu").click()
  await page
    .getByRole("menuitemradio", { name: /Enter sends/ })
    .last()
    .click()
  await expect(page.getByTestId("composer-hint")).toContainText("Enter starts a new line")
  await takeScreenshot(page, testInfo, "composer-formatting")
  await inbox.input.press("End")
  await inbox.input.press("Enter")
  await page.keyboard.type("Até logo")
  await inbox.input.press("Control+Enter")
  await inbox.expectTick("Muito obrigada mesmo", "delivered")
  await expect(inbox.message("Muito obrigada mesmo").locator("em")).toHaveText("Muito obrigada mesmo")
  expect(await customer.received()).toEqual(["_Muito obrigada mesmo_\nAté logo"])
})

test("a place and a contact card are sent as they were shown", async ({ page }, testInfo) => {
  const { customer, id } = await meet("Léo Barros")
  const inbox = await InboxPage.open(page, "admin", `?conversation=${id}`)
  await page.getByTestId("composer-attach").click()
  await page.getByTestId("attach-place").click()
  const place = page.getByTestId("place-dialog")
  await expect(place.getByTestId("place-where")).toBeFocused()
  await page.keyboard.type("https://www.google.com/maps/@-8.0631,-34.8711,17z")
  await place.getByTestId("place-name").fill("Loja do Marco Zero")
  await expect(place.getByTestId("send-preview")).toContainText("-8.0631, -34.8711")
  await expectAccessible(page, '[data-testid="place-dialog"]')
  await takeScreenshot(page, testInfo, "composer-place")
  await page.keyboard.press("Enter")
  await expect(inbox.input).toBeFocused()
  await inbox.expectTick("Loja do Marco Zero", "delivered")

  await page.getByTestId("composer-attach").click()
  await page.getByTestId("attach-card").click()
  const card = page.getByTestId("card-dialog")
  await card.getByTestId("card-name").fill("Léo Barros")
  await card.getByTestId("outbound-customer-option").first().click()
  await expect(card.getByTestId("card-phone")).not.toHaveValue("")
  await expectAccessible(page, '[data-testid="card-dialog"]')
  await takeScreenshot(page, testInfo, "composer-card")
  await card.getByTestId("send-confirm").click()
  await expect(inbox.thread.getByTestId("contact-card")).toContainText("Léo Barros")
  await expect
    .poll(async () => (await sentTo(customer)).map(({ type }) => type))
    .toEqual(["location", "contacts"])
})

test("what waits for its channel is changed and taken back, and goes out as it was left", async ({
  page,
}, testInfo) => {
  const { customer, id } = await meet("Mira Lobo")
  const inbox = await InboxPage.open(page, "admin", `?conversation=${id}`)
  const [first, second] = [inbox.message("São 50 reais"), inbox.message("Ou 60")]
  try {
    await failNextSend("error", { code: 190 })
    await inbox.write("São 50 reais")
    await expect(first).toContainText("Waits until the channel is connected again")
    await takeScreenshot(page, testInfo, "composer-queued")
    await expectAccessible(page, '[data-testid="thread"]')
    await first.getByTestId("edit-message").click()
    const dialog = page.getByTestId("edit-dialog")
    await expect(dialog.getByRole("textbox")).toBeFocused()
    await expect(dialog.getByRole("textbox")).toHaveValue("São 50 reais")
    await dialog.getByRole("textbox").fill("São 55 reais")
    await expectAccessible(page, '[data-testid="edit-dialog"]')
    await page.keyboard.press("Enter")
    await expect(inbox.message("São 55 reais")).toHaveAttribute("data-status", "queued")
    await checkChannel()
    await inbox.expectTick("São 55 reais", "delivered")

    await failNextSend("error", { code: 190 })
    await inbox.write("Ou 60")
    await second.getByTestId("cancel-message").click()
    await expect(second).toContainText("Taken back before it was sent.")
    await takeScreenshot(page, testInfo, "composer-cancelled")
  } finally {
    await clearFaults()
    await checkChannel()
  }
  await expect(inbox.input).toBeVisible()
  await inbox.write("Avisamos")
  await inbox.expectTick("Avisamos", "delivered")
  expect(await customer.received()).toEqual(["São 55 reais", "Avisamos"])
})

test("keys lead to a message, its menu and all that is known of it", async ({ page }, testInfo) => {
  const { id } = await meet("Olga Reis")
  const inbox = await InboxPage.open(page, "admin", `?conversation=${id}`)
  await inbox.write("Primeira")
  await inbox.expectTick("Primeira", "delivered")
  await inbox.write("Segunda")
  await inbox.expectTick("Segunda", "delivered")

  await inbox.log.focus()
  await page.keyboard.press("ArrowUp")
  await expect(inbox.message("Segunda")).toBeFocused()
  await page.keyboard.press("ArrowUp")
  await expect(inbox.message("Primeira")).toBeFocused()
  await page.keyboard.press("Shift+F10")
  await expect(page.getByRole("menu")).toBeVisible()
  await takeScreenshot(page, testInfo, "composer-message-menu")
  await page.keyboard.press("Escape")
  await expect(inbox.message("Primeira")).toBeFocused()
  await page.keyboard.press("Enter")
  await expect(page.getByRole("menu").getByRole("menuitem").first()).toBeFocused()
  await page.keyboard.type("Info")
  // The menu moves the keyboard a moment after it has found what is typed.
  await expect(page.getByRole("menuitem", { name: "Info" })).toBeFocused()
  await page.keyboard.press("Enter")
  const info = page.getByTestId("message-info")
  await expect(info.getByTestId("status-history")).toContainText("Delivered")
  await expect(info).toContainText("Helena Prado (team)")
  await expectAccessible(page, '[data-testid="message-info"]')
  await takeScreenshot(page, testInfo, "composer-info")
  await page.keyboard.press("Escape")
  await expect(info).toHaveCount(0)
  await expect(inbox.message("Primeira")).toBeFocused()
  await page.keyboard.press("Escape")
  await expect(inbox.log).toBeFocused()
  await inbox.expectOpen(id)

  await failNextSend("async_error", { code: 131026 })
  await inbox.write("Terceira")
  const failed = inbox.message("Terceira")
  await failed.getByTestId("send-as").click()
  await takeScreenshot(page, testInfo, "composer-send-as")
  await page.getByRole("menuitem", { name: "Write it again" }).click()
  await expect(inbox.input).toHaveValue("Terceira")
  await expect(inbox.input).toBeFocused()
  await failed.hover()
  await failed.getByRole("button", { name: "More" }).click()
  await page.getByRole("menuitem", { name: "Info" }).click()
  await expect(info.getByTestId("message-error")).toContainText("undeliverable")
})

test("fifty hostile texts do nothing, in bubbles and in the list, and nothing waits for them", async ({
  page,
}, testInfo) => {
  const { id } = await meet("Quim Tavares")
  page.on("dialog", (dialog) => {
    throw new Error(`a dialog: ${dialog.message()}`)
  })
  const inbox = await InboxPage.open(page, "admin", `?conversation=${id}`)
  await page.route("**/messages?limit=*", (route) =>
    route.fulfill({ json: { messages: handmadeMessages(id, HOSTILE_TEXTS), has_more: false } })
  )
  await page.route("**/admin/inbox/conversations?*", async (route) => {
    const response = await route.fetch()
    const { conversations } = asObject(await response.json())
    const [first] = asList(conversations)
    const rows = HOSTILE_TEXTS.map((text, index) => ({
      ...first,
      id: index ? `conv_hostile_${index}` : id,
      last_message: { ...asObject(first?.last_message), text },
    }))
    await route.fulfill({ json: { conversations: rows, next_cursor: null } })
  })
  await page.reload()
  await expect(inbox.messages.last()).toBeVisible()
  const seen = new Set<number>()
  const look = async () => {
    for (const sequence of await inbox.sequences()) seen.add(sequence)
  }
  const goUp = () => inbox.log.evaluate((log) => void (log.scrollTop -= log.clientHeight))
  await takeScreenshot(page, testInfo, "composer-hostile")
  // Wherever the thread has opened: from its end to its beginning.
  await inbox.log.evaluate((log) => (log.scrollTop = log.scrollHeight))
  // Only what is near the screen is drawn: the endless one is unfolded on the way.
  const whole = page.getByTestId("show-whole").first()
  const patience = { intervals: [50], timeout: 60_000 }
  const findsWhole = async () => {
    await look()
    return (await whole.isVisible()) || (await goUp(), false)
  }
  await expect.poll(findsWhole, patience).toBe(true)
  await whole.click()
  // What is measured on the way moves what is above it: whoever missed one goes round again.
  const readOn = async () => {
    await look()
    await inbox.log.evaluate((log) => {
      log.scrollTop = log.scrollTop > 0 ? log.scrollTop - log.clientHeight : log.scrollHeight
    })
    return seen.size
  }
  await expect.poll(readOn, patience).toBe(HOSTILE_TEXTS.length)
  await inbox.list.evaluate((list) => {
    for (const element of [list, ...list.querySelectorAll("*")]) element.scrollTop = 2_000
  })
  await takeScreenshot(page, testInfo, "composer-hostile-start")
  const found = await page.evaluate(() => ({
    ran: "hostile" in window,
    foreign: document.querySelectorAll(
      '[data-testid="thread"] :is(script, iframe, style, form form, math, b, img), [data-testid="conversation-list"] :is(script, iframe, style, b, img)'
    ).length,
    links: [...document.querySelectorAll<HTMLAnchorElement>('[data-testid="message"] a')].filter(
      ({ protocol }) => !["http:", "https:"].includes(protocol)
    ).length,
    overflow: [...document.querySelectorAll('[role="log"], [data-testid="conversation-list"]')].some(
      ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth
    ),
  }))
  expect(found).toEqual({ ran: false, foreign: 0, links: 0, overflow: false })
  await inbox.input.fill(HOSTILE_TEXTS.at(-1) ?? "")
  await expect(inbox.input).toHaveValue("__proto__")
})

for (const theme of ["light", "dark"] as const) {
  test(`the composer and its picker are for everybody, ${theme}`, async ({ page }, testInfo) => {
    const { id } = await meet(`Nara ${theme}`, "*Oi* `código`\n> citado")
    const inbox = await InboxPage.open(page, "admin", `?conversation=${id}`)
    await chooseTheme(page, theme)
    await expect(inbox.message("código")).toBeVisible()
    await inbox.input.fill("Um *rascunho*")
    await page.getByTestId("composer-emoji").click()
    await expect(page.getByRole("gridcell").first()).toBeVisible()
    await expectAccessible(page, '[data-testid="emoji-picker"]')
    await takeScreenshot(page, testInfo, `composer-emoji-${theme}`)
    await page.keyboard.press("Escape")
    await expect(inbox.input).toBeFocused()
    await expectAccessible(page, '[data-testid="thread"]')
    await takeScreenshot(page, testInfo, `composer-${theme}`)
  })
}
