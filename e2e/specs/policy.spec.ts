// A newsroom's rules: who must check, which gates may be lowered, and what the audit says of it afterwards.

import { expect, test } from '../fixtures.ts';
import { accessibilityProblems } from '../pages/accessibility.ts';
import { CheckingPage } from '../pages/checking-page.ts';
import { DeskPage } from '../pages/desk-page.ts';
import { ExportPage } from '../pages/export-page.ts';
import { InspectorPage } from '../pages/inspector-page.ts';
import { NewsroomPage } from '../pages/newsroom-page.ts';

const INQUEST = 'Ferry firm knew of faulty doors for a year, inquest told';

test('Where a second person must check, the first verdict waits for the second, and authors verify nothing of their own', async ({
  page,
}) => {
  const newsroom = new NewsroomPage(page);
  const checking = new CheckingPage(page);
  await new InspectorPage(page).openSample();
  await newsroom.open('People');
  expect(await accessibilityProblems(page)).toEqual([]);
  await newsroom.settings.getByRole('textbox', { name: 'Add somebody' }).fill('Ann Bell');
  await page.keyboard.press('Enter');
  await expect(newsroom.settings.getByRole('button', { name: 'Switch to Ann Bell' })).toBeVisible();
  await newsroom.leave();
  await newsroom.open('Checking');
  await newsroom.settings.getByRole('checkbox', { name: 'A second person must check' }).press('Space');
  await newsroom.settings.getByRole('checkbox', { name: 'Authors do not verify' }).press('Space');
  expect(await accessibilityProblems(page)).toEqual([]);
  await newsroom.leave();

  await new DeskPage(page).storyInLibrary(INQUEST).click();
  await checking.open();
  await checking.walkTo('No one asked me again');
  await checking.press('v');
  await expect(checking.desk.getByRole('alert')).toContainText('You wrote words of this story');
  await newsroom.switchTo('J. Osei');
  await checking.press('v');
  await expect(checking.told).toContainText('a second person must check');
  await checking.press('k');
  await expect(checking.desk).toContainText('verified by J. Osei; a second person must check');
  await checking.press('v');
  await expect(checking.desk.getByRole('alert')).toContainText('You have verified these words already');
  await newsroom.switchTo('Ann Bell');
  await checking.press('v');
  await expect(checking.told).toContainText('Verified and sealed');
  await page.keyboard.press('Escape');
  await expect(newsroom.person).toContainText('Ann Bell');
});

test('A gate that was lowered asks for a reason, which goes with the export and stands in the audit', async ({
  page,
}) => {
  const newsroom = new NewsroomPage(page);
  const inspector = new InspectorPage(page);
  await inspector.openSample();
  await newsroom.open('Gates');
  await expect(newsroom.settings.getByText('Always blocks')).toHaveCount(2);
  for (const gate of ['Stale, disputed or wrong', 'Anonymous source'])
    await newsroom.settings.getByLabel(`Level of ${gate}`).selectOption('Asks for a reason');
  await expect(newsroom.settings.getByText('changed', { exact: true })).toHaveCount(2);
  expect(await accessibilityProblems(page)).toEqual([]);
  await newsroom.leave();

  await inspector.show('Export');
  const ask = inspector.button(/^Give a reason/);
  await expect(ask).toHaveCount(2);
  await expect(inspector.button('Save JSON')).toBeDisabled();
  for (const left of [1, 0]) {
    await ask.first().press('Enter');
    await page.keyboard.type('The lawyer has read it.');
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(ask).toHaveCount(left);
  }
  await expect(inspector.inspector.getByRole('region', { name: /^Goes out for a reason/ })).toContainText('The lawyer');
  expect(await accessibilityProblems(page)).toEqual([]);
  const { text } = await new ExportPage(page).save('Save JSON');
  expect(text).not.toContain('lawyer');

  await inspector.show('History');
  await inspector.inspector.getByRole('tab', { name: 'Audit' }).press('Enter');
  const audit = inspector.inspector.getByRole('list', { name: /^Audit/ });
  await expect(audit.getByRole('listitem').first()).toContainText('Exported as json');
  await expect(audit).toContainText('“The lawyer has read it.”');
  expect(await accessibilityProblems(page)).toEqual([]);
});
