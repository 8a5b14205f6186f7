// The Export panel: the files that leave.

import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { InspectorPage } from './inspector-page.ts';

export interface Saved {
  readonly name: string;
  readonly text: string;
}

export class ExportPage {
  readonly page: Page;
  readonly panel: InspectorPage;

  constructor(page: Page) {
    this.page = page;
    this.panel = new InspectorPage(page);
  }

  /** What a button of the panel hands over, as the file on the disk. */
  async save(button: 'Save HTML page' | 'Save fragment' | 'Save JSON'): Promise<Saved> {
    const leaves = this.page.waitForEvent('download');
    await this.panel.button(button).click();
    const download = await leaves;
    return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
  }
}
