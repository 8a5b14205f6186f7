import type { Locator } from '@playwright/test';

export interface Clipboard {
  readonly text?: string;
  readonly html?: string;
  /** What an editor of the same make puts beside them. */
  readonly editor?: string;
}

/** A paste as the browser makes it from another program's clipboard. The machine's own clipboard is shared by all tests, so it is left alone. */
export async function paste(into: Locator, clipboard: Clipboard): Promise<void> {
  await into.focus();
  await into.evaluate((element, { text, html, editor }: Clipboard) => {
    const clipboardData = new DataTransfer();
    if (text !== undefined) clipboardData.setData('text/plain', text);
    if (html !== undefined) clipboardData.setData('text/html', html);
    if (editor !== undefined) clipboardData.setData('application/x-lexical-editor', editor);
    element.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData }));
  }, clipboard);
}
