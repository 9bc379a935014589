import { expect, type Page } from "@playwright/test"

/** Escape, as soon as the dialog on screen has the keyboard: it is drawn a moment before it listens. */
export async function escapeDialog(page: Page): Promise<void> {
  await expect(page.locator('[role="dialog"]:focus, [role="dialog"] :focus')).toHaveCount(1)
  await page.keyboard.press("Escape")
}
