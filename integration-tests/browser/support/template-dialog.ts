import { expect, type Locator, type Page } from "@playwright/test"

/** The choice of templates, wherever it stands. */
export class TemplateDialog {
  constructor(
    readonly page: Page,
    readonly root: Locator = page.getByTestId("template-dialog")
  ) {}

  get options(): Locator {
    return this.root.getByTestId("template-option")
  }

  get missing(): Locator {
    return this.root.getByTestId("template-missing")
  }

  get preview(): Locator {
    return this.root.getByTestId("template-bubble")
  }

  get send(): Locator {
    return this.root.locator('button[type="submit"]')
  }

  option(name: string): Locator {
    return this.options.filter({ hasText: name })
  }

  slot(key: string): Locator {
    return this.root.getByTestId(`slot-${key}`)
  }

  async choose(name: string): Promise<void> {
    await this.option(name).click()
    await expect(this.root.getByTestId("template-fields")).toBeVisible()
  }
}
