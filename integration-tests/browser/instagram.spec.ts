import { expect, test } from "@playwright/test"
import { Client } from "pg"
import sharp from "sharp"

import { asList, asObject } from "../../scripts/seed/http"
import { stack } from "../helpers/browser-stack"
import { simulate } from "./support/customer"
import { callInbox, conversationAt } from "./support/inbox-api"
import { InboxPage } from "./support/inbox-page"
import { takeScreenshot } from "./support/screenshot"

const ACCOUNT_ID = "17841409900001111"
const CUSTOMER = { id: "1254400000009001", username: "renata.casa", name: "Renata Moura" }

const says = async (message: object) =>
  String((await simulate("POST", `/instagram/customers/${CUSTOMER.id}/messages`, { ...message })).message_id)

test.beforeAll(async () => {
  const credentials = {
    account_id: ACCOUNT_ID,
    access_token: "browser-instagram-token",
    app_secret: "browser-instagram-secret",
    verify_token: "word",
    login: "instagram",
  }
  await simulate("POST", "/instagram/accounts", {
    ...credentials,
    username: "lojalumen",
    webhook_url: `${stack.url}/hooks/inbox/instagram`,
  })
  const { channels } = await callInbox("GET", "/channels")
  if (!asList(channels).some(({ external_id }) => external_id === ACCOUNT_ID)) {
    await callInbox("POST", "/channels", { provider: "instagram", name: "Lumen · Instagram", credentials })
  }
  await simulate("POST", "/instagram/customers", { account_id: ACCOUNT_ID, ...CUSTOMER })
})

/** Makes the next look at the schedule find the poll due. */
async function makePollDue(): Promise<void> {
  const client = new Client({ connectionString: stack.databaseUrl })
  await client.connect()
  try {
    await client.query("UPDATE inbox_channel SET polled_at = NULL WHERE external_id = $1", [ACCOUNT_ID])
  } finally {
    await client.end()
  }
}

test("a story is answered, a message taken back, and lost webhooks leave no gap", async ({
  page,
}, testInfo) => {
  test.setTimeout(180_000)
  const story = await sharp({ create: { width: 540, height: 960, channels: 3, background: "rebeccapurple" } })
    .jpeg()
    .toBuffer()
  await says({
    text: "Amei essa luz!",
    story: { id: "18000000000000001", base64: story.toString("base64"), mime_type: "image/jpeg" },
  })
  const conversation = await conversationAt(CUSTOMER.username)
  const inbox = await InboxPage.open(page, "ana", `?conversation=${conversation}`)
  await expect(inbox.message("Amei essa luz!")).toHaveAttribute("data-kind", "story")
  await takeScreenshot(page, testInfo, "instagram-story-reply")

  const mistake = await says({ text: "Escrevi errado" })
  await expect(inbox.message("Escrevi errado")).toBeVisible()
  await simulate("POST", `/instagram/customers/${CUSTOMER.id}/unsend`, { message_id: mistake })
  await expect(inbox.message("Escrevi errado")).toHaveCount(0)
  await expect(inbox.message("This message was deleted")).toBeVisible()

  await inbox.write("Que bom! É a luminária de mesa 💡")
  await inbox.expectTick("luminária de mesa", "sent")
  // The platform echoes it on the webhook: it stands there once all the same.
  await expect(inbox.message("luminária de mesa")).toHaveCount(1)

  // A poll tells times in whole seconds: what comes after the answer has to come a second after it.
  await page.waitForTimeout(1_000)
  await simulate("POST", "/instagram/webhooks", { drop: true })
  try {
    await says({ text: "Quanto custa?" })
    await says({ text: "E o frete para Olinda?" })
    await makePollDue()
    await expect(inbox.message("E o frete para Olinda?")).toBeVisible({ timeout: 90_000 })
    await expect(inbox.message("Quanto custa?")).toBeVisible()
  } finally {
    await simulate("POST", "/instagram/webhooks", { drop: false })
  }
  // What was lost comes after all, and changes nothing.
  await simulate("POST", "/instagram/webhooks/replay", {})
  await says({ text: "Obrigada!" })
  await expect(inbox.message("Obrigada!")).toBeVisible()
  await expect(inbox.bubbles).toContainText([
    "Amei essa luz!",
    "This message was deleted",
    "luminária de mesa",
    "Quanto custa?",
    "E o frete para Olinda?",
    "Obrigada!",
  ])
  await expect(inbox.bubbles).toHaveCount(6)
  const { conversation: current } = await callInbox("GET", `/conversations/${conversation}`)
  expect(asObject(asObject(current).channel).provider).toBe("instagram")
  await takeScreenshot(page, testInfo, "instagram-gap-filled")
})
