import path from "node:path"

import type { Page, TestInfo } from "@playwright/test"

/** Keeps a picture of the whole page under `test-results/screenshots` and with the test. */
export async function takeScreenshot(page: Page, testInfo: TestInfo, name: string): Promise<void> {
  const file = path.join(testInfo.project.outputDir, "screenshots", `${name}.png`)
  await page.screenshot({ path: file, fullPage: true, animations: "disabled" })
  await testInfo.attach(name, { path: file, contentType: "image/png" })
}
