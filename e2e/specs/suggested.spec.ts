// Related stories that the archive suggests by itself: why, attached by a key, "not this one" and its way back.

import { expect, test } from '../fixtures.ts';
import { InspectorPage } from '../pages/inspector-page.ts';

test('A suggested story is attached by a key, another is waved away and brought back', async ({ page }) => {
  const panel = new InspectorPage(page);
  await panel.openSample();
  await panel.show('Related');
  const suggested = panel.inspector.getByRole('region', { name: 'Suggested' });
  const stories = suggested.getByRole('listitem');
  await expect(stories.first()).toBeVisible();
  const before = await panel.related();
  const many = await stories.count();

  const first = stories.first().getByRole('button').first();
  const headline = (await first.locator('.related-entry-title').textContent()) ?? '';
  await expect(first.locator('.suggested-reasons')).not.toBeEmpty();
  await first.focus();
  await page.keyboard.press('Delete');
  await expect(suggested.getByText(headline, { exact: true })).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(suggested.getByText(headline, { exact: true })).toBeVisible();
  await expect(stories).toHaveCount(many);

  await stories.first().getByRole('button').first().focus();
  await page.keyboard.press('Shift+Enter');
  await expect.poll(() => panel.related()).toEqual([...before, `Similar: ${headline}`]);
  await expect(suggested.getByText(headline, { exact: true })).toHaveCount(0);
});
