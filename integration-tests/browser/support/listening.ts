import type { BrowserContext, Page } from "@playwright/test"

/** What the page would have let a person hear and see outside of it. */
interface Heard {
  notes: number
  shown: { title: string; body: string; tag: string; open: () => void }[]
  /** What the person answers when the browser asks. */
  answer: NotificationPermission
}

declare global {
  interface Window {
    heard: Heard
  }
}

/** Puts a sound system and a notification centre that only count into every page of a browser. */
export async function listen(
  context: BrowserContext,
  answer: NotificationPermission = "granted"
): Promise<void> {
  await context.addInitScript((given) => {
    const heard: Heard = { notes: 0, shown: [], answer: given }
    window.heard = heard
    const chain = { connect: (next: unknown) => next }
    const parameter = {
      value: 0,
      setValueAtTime: () => undefined,
      exponentialRampToValueAtTime: () => undefined,
    }
    class Sound {
      state = "running"
      currentTime = 0
      destination = {}
      resume = () => Promise.resolve()
      createGain = () => ({ ...chain, gain: parameter })
      createOscillator = () => ({
        ...chain,
        frequency: parameter,
        start: () => (heard.notes += 1),
        stop: () => undefined,
      })
    }
    class Notice {
      static permission: NotificationPermission = "default"
      static requestPermission = () => Promise.resolve((Notice.permission = heard.answer))
      onclick: (() => void) | null = null
      constructor(title: string, { body = "", tag = "" }: NotificationOptions = {}) {
        heard.shown.push({ title, body, tag, open: () => this.onclick?.() })
      }
      close() {}
    }
    Object.assign(window, { AudioContext: Sound, Notification: Notice })
  }, answer)
}

/** How often a page rang, and what it showed. */
export const heardOn = (
  page: Page
): Promise<{ rings: number; shown: { title: string; body: string; tag: string }[] }> =>
  page.evaluate(() => ({
    rings: window.heard.notes / 2,
    shown: window.heard.shown.map(({ title, body, tag }) => ({ title, body, tag })),
  }))

/** Clicks on the last notification of a page. */
export const openNotification = (page: Page): Promise<void> =>
  page.evaluate(() => window.heard.shown.at(-1)?.open())
