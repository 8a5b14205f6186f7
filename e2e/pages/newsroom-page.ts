// The newsroom's rules and people: the settings, and who works at the desk.

import { expect, type Locator, type Page } from '@playwright/test';

export class NewsroomPage {
  readonly page: Page;
  readonly settings: Locator;
  /** Foot of the window: who works here. */
  readonly person: Locator;

  constructor(page: Page) {
    this.page = page;
    this.settings = page.getByRole('dialog', { name: 'Settings' });
    this.person = page.getByRole('button', { name: /^Works here/ });
  }

  /** With the keyboard alone: the sections are buttons in the order of the Tab key. */
  async open(section: 'Newsroom' | 'People' | 'Checking' | 'Gates'): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+,');
    await this.settings.getByRole('button', { name: section, exact: true }).press('Enter');
    await expect(this.settings.getByRole('region', { name: section, exact: true })).toBeVisible();
  }

  async leave(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await expect(this.settings).toBeHidden();
  }

  /** From the palette, which is there on every view. */
  async switchTo(name: string): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+K');
    await this.page.keyboard.type('switch who works');
    await this.page.keyboard.press('Enter');
    const who = this.page.getByRole('dialog', { name: 'Who works here?' });
    await who.getByRole('button', { name }).press('Enter');
    await expect(who).toBeHidden();
  }
}
