import { expect, test } from "@playwright/test"

import { WABA_ID } from "../../scripts/seed/channel"
import { asList, asObject } from "../../scripts/seed/http"
import { startServer, startServerOnRedis, stopServer } from "../helpers/browser-stack"
import { Customer, simulate } from "./support/customer"
import { picture, sentTo } from "./support/files"
import { conversationWith, syncTemplates } from "./support/inbox-api"
import { InboxPage } from "./support/inbox-page"
import { takeScreenshot } from "./support/screenshot"
import { TemplateDialog } from "./support/template-dialog"

const SECOND = 1_000
const HOUR = 3_600_000
const DAY = 24 * HOUR

/** Somebody writes while the platform's clock says that it is so much earlier. */
async function writeEarlier(customer: Customer, text: string, earlier: number): Promise<void> {
  await simulate("POST", "/clock", { advance_ms: -earlier })
  await customer.write(text)
  await simulate("POST", "/clock", { reset: true })
}

for (const { backend, start } of [
  { backend: "Postgres", start: async () => undefined },
  {
    backend: "Redis",
    start: async () => {
      await stopServer()
      await startServerOnRedis()
    },
  },
]) {
  test.describe(`with the queue on ${backend}`, () => {
    test.beforeAll(start)
    test.afterAll(async () => {
      if (backend === "Postgres") return
      await stopServer()
      await startServer()
    })

    test("from a message to a locked composer, and by a template back to an answer", async ({
      page,
    }, testInfo) => {
      test.setTimeout(180_000)
      await simulate("POST", "/templates", {
        waba_id: WABA_ID,
        name: "chegou_com_foto",
        language: "pt_BR",
        components: [
          { type: "HEADER", format: "IMAGE" },
          { type: "BODY", text: "Olá {{1}}, chegou: {{2}}. Quer ver?" },
        ],
      })
      await syncTemplates()
      const customer = await Customer.create("Beatriz Falcão")
      await writeEarlier(customer, "Me avisa quando chegar?", DAY - 2 * HOUR - 75 * SECOND)
      const id = await conversationWith(customer)
      const calm = await Customer.create("Beatriz Calmon")
      await writeEarlier(calm, "Bom dia!", DAY - 5 * HOUR)
      const inbox = await InboxPage.open(page, "admin", `?conversation=${await conversationWith(calm)}`)
      const badge = page.getByTestId("window-badge")
      await expect(badge).toHaveText(/^4:5\d left to reply$/)
      await expect(badge).toHaveAttribute("data-level", "open")
      // On the same page, some seconds on.
      await inbox.openConversation(id)
      await expect(badge).toHaveAttribute("data-level", "closing", { timeout: 90_000 })
      await expect(inbox.row(id).getByTestId("row-window")).toBeVisible()

      const late = await Customer.create("Beatriz Rangel")
      await writeEarlier(late, "Me avisa quando chegar?", DAY - 18 * SECOND)
      const other = await conversationWith(late)
      await inbox.openConversation(other)
      await inbox.input.fill("Chegou! Separei uma para você.")
      const locked = page.getByTestId("composer-window-closed")
      await expect(locked).toBeVisible({ timeout: 45_000 })
      await takeScreenshot(page, testInfo, `window-locked-${backend}`)

      await locked.getByTestId("resume").click()
      const dialog = new TemplateDialog(page)
      await dialog.choose("chegou_com_foto")
      await expect(dialog.slot("body.1")).toHaveValue("Beatriz")
      await dialog.slot("body.2").fill("a luminária de freijó")
      await dialog.root.getByTestId("header-file-input").setInputFiles({
        name: "luminaria.jpg",
        mimeType: "image/jpeg",
        buffer: await picture("freijó", "peru"),
      })
      await expect(dialog.preview.locator("img")).toBeVisible()
      await expect(dialog.send).toBeEnabled()
      await takeScreenshot(page, testInfo, `window-template-${backend}`)
      await dialog.send.click()
      await expect(page.getByTestId("composer-waiting-for-contact")).toBeVisible()
      await inbox.expectTick("Olá Beatriz, chegou: a luminária de freijó.", "delivered")
      const [sent] = await sentTo(late)
      const components = asList(asObject(sent?.body.template).components)
      expect(components.map(({ type }) => type)).toEqual(["header", "body"])

      await late.write("Quero sim!")
      await expect(inbox.input).toHaveValue("Chegou! Separei uma para você.")
      await takeScreenshot(page, testInfo, `window-answered-${backend}`)
      await inbox.input.press("Enter")
      await inbox.expectTick("Separei uma", "delivered")
      await expect.poll(() => late.received().then((texts) => texts.at(-1))).toContain("Separei uma")
    })
  })
}
