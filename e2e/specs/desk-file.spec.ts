import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../fixtures.ts';
import { accessibilityProblems } from '../pages/accessibility.ts';
import { CommandLine } from '../pages/command-line.ts';
import { DeskFilePage } from '../pages/desk-file-page.ts';

test('a story from another desktop comes in, is handed back, and a broken file changes nothing', async ({
  page,
  folder,
}) => {
  const elsewhere = new CommandLine(join(folder, 'elsewhere'));
  await elsewhere.sample();
  const path = await elsewhere.deskFile('sample-harbour-dredging', join(folder, 'out'));
  const files = new DeskFilePage(page);

  await files.drop(path);
  await expect(files.dialog).toContainText('This story is not in the archive yet.');
  await expect(files.dialog).toContainText('It holds private fields');
  expect(await accessibilityProblems(page)).toEqual([]);
  await files.press('Take it in');
  await expect(files.dialog).toContainText('The story came in');
  await expect(files.dialog).toContainText('Verified and sealed on the other desk');
  await files.press('Open the story');
  await expect(page.getByRole('tab', { name: 'Export' })).toBeVisible();

  await page.getByRole('tab', { name: 'Export' }).click();
  const save = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Desk file', exact: true }).click();
  const back = join(folder, 'back.stet');
  await (await save).saveAs(back);
  await files.drop(back);
  await files.press('Merge it');
  await expect(files.dialog).toContainText('It told nothing that was not here already.');
  await files.press('Done');

  const broken = join(folder, 'broken.stet');
  writeFileSync(broken, 'PK not a zip');
  await files.drop(broken);
  await expect(files.dialog).toContainText('This is not a desk file that Stet can read.');
  await expect(files.dialog).toContainText('Nothing was changed');
});
