import { expect, test } from "@playwright/test"

import { expectAccessible } from "./support/accessible"
import { chooseLanguage, chooseTheme } from "./support/appearance"
import { escapeDialog } from "./support/escape"
import { takeScreenshot } from "./support/screenshot"
import {
  connectNumber,
  deleteChannels,
  registerNumber,
  SettingsPage,
  testNumber,
} from "./support/settings-page"

const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }

test.afterEach(() => deleteChannels("Test "))

test("a number connected with a wrong token says what to do, and works with the right one", async ({
  page,
}, testInfo) => {
  const number = testNumber(1)
  await registerNumber(number)
  const settings = await SettingsPage.open(page)
  await settings.startConnecting("whatsapp")

  // The word for the webhook is there already, and what is missing is said where it is missing.
  await expect(settings.credential("verify_token")).toHaveValue(/^[0-9a-f]{32}$/)
  await expect(settings.dialog.getByTestId("webhook-url")).toHaveValue(/\/hooks\/inbox\/whatsapp$/)
  await page.getByTestId("channel-name").fill("Test Sales")
  await settings.fillCredentials({ phone_number_id: number.phone_number_id, waba_id: number.waba_id })
  await page.getByTestId("connect-submit").click()
  await expect(settings.credential("access_token")).toHaveAttribute("aria-invalid", "true")
  await expect(settings.credential("waba_id")).not.toHaveAttribute("aria-invalid", "true")
  await takeScreenshot(page, testInfo, "channels-form")

  await settings.fillCredentials({ access_token: "expired", app_secret: number.app_secret })
  await page.getByTestId("connect-submit").click()
  const result = page.getByTestId("connect-result")
  await expect(result).toHaveAttribute("data-state", "disconnected")
  await expect(result).toContainText("create a permanent one and enter it here")
  await takeScreenshot(page, testInfo, "channels-refused")

  await page.getByTestId("correct-channel").click()
  await expect(settings.credential("phone_number_id")).toHaveValue(number.phone_number_id)
  await expect(page.getByTestId("channel-name")).toHaveValue("Test Sales")
  await page.getByTestId("connect-submit").click()
  await page.getByTestId("connect-done").click()
  await expect(settings.detail.getByTestId("health-disconnected")).toBeVisible()

  await page.getByTestId("rotate-credentials").click()
  await expect(settings.credential("access_token")).toHaveValue("")
  await settings.fillCredentials({ access_token: number.access_token })
  await settings.dialog.getByRole("button", { name: "Save" }).click()
  await expect(settings.dialog).toBeHidden()
  await expect(settings.detail.getByTestId("health-connected")).toBeVisible()
  await expect(settings.detail.getByTestId("channel-health")).toHaveAttribute("data-state", "connected")
  await takeScreenshot(page, testInfo, "channels-detail")

  // The address leads to the same place.
  await page.reload()
  await expect(settings.detail.getByRole("heading", { name: "Test Sales" })).toBeVisible()
  await page.getByTestId("back-to-channels").click()
  await expect(settings.row("Test Sales").getByTestId("health-connected")).toBeVisible()
})

test("what was typed stays when it is refused, and is not thrown away by accident", async ({ page }) => {
  const number = testNumber(2)
  await connectNumber("Test Known", number)
  const settings = await SettingsPage.open(page, "?connect=whatsapp")
  await page.getByTestId("channel-name").fill("Test Again")
  await settings.fillCredentials(number)
  await page.getByTestId("connect-submit").click()
  await expect(page.getByTestId("form-error")).toContainText(`already connected as "Test Known"`)
  await expect(settings.credential("access_token")).toHaveValue(number.access_token)

  await page.keyboard.press("Escape")
  const question = page.getByRole("alertdialog")
  await expect(question).toContainText("Discard what you entered?")
  await question.getByRole("button", { name: "Go on editing" }).click()
  await expect(question).toHaveCount(0)
  await expect(settings.credential("app_secret")).toHaveValue(number.app_secret)
  await escapeDialog(page)
  await question.getByRole("button", { name: "Discard" }).click()
  await expect(settings.dialog).toHaveCount(0)
})

test("missing webhooks are subscribed from the result", async ({ page }) => {
  const number = testNumber(3)
  await registerNumber(number, { subscribed: false })
  const settings = await SettingsPage.open(page, "?connect=whatsapp")
  await page.getByTestId("channel-name").fill("Test Support")
  await settings.fillCredentials(number)
  await page.getByTestId("connect-submit").click()
  const result = page.getByTestId("connect-result")
  await expect(result).toContainText("No messages arrive")
  await page.getByTestId("subscribe-channel").click()
  await expect(result).toHaveAttribute("data-state", "connected")
})

