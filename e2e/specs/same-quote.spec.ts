// The same quote in another story, beside the quote that is checked.

import { expect, test } from '../fixtures.ts';
import { accessibilityProblems } from '../pages/accessibility.ts';
import { ManuscriptPage } from '../pages/manuscript-page.ts';

test('a quote that another story holds in other words is shown beside it, with what differs', async ({ page }) => {
  const manuscript = new ManuscriptPage(page);
  await manuscript.newStory();
  await manuscript.headline.fill('Board was warned');
  await manuscript.body.click();
  await manuscript.type('"We told the harbour board once that the crane was cracked," Elias Corran said.');
  await manuscript.newStory();
  await manuscript.type('"We told the harbour board twice that the crane was cracked," Elias Corran said.');
  await expect(page.getByRole('button', { name: /Found: / })).toBeVisible();
  await manuscript.body.press('F7');
  await expect(page.getByRole('complementary', { name: 'Quotation found' })).toBeVisible();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^We told the harbour board twice/ }).click();
  const elsewhere = page.getByRole('region', { name: 'Elsewhere in the archive' });
  await expect(elsewhere).toContainText('Other words in Board was warned');
  await expect(elsewhere.locator('del')).toContainText('once');
  await expect(elsewhere.locator('ins')).toContainText('twice');
  expect(await accessibilityProblems(page)).toEqual([]);
});
