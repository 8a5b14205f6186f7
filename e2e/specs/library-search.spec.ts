// Finding a story: fields completed by keys, a search narrowed and saved, and what is new to it told in the library.

import { expect, test } from '../fixtures.ts';
import { accessibilityProblems } from '../pages/accessibility.ts';
import { DeskPage } from '../pages/desk-page.ts';
import { InspectorPage } from '../pages/inspector-page.ts';
import { LibrarySearchPage } from '../pages/library-search-page.ts';

test('A field is completed by keys, the search narrowed and saved, and a new story that matches is told', async ({
  page,
}) => {
  await new InspectorPage(page).openSample();
  const search = new LibrarySearchPage(page);
  await search.field.click();
  await page.keyboard.type('wall desk:met');
  await expect(search.values.getByRole('option', { name: /^Metro/ })).toBeVisible();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(search.field).toHaveValue('wall desk:Metro ');
  await expect(search.hit(/Sea wall survey/)).toBeVisible();
  await search.narrow('Status', /^published/);
  await expect(search.field).toHaveValue('wall desk:Metro status:published');
  await expect(search.list.getByRole('option')).toHaveCount(1);

  await search.field.fill('lighthouse keepers');
  await search.saveAs('Lighthouse');
  expect(await accessibilityProblems(page)).toEqual([]);
  await search.field.fill('');
  await expect(search.savedSearches('nothing new')).toBeVisible();
  await page
    .getByRole('button', { name: /^New story/ })
    .first()
    .click();
  await new DeskPage(page).headline.click();
  await page.keyboard.type('Lighthouse keepers go home');
  await search.savedSearches('1 new').click();
  await page.getByRole('menuitem', { name: /^Lighthouse/ }).click();
  await expect(search.hit(/Lighthouse keepers go home/)).toBeVisible();
});
