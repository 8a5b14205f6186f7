import type { Locator } from '@playwright/test';

/** A paste as the browser makes it from another program's clipboard. The machine's own clipboard is shared by all tests, so it is left alone. */
export async function paste(
  into: Locator,
  { text, html }: { readonly text?: string; readonly html?: string },
): Promise<void> {
  await into.focus();
  await into.evaluate(
    (element, given) => {
      const clipboardData = new DataTransfer();
      if (given.text !== undefined) clipboardData.setData('text/plain', given.text);
      if (given.html !== undefined) clipboardData.setData('text/html', given.html);
      element.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData }));
    },
    { text, html },
  );
}
