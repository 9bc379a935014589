import AxeBuilder from "@axe-core/playwright"
import { expect, type Page } from "@playwright/test"

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
const PAGES = '[data-testid="inbox-page"], [data-testid="inbox-settings"]'

/** Expects that nothing within a part of the page shuts anybody out, as far as machines can tell. */
export async function expectAccessible(page: Page, part = PAGES): Promise<void> {
  // Half-way through a change of colour nothing has its contrast; what turns for ever has no half-way.
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(
        ({ playState, effect }) => playState !== "running" || effect?.getComputedTiming().endTime === Infinity
      )
  )
  const { violations } = await new AxeBuilder({ page }).include(part).withTags(RULES).analyze()
  expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])).toEqual([])
}
