// The search of the library, as a person uses it.

import type { Locator, Page } from '@playwright/test';

export class LibrarySearchPage {
  readonly field: Locator;
  readonly list: Locator;
  readonly values: Locator;
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.field = page.getByRole('searchbox', { name: 'Search the library' });
    this.list = page.getByRole('listbox', { name: 'Stories found' });
    this.values = page.getByRole('listbox', { name: /^Values of/ });
  }

  hit(headline: RegExp): Locator {
    return this.list.getByRole('option', { name: headline });
  }

  /** Chooses in one of the menus that narrow the search. */
  async narrow(facet: string, value: RegExp): Promise<void> {
    await this.page.getByRole('group', { name: 'Narrow the search' }).getByRole('button', { name: facet }).click();
    await this.page.getByRole('menuitemcheckbox', { name: value }).click();
  }

  async saveAs(name: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Save', exact: true }).click();
    await this.page.getByRole('textbox', { name: 'Name of this search' }).fill(name);
    await this.page.keyboard.press('Enter');
    await this.page.getByRole('button', { name: 'Saved', exact: true }).waitFor();
  }

  savedSearches(news: string): Locator {
    return this.page.getByRole('button', { name: `Saved searches, ${news}` });
  }
}
