// The Sources view: the directory, a source's page, its record.

import { expect, type Locator, type Page } from '@playwright/test';

export class SourcesPage {
  readonly page: Page;
  readonly view: Locator;
  readonly directory: Locator;
  readonly record: Locator;

  constructor(page: Page) {
    this.page = page;
    this.view = page.getByRole('main', { name: 'Sources' });
    this.directory = this.view.getByRole('navigation', { name: 'Directory of sources' });
    this.record = this.view.getByRole('complementary', { name: 'The record' });
  }

  async open(): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+Alt+S');
    await expect(this.view).toBeVisible();
  }

  /** By the keyboard: types the name, goes down to the first row and opens it. */
  async find(typed: string, name: string): Promise<void> {
    const field = this.directory.getByRole('searchbox', { name: 'Find a source' });
    await field.fill(typed);
    await expect(this.directory.getByRole('button', { name: new RegExp(name) })).toBeVisible();
    await field.press('ArrowDown');
    await this.page.keyboard.press('Enter');
    await expect(this.view.getByRole('heading', { level: 1, name })).toBeVisible();
  }

  chip(name: RegExp): Locator {
    return this.view.getByRole('group', { name: 'What to show' }).getByRole('button', { name });
  }

  async add(name: string): Promise<void> {
    await this.directory.getByRole('button', { name: 'Add a source…' }).click();
    const dialog = this.page.getByRole('dialog', { name: 'Add a source' });
    await dialog.getByRole('textbox', { name: 'Name' }).fill(name);
    await dialog.getByRole('button', { name: 'Add source' }).click();
    await expect(this.view.getByRole('heading', { level: 1, name })).toBeVisible();
  }

  async merge(double: string): Promise<void> {
    await this.record.getByRole('button', { name: 'Merge a double into this source…' }).click();
    const dialog = this.page.getByRole('dialog', { name: 'Merge a double' });
    await dialog.getByRole('combobox', { name: 'The double' }).fill(double);
    await dialog.getByRole('option', { name: double }).click();
    await dialog.getByRole('button', { name: /^Merge \d+ fact/ }).click();
    await expect(dialog).toBeHidden();
  }
}
