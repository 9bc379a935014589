import { readFile } from "node:fs/promises"

import { expect, type Page, test as base } from "@playwright/test"

import { PHONE_NUMBER_ID } from "../../scripts/seed/channel"
import { asObject } from "../../scripts/seed/http"
import { recording } from "../helpers/audio"
import { expectAccessible } from "./support/accessible"
import { chooseTheme } from "./support/appearance"
import { clearFaults, Customer, simulate } from "./support/customer"
import { keepOnPlatform, picture, send, sentTo } from "./support/files"
import { handmadeThread } from "./support/handmade"
import { conversationWith, waitForMessages } from "./support/inbox-api"
import { InboxPage } from "./support/inbox-page"
import { takeScreenshot } from "./support/screenshot"

const test = base.extend<object, object>({
  // A microphone that hums, and nobody who has to allow it.
  launchOptions: [
    async ({ launchOptions }, use) => {
      const microphone = ["--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"]
      await use({ ...launchOptions, args: [...(launchOptions.args ?? []), ...microphone] })
    },
    { scope: "worker" },
  ],
})

const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }

test.afterEach(() => clearFaults())

/** Somebody with an open conversation that is on screen. */
async function meet(page: Page, name: string) {
  const customer = await Customer.create(name)
  await customer.write("Oi! Tudo bem?")
  const id = await conversationWith(customer)
  const inbox = await InboxPage.open(page, "admin", `?conversation=${id}`)
  await expect(inbox.message("Tudo bem?")).toBeVisible()
  return { customer, id, inbox }
}

const isDrawn = (image: HTMLImageElement) => image.complete && image.naturalWidth > 0

