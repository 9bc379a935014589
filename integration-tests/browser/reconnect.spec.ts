import { expect, test } from "@playwright/test"

import { killServer, startServer } from "../helpers/browser-stack"
import { Customer, simulate } from "./support/customer"
import { conversationWith, waitForMessages } from "./support/inbox-api"
import { InboxPage } from "./support/inbox-page"
import { takeScreenshot } from "./support/screenshot"

test.beforeAll(async () => {
  // The platform tries again soon, so that the test does not wait for its patience.
  await simulate("POST", "/settings", { retry_max_ms: 1_000 })
})

test.afterAll(async () => {
  await simulate("POST", "/settings", { retry_max_ms: 30_000 })
})

test("a crash of the server loses nothing that was written meanwhile on either side", async ({
  page,
}, testInfo) => {
  const customer = await Customer.create("Sônia Albuquerque")
  await customer.write("Oi, tudo bem? Cheguei agora")
  const conversation = await conversationWith(customer)
  const inbox = await InboxPage.open(page, "admin", `?conversation=${conversation}`)
  await expect(inbox.message("Cheguei agora")).toBeVisible()
  await page.evaluate(() => Object.assign(window, { wasNeverReloaded: true }))

  await killServer()
  try {
    await inbox.expectStream("reconnecting")
    await expect(page.getByTestId("stream-status")).toContainText("Reconnecting")

    await customer.writeAll(["Primeira na queda", "Segunda na queda", "Terceira na queda"])
    await inbox.write("Escrita sem servidor")
    const waiting = inbox.message("Escrita sem servidor")
    await expect(waiting).toContainText("It is sent by itself when the connection is back.")
    await expect(waiting).toHaveAttribute("data-status", "queued")
    await inbox.write("E mais uma depois dela")
    await inbox.input.fill("Rascunho que fica")
    await takeScreenshot(page, testInfo, "reconnect-down")
  } finally {
    await startServer()
  }

  await inbox.expectStream("connected")
  await expect(page.getByText("Reconnecting")).toHaveCount(0)
  await waitForMessages(conversation, 6)
  await inbox.expectTick("Escrita sem servidor", "delivered")
  await inbox.expectTick("E mais uma depois dela", "delivered")
  const texts = [
    "Oi, tudo bem? Cheguei agora",
    "Primeira na queda",
    "Segunda na queda",
    "Terceira na queda",
    "Escrita sem servidor",
    "E mais uma depois dela",
  ]
  await expect(inbox.bubbles).toHaveCount(texts.length)
  await expect(inbox.bubbles).toContainText(texts)
  expect(await customer.received()).toEqual(["Escrita sem servidor", "E mais uma depois dela"])
  await expect(inbox.input).toHaveValue("Rascunho que fica")
  expect(await page.evaluate(() => "wasNeverReloaded" in window)).toBe(true)

  // Live again, not only caught up.
  await customer.write("Ainda está aí?")
  await expect(inbox.message("Ainda está aí?")).toBeVisible()

  // And a reload finds the same.
  await page.reload()
  await expect(inbox.bubbles).toContainText([...texts, "Ainda está aí?"])
  await expect(inbox.bubbles).toHaveCount(texts.length + 1)
})

test("a message whose answer got lost is sent once", async ({ page }) => {
  const customer = await Customer.create("Davi Moura")
  await customer.write("Qual o prazo?")
  const inbox = await InboxPage.open(page, "admin", `?conversation=${await conversationWith(customer)}`)

  // The server takes it; the browser never hears so.
  await page.route(
    "**/messages",
    async (route) => {
      await route.fetch()
      await route.abort("connectionreset")
    },
    { times: 1 }
  )
  await inbox.write("Dois dias úteis.")
  await inbox.expectTick("Dois dias úteis.", "delivered")
  await expect(inbox.message("Dois dias úteis.")).toHaveCount(1)
  await inbox.write("Na sua casa.")
  await inbox.expectTick("Na sua casa.", "delivered")
  expect(await customer.received()).toEqual(["Dois dias úteis.", "Na sua casa."])
})

test("a draft survives another conversation and a reload, and each conversation has its own", async ({
  page,
}) => {
  const [first, second] = [await Customer.create("Núbia Farias"), await Customer.create("Ciro Gadelha")]
  await first.write("Oi!")
  await second.write("Olá!")
  const ids = [await conversationWith(first), await conversationWith(second)] as const
  const inbox = await InboxPage.open(page, "admin", `?conversation=${ids[0]}`)

  await expect(inbox.message("Oi!").getByRole("button", { name: "Reply" })).toBeAttached()
  await inbox.leaveField()
  await page.keyboard.press("r")
  await expect(page.getByTestId("reply-preview")).toContainText("Oi!")
  await inbox.input.fill("Um rascunho\nem duas linhas")
  await inbox.openConversation(ids[1])
  await expect(inbox.input).toHaveValue("")
  await inbox.input.fill("Outro rascunho")
  await inbox.openConversation(ids[0])
  await expect(inbox.input).toHaveValue("Um rascunho\nem duas linhas")

  await page.reload()
  await expect(inbox.input).toHaveValue("Um rascunho\nem duas linhas")
  await expect(page.getByTestId("reply-preview")).toContainText("Oi!")
  await inbox.openConversation(ids[1])
  await expect(inbox.input).toHaveValue("Outro rascunho")
  expect(await first.received()).toEqual([])
})
