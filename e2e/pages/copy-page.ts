// "Paste or import copy…": the copy, and what Stet understood of it.

import { expect, type Locator, type Page } from '@playwright/test';
import { paste } from './paste.ts';

export class CopyPage {
  readonly page: Page;
  /** The dialog that takes the copy. */
  readonly asking: Locator;
  /** The dialog that shows what was understood. */
  readonly understood: Locator;
  /** The story as it would be made. */
  readonly preview: Locator;

  constructor(page: Page) {
    this.page = page;
    this.asking = page.getByRole('dialog', { name: 'Paste or import copy' });
    this.understood = page.getByRole('dialog', { name: 'What Stet understood' });
    this.preview = this.understood.getByRole('region', { name: 'The story that follows' });
  }

  async open(): Promise<void> {
    await expect(this.page.getByRole('button', { name: /^New story/ }).first()).toBeVisible();
    await this.page.keyboard.press('ControlOrMeta+Shift+I');
    await expect(this.asking).toBeVisible();
  }

  /** Pastes into the dialog, as from another program. */
  async paste(copy: { readonly text: string; readonly html?: string }): Promise<void> {
    await paste(this.asking.getByRole('textbox', { name: 'Copy' }), copy);
    await expect(this.understood).toBeVisible();
  }

  /** Chooses a file from the disk. */
  async choose(path: string): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await this.asking.getByRole('button', { name: 'Choose a file…' }).click();
    await (await chooser).setFiles(path);
    await expect(this.understood).toBeVisible();
  }

  /** The line of the copy with these words; the list is virtual, so it is walked with the keyboard until the line is on the screen. */
  async line(words: string): Promise<Locator> {
    const list = this.understood.getByRole('list', { name: 'Lines of the copy' });
    const line = list.getByRole('listitem').filter({ hasText: words }).first();
    const keys = list.locator('..');
    await keys.press('Home');
    const first = list.getByRole('listitem').first();
    await expect(first).toHaveAttribute('aria-posinset', '1');
    const lines = Number(await first.getAttribute('aria-setsize'));
    for (let steps = 0; steps < lines && (await line.count()) === 0; steps += 1) await keys.press('ArrowDown');
    await line.scrollIntoViewIfNeeded();
    return line;
  }

  /** What a line was taken for, as its menu says. */
  async takenFor(words: string): Promise<string> {
    const line = await this.line(words);
    const menu = line.getByRole('combobox');
    return menu.evaluate((select: HTMLSelectElement) => select.selectedOptions[0]?.label ?? '');
  }

  async take(words: string, label: string): Promise<void> {
    const line = await this.line(words);
    await line.getByRole('combobox').selectOption({ label });
    await expect(line.getByText('your decision')).toBeVisible();
  }

  async makeStory(): Promise<void> {
    await this.understood.getByRole('button', { name: /^Make story/ }).click();
    await expect(this.understood).toBeHidden();
  }
}
