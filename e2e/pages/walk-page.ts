// The card of the walk through the quotations found (F7, Tab, Enter, Esc).

import { expect, type Locator, type Page } from '@playwright/test';

export class WalkPage {
  readonly page: Page;
  readonly card: Locator;

  constructor(page: Page) {
    this.page = page;
    this.card = page.getByRole('complementary', { name: 'Quotation found' });
  }

  /** Begins at the story's first quotation. */
  async begin(body: Locator): Promise<void> {
    await body.focus();
    await this.page.keyboard.press('ControlOrMeta+Home');
    await this.page.keyboard.press('F7');
    await this.standsAt(1);
  }

  async standsAt(place: number, of?: number): Promise<void> {
    await expect(this.card.getByText(new RegExp(`^${place} of ${of ?? '\\d+'}$`))).toBeVisible();
  }

  async speaker(): Promise<string> {
    return ((await this.card.getByRole('heading').textContent()) ?? '').replace(/, .*$/, '');
  }
}
