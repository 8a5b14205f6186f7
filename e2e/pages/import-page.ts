import { expect, type Locator, type Page } from '@playwright/test';

/** "Import files…" and "Import a folder…", and the card that tells how it goes. */
export class ImportPage {
  readonly card: Locator;
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.card = page.getByRole('region', { name: 'Import', exact: true });
  }

  /** By the palette, as with the keyboard alone; then the system's own dialog. */
  async importFolder(folder: string): Promise<void> {
    await expect(this.page.getByRole('button', { name: /^New story/ }).first()).toBeVisible();
    await this.page.keyboard.press('ControlOrMeta+K');
    await this.page.keyboard.type('Import a folder');
    await expect(this.page.getByRole('option', { selected: true })).toContainText('Import a folder…');
    const [chooser] = await Promise.all([this.page.waitForEvent('filechooser'), this.page.keyboard.press('Enter')]);
    await chooser.setFiles(folder);
  }

  async finished(): Promise<void> {
    await expect(this.card.getByRole('heading', { name: 'Imported' })).toBeVisible({ timeout: 30_000 });
  }

  async takeBack(): Promise<void> {
    await this.card.getByRole('button', { name: 'Take this import back…' }).click();
    await this.card.getByRole('button', { name: 'Take it back', exact: true }).click();
    await expect(this.card.getByRole('heading', { name: 'Taken back' })).toBeVisible();
  }
}
