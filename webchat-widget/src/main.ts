import { Chat } from "./chat"
import { Http } from "./http"
import { createPageApi, type PageApi } from "./page-api"
import { Widget } from "./widget"

/** Given by the build. */
declare const PANEL_VERSION: string

declare global {
  interface Window {
    /** A list of calls until the script has come. */
    MedusaInbox?: PageApi | Parameters<PageApi["push"]>
  }
}

function start(script: HTMLScriptElement): void {
  const { channel, lang } = script.dataset
  if (!channel) {
    console.error("MedusaInbox: the script tag needs data-channel")
    return
  }
  const base = new URL("webchat", script.src).href
  const chat = new Chat(new Http(base), channel)
  const ready = whenIdle().then(async () => {
    await chat.load()
    return new Widget(chat, chat.config!, {
      panelUrl: `${base}/panel.js?v=${PANEL_VERSION}`,
      language: lang,
    })
  })
  ready.catch((error: unknown) => console.error("MedusaInbox: the chat could not be loaded", error))
  const calls = window.MedusaInbox
  const api = createPageApi(chat, ready)
  window.MedusaInbox = api
  if (Array.isArray(calls)) api.push(...calls)
  dispatchEvent(new Event("medusa-inbox-ready"))
}

/** After the page: the chat is never what somebody waits for. */
async function whenIdle(): Promise<void> {
  if (document.readyState === "loading") {
    await new Promise((resolve) => document.addEventListener("DOMContentLoaded", resolve, { once: true }))
  }
  await new Promise<void>((resolve) => {
    if (typeof requestIdleCallback === "function") requestIdleCallback(() => resolve(), { timeout: 2_000 })
    else setTimeout(resolve, 200)
  })
}

const script = document.currentScript
if (script instanceof HTMLScriptElement && (!window.MedusaInbox || Array.isArray(window.MedusaInbox))) {
  start(script)
}
