// Closing a window as a person does.

import type { Page } from '@playwright/test';

/** How long a page may take to put its last words away; then the window is gone all the same, as a system that shuts down does. In milliseconds. */
const PATIENCE = 3_000;

export async function closeWindow(page: Page): Promise<void> {
  if (page.isClosed()) return;
  const closed = page.waitForEvent('close', { timeout: PATIENCE }).catch(() => null);
  // A page that asks whether to leave is told to leave.
  page.on('dialog', (dialog) => void dialog.accept().catch(() => undefined));
  await page.close({ runBeforeUnload: true });
  await closed;
  if (!page.isClosed()) await page.close();
}
