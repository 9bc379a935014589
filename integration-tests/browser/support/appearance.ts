import { expect, type Page } from "@playwright/test"

import { stack } from "../../helpers/browser-stack"

/** Chooses a language as a person does: in the settings, under Profile. */
export async function chooseLanguage(page: Page, language: string): Promise<void> {
  await page.goto(`${stack.url}/app/settings/profile/edit`)
  const drawer = page.getByRole("dialog")
  await drawer.getByRole("combobox").click()
  await page.getByRole("option", { name: language, exact: true }).click()
  await drawer.locator('button[type="submit"]').click()
  await expect(drawer).toBeHidden()
}

/** Chooses the dashboard's theme, which holds from the next page load. */
export async function chooseTheme(page: Page, theme: "light" | "dark"): Promise<void> {
  await page.evaluate((name) => localStorage.setItem("medusa_admin_theme", name), theme)
  await page.reload()
  await expect(page.locator("html")).toHaveClass(new RegExp(theme))
}