test("photos come in small and open large, one after the other", async ({ page }, testInfo) => {
  const { customer, inbox } = await meet(page, "Alice Moreira")
  for (const [label, color] of [
    ["primeira", "teal"],
    ["segunda", "indigo"],
  ] as const) {
    const id = await keepOnPlatform(await picture(label, color), "image/jpeg", `${label}.jpg`)
    await send(customer, "image", { id, caption: `A ${label} foto` })
    await expect(inbox.message(`A ${label} foto`)).toBeVisible()
  }
  const second = inbox.message("A segunda foto").getByTestId("image")
  await expect(second.locator("img")).toHaveJSProperty("complete", true)
  expect(await second.locator("img").evaluate(isDrawn)).toBe(true)
  // The room was there before the picture: twice as wide as high.
  const box = await second.boundingBox()
  expect((box?.width ?? 0) / (box?.height ?? 1)).toBeCloseTo(2, 1)
  await takeScreenshot(page, testInfo, "media-photos-in")
  await expectAccessible(page)

  await second.click()
  const lightbox = page.getByTestId("lightbox")
  await expect(lightbox.getByRole("img", { name: "A segunda foto" })).toBeVisible()
  await expectAccessible(page, '[data-testid="lightbox"]')
  await takeScreenshot(page, testInfo, "media-lightbox")
  await page.keyboard.press("ArrowLeft")
  await expect(lightbox.getByRole("img", { name: "A primeira foto" })).toBeVisible()
  await expect(lightbox.getByRole("button", { name: "Previous picture" })).toHaveCount(0)
  await lightbox.getByRole("button", { name: "Zoom" }).click()
  await expect(lightbox.getByRole("button", { name: "Zoom" })).toHaveAttribute("aria-pressed", "true")
  await expect(lightbox.getByRole("link", { name: /^Download/ })).toHaveAttribute("href", /\/inbox\/files\//)
  await page.keyboard.press("Escape")
  await expect(lightbox).toHaveCount(0)
  // Escape closed the picture and not the conversation.
  await expect(inbox.message("A segunda foto")).toBeVisible()
})

test("a voice message plays, a document downloads under its name", async ({ page }) => {
  const { customer, inbox } = await meet(page, "Bento Queiroz")
  const voice = await keepOnPlatform(await recording("ogg", { seconds: 4 }), "audio/ogg", "voice.ogg")
  await send(customer, "audio", { id: voice, voice: true })
  const player = inbox.thread.getByTestId("audio-player")
  await expect(player).toHaveAccessibleName(/Voice message, 0:0[34]/)
  await player.getByRole("button", { name: "Play" }).click()
  await expect(player.getByRole("button", { name: "Pause" })).toBeVisible()
  await expect(player.getByRole("slider")).not.toHaveValue("0")
  await player.getByRole("button", { name: "Speed 1×" }).click()
  await expect(player.getByRole("button", { name: "Speed 1.5×" })).toBeVisible()

  const pdf = await keepOnPlatform(Buffer.from("%PDF-1.4 nota fiscal"), "application/pdf", "nota.pdf")
  await send(customer, "document", { id: pdf, filename: "nota fiscal.pdf" })
  const card = inbox.thread.getByTestId("file-card").filter({ hasText: "nota fiscal.pdf" })
  const downloading = page.waitForEvent("download")
  await card.getByRole("link", { name: "Download nota fiscal.pdf" }).click()
  const file = await downloading
  expect(file.suggestedFilename()).toBe("nota fiscal.pdf")
  expect(await readFile(await file.path(), "utf8")).toBe("%PDF-1.4 nota fiscal")
})

/** One message of every kind a customer can send without a file. */
async function sendEveryKind(customer: Customer): Promise<number> {
  const kinds: [type: string, content: Record<string, unknown>, extra?: Record<string, unknown>][] = [
    ["location", { latitude: -8.0631, longitude: -34.8711, name: "Marco Zero", address: "Recife Antigo" }],
    [
      "contacts",
      [
        {
          name: { formatted_name: "Padaria Sol", first_name: "Padaria" },
          org: { company: "Sol Ltda" },
          phones: [{ phone: "+55 81 3333-4444", type: "WORK" }],
          emails: [{ email: "sol@padaria.example", type: "WORK" }],
        },
      ] as unknown as Record<string, unknown>,
    ],
    [
      "order",
      {
        catalog_id: "1",
        text: "Pode separar?",
        product_items: [
          { product_retailer_id: "VESTIDO-AZUL-M", quantity: 2, item_price: 129.9, currency: "BRL" },
          { product_retailer_id: "CINTO", quantity: 1, item_price: 40, currency: "BRL" },
        ],
      },
    ],
    [
      "interactive",
      { type: "list_reply", list_reply: { id: "1", title: "Trocas", description: "Até 30 dias" } },
    ],
    ["button", { text: "Quero sim", payload: "yes" }],
    [
      "text",
      { body: "Vi o anúncio" },
      {
        referral: {
          source_type: "ad",
          source_url: "https://fb.example/ad",
          headline: "Vestidos de verão",
          body: "Até 30% de desconto",
        },
      },
    ],
    ["text", { body: "Repassando o que me mandaram" }, { context: { forwarded: true } }],
  ]
  for (const [type, content, extra] of kinds) await send(customer, type, content as never, extra as never)
  await simulate("POST", `/contacts/${customer.id}/messages`, {
    phone_number_id: PHONE_NUMBER_ID,
    type: "unsupported",
    unsupported: { type: "poll_creation" },
    error_code: 131051,
  })
  return kinds.length + 1
}

test("every kind of message is drawn, none is empty", async ({ page, browser }, testInfo) => {
  const { customer, id, inbox } = await meet(page, "Cícera Dantas")
  const count = await sendEveryKind(customer)
  await waitForMessages(id, count + 1)
  await expect(inbox.message("Marco Zero").getByRole("link", { name: "Open map" })).toHaveAttribute(
    "rel",
    /noopener noreferrer/
  )
  await expect(inbox.thread.getByTestId("contact-card")).toContainText("+55 81 3333-4444")
  const order = inbox.thread.getByTestId("order")
  await expect(order).toContainText("2 × VESTIDO-AZUL-M")
  await expect(order).toContainText("R$299.80")
  await expect(inbox.message("Trocas")).toContainText("Chose from a list")
  await expect(inbox.message("Quero sim")).toContainText("Pressed a button")
  await expect(inbox.thread.getByTestId("referral")).toContainText("Vestidos de verão")
  await expect(inbox.message("Repassando")).toContainText("Forwarded")
  await expect(inbox.thread.getByTestId("unsupported")).toContainText("It was a poll.")
  for (const message of await inbox.messages.all()) {
    expect((await message.innerText()).replace(/\d+:\d+ [AP]M/, "").trim()).not.toBe("")
  }
  await expectAccessible(page)
  await takeScreenshot(page, testInfo, "media-kinds-end")
  await inbox.log.evaluate((log) => (log.scrollTop = 0))
  await takeScreenshot(page, testInfo, "media-kinds-light")
  await chooseTheme(page, "dark")
  await expect(inbox.message("Repassando")).toBeVisible()
  await expectAccessible(page)
  await takeScreenshot(page, testInfo, "media-kinds-dark")

  const phone = await (await browser.newContext(PHONE)).newPage()
  const small = await InboxPage.open(phone)
  await small.openConversation(id)
  await expect(small.message("Repassando")).toBeVisible()
  await small.log.evaluate((log) => (log.scrollTop = log.scrollHeight / 3))
  await takeScreenshot(phone, testInfo, "media-kinds-phone")
  await expectAccessible(phone)
  await phone.context().close()
})

test("what other platforms bring is drawn as well", async ({ page }, testInfo) => {
  const { id, inbox } = await meet(page, "Clara Bivar")
  await page.route("**/messages?limit=*", (route) =>
    route.fulfill({ json: { messages: handmadeThread(id), has_more: false } })
  )
  await page.reload()
  await expect(inbox.messages.last()).toContainText("Message without text")
  await takeScreenshot(page, testInfo, "media-others-end")
  const seen = new Map<number, string>()
  const readUpwards = async () => {
    for (const message of await inbox.messages.all()) {
      seen.set(Number(await message.getAttribute("data-sequence")), await message.innerText())
    }
    return inbox.log.evaluate((log) => {
      log.scrollTop -= 300
      return log.scrollTop
    })
  }
  await expect.poll(readUpwards, { intervals: [50], timeout: 30_000 }).toBe(0)
  await takeScreenshot(page, testInfo, "media-others")
  await expectAccessible(page)
  const words = [...seen.entries()].sort(([a], [b]) => a - b).map(([, text]) => text)
  for (const text of words) expect(text.replace(/\d+:\d+ [AP]M/, "").trim()).not.toBe("")
  const all = words.join("\n")
  for (const expected of [
    "The story is no longer available",
    "Mentioned you in a story",
    "Open on www.instagram.com",
    "It is no longer available",
    "payment method",
    "You may call.",
    "Rua da Aurora",
    "Responda quando quiser",
    "Template pedido_enviado",
    "changed their number from +5581999990000 to +5581988880000",
    "Came from a link: bio-verao",
    "provador.mp4",
    "edited",
    "This message was deleted",
    "Sent outside the inbox",
    "About product CINTO",
    "can be seen only once",
  ]) {
    expect(all).toContain(expected)
  }
  expect(await inbox.thread.locator('a[href^="javascript"]').count()).toBe(0)
})

test("a photo goes out with its words, by the button and by pasting", async ({ page }, testInfo) => {
  const { customer, inbox } = await meet(page, "Davi Antunes")
  const tiles = page.getByTestId("file-tile")
  const send = page.getByTestId("composer-send")
  await page.getByTestId("composer-file-input").setInputFiles([
    { name: "vestido.jpg", mimeType: "image/jpeg", buffer: await picture("vestido", "crimson") },
    { name: "tabela.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4 medidas") },
  ])
  await expect(tiles).toHaveCount(2)
  await expect(page.locator('[data-testid="file-tile"][data-state="ready"]')).toHaveCount(2)
  await inbox.input.fill("É este aqui")
  await expect(page.getByTestId("composer-hint")).toHaveText("Your text goes under the first file.")
  await takeScreenshot(page, testInfo, "media-draft")
  await expectAccessible(page)
  await send.click()
  const photo = inbox.message("É este aqui")
  await expect(photo.getByTestId("image")).toBeVisible()
  await expect(photo.getByTestId("tick-delivered")).toBeVisible()
  await expect(inbox.thread.getByTestId("file-card")).toContainText("tabela.pdf")
  await expect(tiles).toHaveCount(0)
  await expect
    .poll(async () => (await sentTo(customer)).map(({ type }) => type))
    .toEqual(["image", "document"])
  const [image, paper] = await sentTo(customer)
  expect(asObject(image!.body.image).caption).toBe("É este aqui")
  expect(asObject(paper!.body.document).filename).toBe("tabela.pdf")

  const bytes = (await picture("colada", "darkgreen", 400)).toString("base64")
  await inbox.input.focus()
  await page.evaluate((base64) => {
    const data = new DataTransfer()
    const content = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
    data.items.add(new File([content], "image.jpg", { type: "image/jpeg" }))
    document.activeElement?.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true })
    )
  }, bytes)
  await expect(tiles).toHaveAttribute("data-state", "ready")
  await inbox.input.press("Enter")
  await expect(inbox.thread.getByTestId("image")).toHaveCount(2)
  await expect.poll(async () => (await sentTo(customer)).length).toBe(3)
  await takeScreenshot(page, testInfo, "media-photos-out")
})

