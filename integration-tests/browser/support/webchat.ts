import { type ChildProcess, spawn } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"

import { expect, type BrowserContext, type Locator, type Page } from "@playwright/test"

import { findFreePort } from "../../../scripts/runtime/ports"
import { connectWebchat, registerShopCustomer, SHOP_CUSTOMER } from "../../../scripts/seed/webchat"
import { asList, asObject, type Json } from "../../../scripts/seed/http"
import { DEMO_PASSWORD } from "../../../scripts/seed/logins"
import { stack } from "../../helpers/browser-stack"
import { login } from "../../helpers/host"
import { createPublishableKey } from "../../helpers/publishable-key"
import { callInbox } from "./inbox-api"

/** Another site than the server's 127.0.0.1, and one the store API allows. */
export const SITE = "http://localhost:9600"

/** Nothing is allowed but what the chat needs. */
const strictPolicy = () =>
  `default-src 'none'; script-src ${stack.url}; connect-src ${stack.url}; img-src ${stack.url}; media-src ${stack.url}`

/** A site of somebody's, with the chat on it. */
export class Website {
  private constructor(
    readonly channelId: string,
    private readonly storefront: ChildProcess,
    private readonly storefrontUrl: string,
    private readonly dir: string
  ) {}

  /** Connects a webchat and starts the demo's storefront, which the browser will find at `SITE`. */
  static async start(): Promise<Website> {
    const adminToken = await login(stack.url)
    const channelId = await connectWebchat({ serverUrl: stack.url, adminToken, origins: [SITE] })
    const key = await createPublishableKey(stack.url, adminToken)
    await registerShopCustomer(stack.url, key)
    const dir = mkdtempSync(path.join(tmpdir(), "inbox-storefront-"))
    const file = path.join(dir, "webchat.json")
    writeFileSync(file, JSON.stringify({ channel_id: channelId }))
    const port = await findFreePort()
    const url = `http://127.0.0.1:${port}`
    const storefront = spawn(process.execPath, ["--import", "tsx", "storefront/src/main.ts"], {
      env: {
        ...process.env,
        STOREFRONT_PORT: String(port),
        MEDUSA_URL: stack.url,
        PUBLISHABLE_KEY: key,
        WEBCHAT_FILE: file,
      },
      stdio: "ignore",
    })
    await expect
      .poll(
        () =>
          fetch(`${url}/health`).then(
            ({ ok }) => ok,
            () => false
          ),
        { timeout: 20_000 }
      )
      .toBe(true)
    return new Website(channelId, storefront, url, dir)
  }

  async stop(): Promise<void> {
    this.storefront.kill("SIGTERM")
    rmSync(this.dir, { recursive: true, force: true })
  }

  /** Makes `SITE` answer: the storefront, and `/foreign`, a page under the strictest policy. */
  async serve(context: BrowserContext): Promise<void> {
    // An answer the test gives itself comes from nowhere: browsers ask before such a page may reach this machine.
    await context.grantPermissions(["local-network-access"], { origin: SITE })
    await context.route(`${SITE}/**`, async (route) => {
      const { pathname } = new URL(route.request().url())
      if (pathname !== "/foreign") {
        const response = await fetch(this.storefrontUrl + pathname)
        await route.fulfill({
          status: response.status,
          headers: Object.fromEntries(response.headers),
          body: Buffer.from(await response.arrayBuffer()),
        })
        return
      }
      const tag = `<script async src="${stack.url}/inbox/webchat.js" data-channel="${this.channelId}"></script>`
      await route.fulfill({
        contentType: "text/html; charset=utf-8",
        headers: { "content-security-policy": strictPolicy() },
        body: `<!doctype html><html lang="en"><head><title>Foreign</title>${tag}</head><body><h1>A page</h1></body></html>`,
      })
    })
  }
}

/** The chat on a page, as a visitor uses it. */
export class ChatWindow {
  readonly panel: Locator
  readonly launcher: Locator
  readonly input: Locator

  constructor(readonly page: Page) {
    this.panel = page.getByRole("dialog")
    this.launcher = page.locator("#medusa-inbox .launcher")
    this.input = this.panel.getByRole("textbox")
  }

  /** Opens the chat on a page of the site, and complains about anything its policy forbids. */
  static async open(page: Page, pathname: string): Promise<ChatWindow> {
    page.on("console", (message) => {
      if (/Content Security Policy/i.test(message.text())) throw new Error(message.text())
    })
    await page.goto(`${SITE}${pathname}`)
    const chat = new ChatWindow(page)
    await chat.launcher.click()
    await expect(chat.panel).toBeVisible()
    return chat
  }

  async write(text: string): Promise<void> {
    await this.input.fill(text)
    await this.input.press("Enter")
    await expect(this.message(text)).toBeVisible()
    await expect(this.panel.locator("[data-state]")).toHaveCount(0)
  }

  message(text: string): Locator {
    return this.panel.locator("li[data-message-id]").filter({ hasText: text })
  }

  async texts(): Promise<string[]> {
    return this.panel.locator("li[data-message-id] .bubble").allTextContents()
  }

  async logIn(): Promise<void> {
    await this.page.locator("#account summary").click()
    await this.page.locator("input[name=email]").fill(SHOP_CUSTOMER.email)
    await this.page.locator("input[name=password]").fill(DEMO_PASSWORD)
    await this.page.locator("#login button").click()
    await expect(this.page.locator("#account-name")).toContainText(SHOP_CUSTOMER.first_name)
  }
}

/** The conversation in which this was said last, once there is one. */
export async function conversationSaying(text: string): Promise<Json> {
  let found: Json | undefined
  await expect
    .poll(async () => {
      const { conversations } = await callInbox("GET", "/conversations?view=all&limit=100")
      found = asList(conversations).find(({ last_message }) => asObject(last_message).text === text)
      return found !== undefined
    })
    .toBe(true)
  return found!
}

export const answer = (conversation: Json, text: string, more: Json = {}) =>
  callInbox("POST", `/conversations/${String(conversation.id)}/messages`, {
    client_id: `browser-${Math.random().toString(36).slice(2)}`,
    text,
    ...more,
  })

/** Uploads a picture as an agent. Answers the attachment's id. */
export async function uploadPicture(channelId: string, bytes: Buffer): Promise<string> {
  const form = new FormData()
  form.set("channel_id", channelId)
  form.set("file", new File([new Uint8Array(bytes)], "lamp.png", { type: "image/png" }))
  const response = await fetch(`${stack.url}/admin/inbox/attachments`, {
    method: "POST",
    headers: { authorization: `Bearer ${await login(stack.url)}` },
    body: form,
  })
  const { attachment } = (await response.json()) as { attachment: { id: string } }
  return attachment.id
}
