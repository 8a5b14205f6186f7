import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Locator, Page } from '@playwright/test';

/** A desk file that is dropped at the window, and the dialog that tells what is in it and what came of it. */
export class DeskFilePage {
  readonly dialog: Locator;
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.dialog = page.getByRole('dialog');
  }

  async drop(path: string): Promise<void> {
    const file = { name: basename(path), bytes: readFileSync(path).toString('base64') };
    await this.page.evaluate(({ name, bytes }) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0))], name));
      document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }));
    }, file);
  }

  press(name: string): Promise<void> {
    return this.dialog.getByRole('button', { name, exact: true }).press('Enter');
  }
}
