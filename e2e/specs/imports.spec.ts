import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../fixtures.ts';
import { accessibilityProblems } from '../pages/accessibility.ts';
import { ImportPage } from '../pages/import-page.ts';

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

test('a folder of an archive comes in with its images, says what it could not read, and can be taken back', async ({
  desk,
  page,
  folder,
}) => {
  test.skip(desk.kind !== 'browser', 'The picker of a folder is the browser’s own.');
  const archive = join(folder, 'old-site');
  mkdirSync(join(archive, 'media'), { recursive: true });
  writeFileSync(join(archive, 'media', 'wall.png'), PIXEL);
  writeFileSync(
    join(archive, 'wall.md'),
    '---\ntitle: The wall gives way\nauthor: Ann Lee\n---\n“It went at six,” Elias Corran said.\n\n![The wall](media/wall.png)\n',
  );
  writeFileSync(join(archive, 'wire.jsonl'), '{"id":"w1","title":"From the wire","text":"It came in."}\nnot a story\n');
  writeFileSync(join(archive, 'broken.xml'), '<rss><channel><item><title>Half');

  const imports = new ImportPage(page);
  await imports.importFolder(archive);
  await imports.finished();
  await expect(imports.card).toContainText('2 stories came into the archive. 1 quotation was found in them.');
  await imports.card.getByText('2 could not be imported', { exact: true }).click();
  await expect(imports.card).toContainText('old-site/wire.jsonl, line 2');
  expect(await accessibilityProblems(page)).toEqual([]);

  const row = page
    .getByRole('option', { name: /The wall gives way/ })
    .or(page.getByRole('button', { name: /The wall gives way/ }));
  await expect(row.first()).toBeVisible();
  await imports.takeBack();
  await expect(imports.card).toContainText('2 stories left the archive; it is as it was before.');
  await expect(row).toHaveCount(0);
});
