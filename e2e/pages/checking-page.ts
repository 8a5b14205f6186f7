// The checking desk as a checker uses it.

import { expect, type Locator, type Page } from '@playwright/test';

export class CheckingPage {
  readonly page: Page;
  readonly desk: Locator;
  readonly queue: Locator;
  readonly evidence: Locator;
  readonly alignment: Locator;
  /** "Quote 2 of 7 · Paragraph 3" */
  readonly place: Locator;
  /** What a screen reader was told last. */
  readonly told: Locator;

  constructor(page: Page) {
    this.page = page;
    this.desk = page.getByRole('main', { name: 'Checking desk' });
    this.queue = this.desk.getByRole('navigation', { name: 'Queue' });
    this.evidence = this.desk.getByRole('complementary', { name: 'Evidence' });
    this.alignment = this.desk.getByRole('region', { name: 'Alignment' });
    this.place = this.desk.getByRole('heading', { level: 2 });
    this.told = page.locator('[role="status"]');
  }

  /** Opens the desk with the keyboard, on the story that is on the screen. */
  async open(): Promise<void> {
    await this.page.keyboard.press('F9');
    await expect(this.place).toBeVisible();
    await expect(this.desk).toBeFocused();
  }

  /** A person presses the next key when the desk has done what the last one asked for and shows what it is about now. */
  async press(key: string): Promise<void> {
    await expect(this.page.locator('[aria-busy="true"]')).toHaveCount(0);
    await expect(this.desk.getByText('Its text is being read')).toHaveCount(0);
    await this.page.keyboard.press(key);
  }

  /** Goes on, fact by fact, until the quote with these words is in the middle. */
  async walkTo(words: string): Promise<void> {
    const quote = this.desk.locator('blockquote');
    for (let steps = 0; steps < 40 && !(await quote.textContent())?.includes(words); steps += 1) {
      const before = (await this.place.textContent()) ?? '';
      await this.press('j');
      await expect(this.place).not.toHaveText(before);
    }
    await expect(quote).toContainText(words);
  }
}