test("a channel is renamed, set up, switched off and on, and deleted", async ({ page }, testInfo) => {
  await connectNumber("Test Support", testNumber(4))
  const settings = await SettingsPage.open(page)
  await settings.openChannel("Test Support")

  const receipts = settings.detail.getByTestId("setting-read_receipts")
  await expect(receipts).toBeChecked()
  await receipts.click()
  await expect(receipts).not.toBeChecked()
  await expect(receipts).toBeEnabled()
  await settings.act("Rename")
  await page.getByTestId("channel-name").fill("Test Service")
  await settings.dialog.getByRole("button", { name: "Save" }).click()
  await expect(settings.detail.getByRole("heading", { name: "Test Service" })).toBeVisible()

  const question = page.getByRole("alertdialog")
  await settings.act("Switch off")
  await question.getByRole("button", { name: "Switch off" }).click()
  await expect(settings.detail.getByTestId("health-disabled")).toBeVisible()
  await page.reload()
  await expect(settings.detail.getByTestId("health-disabled")).toBeVisible()
  await expect(receipts).not.toBeChecked()
  await settings.act("Switch on")
  await expect(settings.detail.getByTestId("health-connected")).toBeVisible()

  await settings.act("Delete")
  await expect(question).toContainText("Conversations and messages stay readable")
  await takeScreenshot(page, testInfo, "channels-delete")
  await question.getByRole("button", { name: "Cancel" }).click()
  await settings.act("Delete")
  await question.getByRole("button", { name: "Delete" }).click()
  await expect(page.getByTestId("channels")).toBeVisible()
  await expect(settings.row("Test Service")).toHaveCount(0)
})