test("files that are not sent yet wait in their conversation, over a reload too", async ({ page }) => {
  const other = await Customer.create("Outra Pessoa")
  await other.write("E eu?")
  const otherId = await conversationWith(other)
  const { id, inbox } = await meet(page, "Elza Pimentel")
  await page
    .getByTestId("composer-file-input")
    .setInputFiles([{ name: "a.jpg", mimeType: "image/jpeg", buffer: await picture("a", "olive") }])
  const tiles = page.getByTestId("file-tile")
  await expect(tiles).toHaveAttribute("data-state", "ready")
  await inbox.openConversation(otherId)
  await expect(tiles).toHaveCount(0)
  await inbox.openConversation(id)
  await expect(tiles).toHaveCount(1)
  await page.reload()
  await expect(tiles).toHaveAttribute("data-state", "ready")
  await page.getByRole("button", { name: "Remove a.jpg" }).click()
  await expect(tiles).toHaveCount(0)
  await page.reload()
  await expect(inbox.input).toBeVisible()
  await expect(tiles).toHaveCount(0)
})

test("a file the channel does not take says why, here or from the server", async ({ page }, testInfo) => {
  const { customer, inbox } = await meet(page, "Fábio Nunes")
  await page.getByTestId("composer-file-input").setInputFiles([
    { name: "roupa.zip", mimeType: "application/zip", buffer: Buffer.from("504b0304", "hex") },
    // Called a text, and no text inside.
    { name: "lista.txt", mimeType: "text/plain", buffer: Buffer.from([0, 1, 2, 3, 0xff, 0xfe]) },
  ])
  const tiles = page.getByTestId("file-tile")
  await expect(tiles.filter({ hasText: "roupa.zip" })).toContainText(
    "Files of this kind are taken only as PDF"
  )
  await expect(tiles.filter({ hasText: "lista.txt" })).toContainText("Files of this kind are taken only as")
  await inbox.input.fill("Segue")
  await expect(page.getByTestId("composer-send")).toBeDisabled()
  await expect(page.getByTestId("composer-hint")).toContainText("Remove the file that cannot be sent")
  await takeScreenshot(page, testInfo, "media-refused")
  await expectAccessible(page)
  await page.getByRole("button", { name: "Remove roupa.zip" }).click()
  await page.getByRole("button", { name: "Remove lista.txt" }).click()
  await page.getByTestId("composer-send").click()
  await inbox.expectTick("Segue", "delivered")
  expect((await sentTo(customer)).map(({ type }) => type)).toEqual(["text"])
})

