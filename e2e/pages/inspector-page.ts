// The inspector beside the manuscript, panel by panel.

import { expect, type Locator, type Page } from '@playwright/test';

export type PanelName = 'Facts' | 'Related' | 'Story' | 'Notes' | 'History' | 'Export';

export class InspectorPage {
  readonly page: Page;
  readonly inspector: Locator;

  constructor(page: Page) {
    this.page = page;
    this.inspector = page.getByRole('complementary', { name: 'Inspector' });
  }

  /** Fills the empty archive with the sample newsroom and waits for the story that it opens. */
  async openSample(): Promise<void> {
    await this.page
      .getByRole('button', { name: /sample newsroom/i })
      .first()
      .click();
    await expect(this.button(/^small, measured and continuing/)).toBeVisible();
  }

  async show(panel: PanelName): Promise<void> {
    await this.inspector.getByRole('tab', { name: panel, exact: true }).click();
  }

  button(name: string | RegExp): Locator {
    return this.inspector.getByRole('button', { name });
  }

  /** Opens the record of the fact whose words begin so. */
  async openFact(words: RegExp): Promise<void> {
    await this.show('Facts');
    await this.button(words).click();
    await expect(this.inspector.getByRole('heading', { level: 2, name: /^(Quote|Claim) \d+ of \d+$/ })).toBeVisible();
  }

  /** The entries of the related list in their order, each as its role and headline. */
  async related(): Promise<string[]> {
    const names = await this.inspector
      .getByRole('list', { name: /^Related stories/ })
      .getByRole('listitem')
      .evaluateAll((items) => items.map((item) => item.getAttribute('aria-label') ?? ''));
    return names.map((name) => name.replace(/\. \d+ of \d+\.$/, ''));
  }
}
