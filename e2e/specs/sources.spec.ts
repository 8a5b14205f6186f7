// Who said it: a source's page over all stories, doubles made one and taken back, and the record of a fact filled in by keys.

import { expect, test } from '../fixtures.ts';
import { accessibilityProblems } from '../pages/accessibility.ts';
import { DeskPage } from '../pages/desk-page.ts';
import { InspectorPage } from '../pages/inspector-page.ts';
import { SourcesPage } from '../pages/sources-page.ts';

test('Everything that a source has said stands on its page, with what it said elsewhere in other words; a double is merged and taken back', async ({
  page,
}) => {
  await new InspectorPage(page).openSample();
  const sources = new SourcesPage(page);
  await sources.open();
  await sources.find('corr', 'Elias Corran');
  await expect(sources.chip(/^6 quotes$/)).toBeVisible();
  expect(await accessibilityProblems(page)).toEqual([]);
  await sources.chip(/^In other words 1$/).click();
  await expect(sources.view.getByText('[added: ')).not.toHaveCount(0);

  await sources.add('E. Corran');
  await sources.find('elias', 'Elias Corran');
  await sources.merge('E. Corran');
  await expect(sources.record.getByRole('textbox', { name: 'Also known as' })).toHaveValue(/E\. Corran/);
  await sources.record.getByRole('button', { name: 'Take back' }).click();
  await expect(sources.record.getByRole('textbox', { name: 'Also known as' })).not.toHaveValue(/E\. Corran/);

  await sources.chip(/^6 quotes$/).click();
  await sources.view.getByRole('button', { name: /^Stay off the front/ }).click();
  await expect(new DeskPage(page).headline).toHaveText(/Gale warning/);
});

test('One key fills in a broadcast quote; an allegation asks for the right of reply', async ({ page }) => {
  const panel = new InspectorPage(page);
  await panel.openSample();
  await panel.openFact(/^small, measured/);
  await page.keyboard.press('b');
  await expect(panel.button(/^Broadcast/)).toHaveAttribute('aria-pressed', 'true');
  await expect(panel.inspector.getByRole('combobox', { name: 'Kind' })).toHaveValue('direct');
  await expect(panel.inspector.getByLabel('Day')).toHaveValue(/^\d{4}-\d\d-\d\d$/);

  await panel.inspector.getByRole('combobox', { name: 'Kind' }).selectOption('Allegation');
  await panel.inspector.getByRole('textbox', { name: /^Asked whom/ }).fill('the board');
  await panel.button(/^More$/).click();
  await panel.inspector.getByRole('textbox', { name: /^Translated by/ }).fill('O. Lind');
  expect(await accessibilityProblems(page)).toEqual([]);
  await panel.button('Next fact').click();
  await panel.button('Previous fact').click();
  await expect(panel.inspector.getByRole('textbox', { name: /^Asked whom/ })).toHaveValue('the board');

  await panel.button('Everything this source has said').click();
  await expect(new SourcesPage(page).view.getByRole('heading', { level: 1, name: 'Tarn & Hale' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(new DeskPage(page).body).toBeVisible();
});
