import type { Chat } from "./chat"
import type { ChatEvents } from "./emitter"
import type { Widget } from "./widget"

/** `window.MedusaInbox`, what a page can do with the chat. */
export interface PageApi {
  open(): Promise<void>
  close(): Promise<void>
  /** @param token from `POST /store/inbox/webchat/identity`, asked for by the page's own logged-in customer */
  identify(token: string): Promise<void>
  /** Forgets the visitor; call it when the customer logs out. */
  reset(): Promise<void>
  /** @returns how to stop listening */
  on<Name extends keyof ChatEvents>(name: Name, listener: (data: ChatEvents[Name]) => void): () => void
  /** A call as `["identify", token]`, for pages that were faster than the script. */
  push(...calls: [keyof PageApi, ...unknown[]][]): void
}

export function createPageApi(chat: Chat, ready: Promise<Widget>): PageApi {
  const api: PageApi = {
    open: async () => (await ready).open(),
    close: async () => (await ready).close(),
    identify: async (token) => {
      await ready
      await chat.identify(token)
    },
    reset: async () => {
      await ready
      chat.reset()
    },
    on: (name, listener) => chat.events.on(name, listener),
    push: (...calls) => {
      for (const [name, ...values] of calls) {
        const done: unknown = (api[name] as (...values: unknown[]) => unknown)?.(...values)
        if (done instanceof Promise) done.catch((error: unknown) => console.error(error))
      }
    },
  }
  return api
}