test("an upload that broke off can be tried again", async ({ page }) => {
  const { inbox } = await meet(page, "Gilda Rezende")
  await page.route("**/admin/inbox/attachments", (route) => route.abort())
  await page
    .getByTestId("composer-file-input")
    .setInputFiles([{ name: "b.jpg", mimeType: "image/jpeg", buffer: await picture("b", "navy") }])
  const tile = page.getByTestId("file-tile")
  await expect(tile).toHaveAttribute("data-state", "failed")
  await expect(tile).toContainText("No connection to the server.")
  await page.unroute("**/admin/inbox/attachments")
  await page.getByRole("button", { name: "Upload b.jpg again" }).click()
  await expect(tile).toHaveAttribute("data-state", "ready")
  await page.getByTestId("composer-send").click()
  await expect(inbox.thread.getByTestId("image")).toBeVisible()
})

test("a voice message is recorded, listened to and sent as one", async ({ page }, testInfo) => {
  const { customer, inbox } = await meet(page, "Heitor Campos")
  await page.getByTestId("voice-record").click()
  const recorder = page.getByTestId("voice-recorder")
  await expect(recorder).toContainText("0:02")
  await takeScreenshot(page, testInfo, "media-recording")
  await expectAccessible(page)
  await recorder.getByRole("button", { name: "Pause recording" }).click()
  await recorder.getByRole("button", { name: "Go on recording" }).click()
  await page.getByTestId("voice-stop").click()
  const tile = page.getByTestId("file-tile")
  await expect(tile).toHaveAttribute("data-state", "ready")
  await expect(tile.getByTestId("audio-player")).toBeVisible()
  await takeScreenshot(page, testInfo, "media-recorded")
  await page.getByTestId("composer-send").click()
  await expect(inbox.thread.getByTestId("audio-player")).toHaveAccessibleName(/Voice message, \d:\d\d/)
  await expect.poll(async () => (await sentTo(customer)).map(({ type }) => type)).toEqual(["audio"])
  expect(asObject((await sentTo(customer))[0]!.body.audio).voice).toBe(true)

  // At once, without listening.
  await page.getByTestId("voice-record").click()
  await expect(recorder).toContainText("0:01")
  await page.getByTestId("voice-send").click()
  await expect.poll(async () => (await sentTo(customer)).length).toBe(2)
  await expect(inbox.thread.getByTestId("audio-player")).toHaveCount(2)
  await expect(inbox.messages.last().getByTestId("tick-delivered")).toBeVisible()
})

