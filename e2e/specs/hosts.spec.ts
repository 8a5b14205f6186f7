// What every host owes the desk, whichever carries it.

import { expect, test } from '../fixtures.ts';

test('The desk opens on an empty archive, and nothing of the machine stands in its page', async ({ page }) => {
  await expect(page).toHaveTitle(/Stet/);
  await expect(page.getByRole('button', { name: /^New story/ }).first()).toBeVisible();
  // T-14
  const found = await page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer'].filter(
      (name) => name in globalThis,
    ),
  );
  expect(found).toEqual([]);
});