test("a chat for a site comes with its script tag", async ({ page }, testInfo) => {
  const settings = await SettingsPage.open(page)
  await settings.startConnecting("webchat")
  await page.getByTestId("channel-name").fill("Test Site")
  await page.getByTestId("connect-submit").click()
  await expect(page.getByTestId("setting-allowed_origins")).toHaveAttribute("aria-invalid", "true")
  await page.getByTestId("setting-allowed_origins").fill("https://shop.example")
  await page.getByTestId("connect-submit").click()
  await expect(page.getByTestId("connect-result")).toHaveAttribute("data-state", "connected")
  await expect(page.getByTestId("embed-code")).toHaveValue(/<script async src=.*data-channel="chan_/)
  await page.getByTestId("connect-done").click()

  await page.getByTestId("setting-greeting").fill("Hello!\nHow can we help?")
  await page.getByTestId("save-settings").click()
  await expect(page.getByTestId("save-settings")).toBeDisabled()
  await page.reload()
  await expect(page.getByTestId("setting-greeting")).toHaveValue("Hello!\nHow can we help?")
  await expect(page.getByTestId("setting-allowed_origins")).toHaveValue("https://shop.example")
  await page.getByTestId("setting-greeting").fill("")
  await page.getByTestId("save-settings").click()
  await expect(page.getByTestId("save-settings")).toBeDisabled()
  await page.reload()
  await expect(page.getByTestId("setting-allowed_origins")).toHaveValue("https://shop.example")
  await expect(page.getByTestId("setting-greeting")).toHaveValue("")
  await takeScreenshot(page, testInfo, "channels-webchat")
})

test("templates are listed after a sync, found, and seen as customers see them", async ({
  page,
}, testInfo) => {
  await connectNumber("Test Sales", testNumber(5))
  const settings = await SettingsPage.open(page, "?tab=templates")
  await page.getByTestId("template-channel").click()
  await page.getByRole("option", { name: "Test Sales" }).click()
  await page.getByTestId("sync-templates").click()
  const rows = page.getByTestId("template-row")
  const shipped = page.locator('[data-template="pedido_enviado pt_BR"]')
  await expect(shipped).toContainText("Approved")
  await expect(page.getByTestId("sync-templates")).toBeEnabled()
  await takeScreenshot(page, testInfo, "templates")
  await expectAccessible(page)

  await page.getByTestId("template-search").fill("saiu para entrega")
  await expect(rows).toHaveCount(1)
  await shipped.getByRole("button").press("Enter")
  const bubble = page.getByTestId("template-bubble")
  await expect(bubble).toContainText("Pedido 1042")
  await expect(bubble).toContainText("Lívia, seu pedido saiu para entrega e chega até 25/11.")
  await expect(bubble).toContainText("Acompanhar")
  await takeScreenshot(page, testInfo, "template-preview")
  await expectAccessible(page, '[role="dialog"]')
  await page.keyboard.press("Escape")

  await page.getByTestId("template-search").fill("")
  await page.getByTestId("template-status").click()
  await page.getByRole("option", { name: "Rejected" }).click()
  await expect(rows.first()).toContainText("Rejected")
  await expect(rows.first()).toContainText("The category does not fit the text")
  await expect(settings.root.locator('[data-status="APPROVED"]')).toHaveCount(0)
})

test("before the first channel the page says what connecting one means", async ({ page }, testInfo) => {
  await page.route("**/admin/inbox/channels", (route) => route.fulfill({ json: { channels: [] } }))
  const settings = await SettingsPage.open(page)
  const empty = page.getByTestId("no-channels")
  await expect(empty).toContainText("Connect your first channel")
  await takeScreenshot(page, testInfo, "channels-empty")
  await expectAccessible(page)
  await empty.getByRole("button", { name: "Connect channel" }).click()
  await expect(page.getByTestId("provider-whatsapp")).toBeChecked()
  await escapeDialog(page)
  await page.getByTestId("settings-tab-templates").click()
  await expect(settings.root).toContainText("No channel with templates")
})

test("channels that cannot be loaded say why, and a retry brings them", async ({ page }) => {
  await page.route("**/admin/inbox/channels", (route) => route.abort())
  const settings = await SettingsPage.open(page)
  const failure = page.getByTestId("load-error")
  await expect(failure).toContainText("The channels could not be loaded.", { timeout: 30_000 })
  await expectAccessible(page)
  await page.unroute("**/admin/inbox/channels")
  await failure.getByRole("button", { name: "Try again" }).click()
  await expect(settings.row("Lumen")).toBeVisible()
})

for (const theme of ["light", "dark"] as const) {
  test(`nothing stands in the way of assistive technology (${theme})`, async ({ page }, testInfo) => {
    // Five looks of axe at five screens.
    await connectNumber("Test Sales", testNumber(6))
    const settings = await SettingsPage.open(page)
    await chooseTheme(page, theme)
    await expect(settings.row("Test Sales")).toBeVisible()
    await takeScreenshot(page, testInfo, `channels-list-${theme}`)
    await expectAccessible(page)
    await settings.openChannel("Test Sales")
    await expect(page.getByTestId("setting-typing")).toBeVisible()
    await takeScreenshot(page, testInfo, `channels-detail-${theme}`)
    await expectAccessible(page)
    await page.getByTestId("rotate-credentials").click()
    await takeScreenshot(page, testInfo, `channels-rotate-${theme}`)
    await expectAccessible(page, '[role="dialog"]')
    await page.keyboard.press("Escape")
    await expect(settings.dialog).toHaveCount(0)

    await page.getByTestId("back-to-channels").click()
    await page.getByTestId("connect-channel").click()
    await expect(page.getByTestId("provider-instagram")).toBeVisible()
    await takeScreenshot(page, testInfo, `channels-choose-${theme}`)
    await expectAccessible(page, '[role="dialog"]')
    await page.getByTestId("provider-instagram").click()
    await page.getByTestId("choose-provider").click()
    await page.getByTestId("connect-submit").click()
    await takeScreenshot(page, testInfo, `channels-instagram-${theme}`)
    await expectAccessible(page, '[role="dialog"]')
  })
}

test("on a phone and in another language it is the same page", async ({ browser, page }, testInfo) => {
  await connectNumber("Test Sales", testNumber(7))
  const settings = await SettingsPage.open(page)
  await chooseLanguage(page, "Português (Brasil)")
  await SettingsPage.open(page, "?connect=whatsapp")
  await expect(settings.dialog).toContainText("ID do número de telefone")
  await takeScreenshot(page, testInfo, "channels-form-pt-BR")
  await chooseLanguage(page, "English")

  const phone = await (await browser.newContext(PHONE)).newPage()
  const onPhone = await SettingsPage.open(phone)
  await expect(onPhone.row("Test Sales")).toBeVisible()
  await takeScreenshot(phone, testInfo, "channels-phone-list")
  await onPhone.openChannel("Test Sales")
  await takeScreenshot(phone, testInfo, "channels-phone-detail")
  const isWide = () => document.documentElement.scrollWidth > window.innerWidth
  expect(await phone.evaluate(isWide)).toBe(false)
  await phone.context().close()
})
