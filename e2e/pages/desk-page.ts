// The desk as a person sees it: found by roles and labels, never by classes.

import { expect, type Locator, type Page } from '@playwright/test';

export class DeskPage {
  readonly page: Page;
  readonly library: Locator;
  readonly manuscript: Locator;
  readonly inspector: Locator;
  readonly headline: Locator;
  readonly body: Locator;

  constructor(page: Page) {
    this.page = page;
    this.library = page.getByRole('navigation', { name: 'Library' });
    this.manuscript = page.getByRole('article', { name: 'Manuscript' });
    this.inspector = page.getByRole('complementary', { name: 'Inspector' });
    this.headline = page.getByRole('textbox', { name: 'Headline' });
    this.body = page.getByRole('textbox', { name: 'Body' });
  }

  /** By the keyboard, as on a desk with stories on it and on an empty one. */
  async newStory(): Promise<void> {
    await this.page
      .getByRole('button', { name: /^New story/ })
      .first()
      .click();
    await expect(this.body).toBeVisible();
  }

  async writeHeadline(words: string): Promise<void> {
    await this.headline.click();
    await this.page.keyboard.insertText(words);
  }

  async writeBody(words: string): Promise<void> {
    await this.body.click();
    await this.page.keyboard.insertText(words);
  }

  /** Waits for the archive's acknowledgement. */
  async saved(): Promise<void> {
    await expect(this.page.getByRole('contentinfo').getByText(/^Saved/)).toBeVisible();
  }

  storyInLibrary(headline: string): Locator {
    return this.library.getByRole('option', { name: headline });
  }
}
