import { existsSync } from "node:fs"

import { chromium } from "@playwright/test"

const SYSTEM_BROWSERS = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
]

/** Playwright's own browser when it is installed, else the system's; undefined when there is none. */
export function findChromium(): string | undefined {
  return [chromium.executablePath(), ...SYSTEM_BROWSERS].find((file) => existsSync(file))
}
