// The manuscript as a person uses it: the body, its facts, its cards.

import { expect, type Locator, type Page } from '@playwright/test';

export class ManuscriptPage {
  readonly page: Page;
  readonly body: Locator;
  readonly headline: Locator;

  constructor(page: Page) {
    this.page = page;
    this.body = page.getByRole('textbox', { name: 'Body' });
    this.headline = page.getByRole('textbox', { name: 'Headline' });
  }

  async newStory(): Promise<void> {
    await this.page
      .getByRole('button', { name: /^New story/ })
      .first()
      .click();
    await expect(this.body).toBeVisible();
    await this.body.click();
  }

  /** Key by key, as a person types. */
  async type(text: string): Promise<void> {
    for (const [index, line] of text.split('\n').entries()) {
      if (index > 0) await this.page.keyboard.press('Enter');
      await this.page.keyboard.type(line);
    }
  }

  /** Selects words in the body as a double click and a drag would. */
  async select(words: string): Promise<void> {
    await this.body.evaluate((body, wanted) => {
      const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const at = (node.nodeValue ?? '').indexOf(wanted);
        if (at < 0) continue;
        (body as HTMLElement).focus();
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + wanted.length);
        const selection = document.getSelection();
        selection?.removeAllRanges();
        selection?.addRange(range);
        return;
      }
      throw new Error(`These words are not in one piece in the body: ${wanted}`);
    }, words);
    // The editor hears of a selection at the end of the task.
    await this.page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
  }

  /** Pastes what a program put on the clipboard. */
  async paste(data: Readonly<Record<string, string>>): Promise<void> {
    await this.body.evaluate((body, given) => {
      const carried = new DataTransfer();
      for (const [type, value] of Object.entries(given)) carried.setData(type, value);
      body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: carried, bubbles: true, cancelable: true }));
    }, data);
  }

  /** The marked words of a state, in reading order. */
  async facts(state: string): Promise<string[]> {
    return this.body.locator(`[data-fact-state="${state}"]`).allInnerTexts();
  }

  async saved(): Promise<void> {
    await expect(this.page.getByRole('contentinfo').getByText(/^Saved/)).toBeVisible();
  }
}