test("what was recorded is not lost by going elsewhere", async ({ page }) => {
  const other = await Customer.create("Mais Alguém")
  await other.write("Alô?")
  const otherId = await conversationWith(other)
  const { id, inbox } = await meet(page, "Hilda Brandão")
  await page.getByTestId("voice-record").click()
  await expect(page.getByTestId("voice-recorder")).toContainText("0:01")
  await inbox.openConversation(otherId)
  await expect(page.getByTestId("file-tile")).toHaveCount(0)
  await inbox.openConversation(id)
  await expect(page.getByTestId("file-tile")).toHaveAttribute("data-state", "ready")
  await expect(page.getByTestId("file-tile").getByTestId("audio-player")).toBeVisible()
})

test("without a microphone it says what to do", async ({ page }) => {
  await page.addInitScript(() => {
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException("", "NotAllowedError"))
  })
  const { inbox } = await meet(page, "Ivo Teixeira")
  await page.getByTestId("voice-record").click()
  await expect(page.getByTestId("voice-problem")).toContainText("The browser may not use the microphone.")
  await inbox.write("Então escrevo.")
  await inbox.expectTick("Então escrevo.", "delivered")
})

test("files may be dropped anywhere over the thread", async ({ page }) => {
  const { inbox } = await meet(page, "Ilka Marques")
  const base64 = (await picture("solta", "purple", 400)).toString("base64")
  const files = await page.evaluateHandle((bytes) => {
    const data = new DataTransfer()
    const content = Uint8Array.from(atob(bytes), (sign) => sign.charCodeAt(0))
    data.items.add(new File([content], "solta.jpg", { type: "image/jpeg" }))
    return data
  }, base64)
  await inbox.log.dispatchEvent("dragover", { dataTransfer: files })
  await expect(page.getByTestId("drop-here")).toBeVisible()
  await inbox.log.dispatchEvent("drop", { dataTransfer: files })
  await expect(page.getByTestId("drop-here")).toHaveCount(0)
  await expect(page.getByTestId("file-tile")).toHaveAttribute("data-state", "ready")
  await expect(page.getByTestId("file-tile")).toContainText("solta.jpg")
})

test("a file that could not be had says why, and trying again brings it", async ({ page }, testInfo) => {
  const { customer, inbox } = await meet(page, "Iara Lemos")
  await simulate("POST", "/faults", {
    on: "media",
    kind: "error",
    code: 100,
    phone_number_id: PHONE_NUMBER_ID,
  })
  const id = await keepOnPlatform(await picture("tarde", "maroon"), "image/jpeg", "tarde.jpg")
  await send(customer, "image", { id })
  const failed = inbox.thread.getByTestId("attachment-failed")
  await expect(failed).toContainText("The platform does not have this file any more.")
  await takeScreenshot(page, testInfo, "media-failed")
  await expectAccessible(page)
  await failed.getByRole("button", { name: "Try again" }).click()
  await expect(inbox.thread.getByTestId("image")).toBeVisible()
  await expect(failed).toHaveCount(0)
})

test("emoji go both ways and can be taken back", async ({ page }, testInfo) => {
  const { customer, inbox } = await meet(page, "Joana Prates")
  await inbox.write("Chegou hoje!")
  await inbox.expectTick("Chegou hoje!", "delivered")
  const [answer] = await sentTo(customer)
  await simulate("POST", `/contacts/${customer.id}/reactions`, {
    phone_number_id: PHONE_NUMBER_ID,
    message_id: answer!.id,
    emoji: "❤️",
  })
  await expect(inbox.message("Chegou hoje!").getByRole("img", { name: "❤️ by Joana Prates" })).toBeVisible()

  const question = inbox.message("Tudo bem?")
  await question.hover()
  await question.getByRole("button", { name: "React" }).click()
  await takeScreenshot(page, testInfo, "media-react")
  await page.getByRole("menuitem", { name: "React with 👍" }).hover()
  await page.keyboard.press("ArrowRight")
  await expect(page.getByRole("menuitem", { name: "React with ❤️" })).toBeFocused()
  await page.getByRole("menuitem", { name: "React with 👍" }).click()
  const own = question.getByRole("button", { name: /^👍 by/ })
  await expect(own).toBeVisible()
  const reactions = async () =>
    (await sentTo(customer))
      .filter(({ type }) => type === "reaction")
      .map(({ body }) => asObject(body.reaction).emoji)
  await expect.poll(reactions).toEqual(["👍"])
  await expectAccessible(page)
  await own.click()
  await expect(own).toHaveCount(0)
  await expect.poll(reactions).toEqual(["👍", ""])
})
