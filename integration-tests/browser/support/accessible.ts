import AxeBuilder from "@axe-core/playwright"
import { expect, type Page } from "@playwright/test"

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
const PAGES = '[data-testid="inbox-page"], [data-testid="inbox-settings"]'

/**
 * Expects that nothing within a part of the page shuts anybody out, as far as machines can tell. What is wrong for a
 * moment only, half-way through a change of colour, is looked at again.
 */
export async function expectAccessible(page: Page, part = PAGES): Promise<void> {
  const look = async () => {
    const { violations } = await new AxeBuilder({ page }).include(part).withTags(RULES).analyze()
    return violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])
  }
  await expect.poll(look, { intervals: [0, 500, 1_000], timeout: 10_000 }).toEqual([])
}
