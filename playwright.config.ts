import { defineConfig } from "@playwright/test"

import { findChromium } from "./integration-tests/helpers/chromium"

export default defineConfig({
  testDir: "integration-tests/browser",
  testMatch: "**/*.spec.ts",
  globalSetup: "./integration-tests/helpers/browser-setup.ts",
  outputDir: "test-results",
  // One server, one database: specs take turns.
  workers: 1,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["list"]],
  use: {
    // Set by the global setup before the workers start.
    baseURL: process.env.INBOX_TEST_URL,
    browserName: "chromium",
    // What is missing fails its own step, not the whole test's time.
    actionTimeout: 10_000,
    navigationTimeout: 30_000,
    viewport: { width: 1440, height: 900 },
    locale: "en-US",
    timezoneId: "America/Sao_Paulo",
    screenshot: "only-on-failure",
    trace: "retain-on-failure",
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
