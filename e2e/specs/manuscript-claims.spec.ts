// Claims in the manuscript: the walk comes to them behind the quotations, and figures that cannot all be right are pointed out.

import { expect, test } from '../fixtures.ts';
import { accessibilityProblems } from '../pages/accessibility.ts';
import { ManuscriptPage } from '../pages/manuscript-page.ts';

test('the walk goes from the quotation to the claim, tags one and declines another for good', async ({ page }) => {
  const manuscript = new ManuscriptPage(page);
  await manuscript.newStory();
  await manuscript.type('The new sea wall cost £2.3 million.');
  await page.keyboard.press('Enter');
  await manuscript.type('"We told them twice," Elias Corran said.');
  await page.keyboard.press('Enter');
  await manuscript.type('Unemployment in the town rose by 12 per cent.');
  await expect(page.getByRole('button', { name: /Found: / }).first()).toBeVisible();

  const quotation = page.getByRole('complementary', { name: 'Quotation found' });
  const claim = page.getByRole('complementary', { name: 'Claim found' });
  await manuscript.body.press('F7');
  await expect(quotation).toContainText('Elias Corran');
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(claim).toBeVisible();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(claim).toContainText('1 of 1');
  await page.keyboard.press('Escape');
  await expect(claim).toHaveCount(0);
  await expect(manuscript.body.locator('[data-fact-state]')).toHaveCount(2);

  await manuscript.body.press('F7');
  await expect(claim).toHaveCount(0);
});
