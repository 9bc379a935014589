import { defineConfig } from "@playwright/test"

import { findChromium } from "./integration-tests/helpers/chromium"

export default defineConfig({
  testDir: "integration-tests/browser",
  testMatch: "**/*.spec.ts",
  globalSetup: "./integration-tests/helpers/browser-setup.ts",
  outputDir: "test-results",
  // Each has a server and a database of its own; the tests of a file take turns.
  workers: 2,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  // Deadlines against hanging, never a measure of speed: the machine may be slow.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [["list"]],
  use: {
    browserName: "chromium",
    // What is missing fails its own step, not the whole test's time.
    actionTimeout: 20_000,
    navigationTimeout: 60_000,
    viewport: { width: 1440, height: 900 },
    locale: "en-US",
    timezoneId: "America/Sao_Paulo",
    screenshot: "only-on-failure",
    // Recording every step costs a quarter of the time: ask with --trace on.
    trace: "off",
    // Every test opens a browser without a cache, and pressing the dashboard together takes the server a second.
    extraHTTPHeaders: { "accept-encoding": "identity" },
    launchOptions: {
      executablePath: findChromium(),
      args: [
        // Chromium refuses its sandbox to root.
        ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
})
