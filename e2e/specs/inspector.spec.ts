// The panels beside the manuscript: facts and their checks, related stories, what stands around a story, its history, its way out.

import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import type { Download } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { DeskPage } from '../pages/desk-page.ts';
import { InspectorPage, type PanelName } from '../pages/inspector-page.ts';

const PANELS: readonly PanelName[] = ['Facts', 'Related', 'Story', 'Notes', 'History', 'Export'];

test('A checker gives a claim a new source and evidence, seals it, and one letter makes it stale', async ({ page }) => {
  const panel = new InspectorPage(page);
  await panel.openSample();
  await panel.openFact(/^£2\.3 million/);
  const { inspector } = panel;

  await panel.button('Take the source away from this fact').click();
  await inspector.getByRole('combobox', { name: 'Source' }).fill('Harbour budget');
  await inspector.getByRole('listbox').getByText('Add “Harbour budget” to the sources…').click();
  const dialog = page.getByRole('dialog', { name: 'Add a source' });
  await dialog.getByLabel('Kind').selectOption('document');
  await dialog.getByLabel('Public page').fill('javascript:alert(1)');
  await dialog.getByRole('button', { name: 'Add source' }).click();
  await expect(dialog.getByText('That address cannot be opened.')).toBeVisible();
  await dialog.getByLabel('Public page').fill('https://harbour.example/budget');
  await dialog.getByRole('button', { name: 'Add source' }).click();
  await expect(panel.button(/^Harbour budget/)).toBeVisible();

  await panel.button('Add evidence…').click();
  await inspector.getByLabel('Title').fill('Budget, table 4');
  await inspector.getByRole('textbox', { name: 'Text' }).fill('Delay: £2.3 MILLION in all');
  await panel.button('Add evidence').click();
  await expect(inspector.getByText(/^Tidied, not altered: /)).toBeVisible();

  await panel.button(/^Verify and seal/).click();
  await expect(inspector.getByText(/^Sealed by /)).toBeVisible();
  await page.getByRole('textbox', { name: 'Body' }).getByText('£2.3 million').click();
  await page.keyboard.type('x');
  await expect(inspector.getByText('Stale: the words changed after the check')).toBeVisible();
  await panel.button('Restore the seal').click();
  await expect(inspector.getByText('Verified', { exact: true })).toBeVisible();
});

test('The facts of a story are walked and checked with the keyboard alone', async ({ page }) => {
  const panel = new InspectorPage(page);
  await panel.openSample();
  const { inspector } = panel;
  await panel.button(/^We are not going to gamble/).focus();
  await page.keyboard.press('ArrowDown');
  await expect(panel.button(/^small, measured/)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(inspector.getByRole('heading', { level: 2, name: 'Quote 2 of 5' })).toBeFocused();
  await page.keyboard.press('F8');
  await expect(inspector.getByText('Verified', { exact: true })).toBeVisible();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(inspector.getByRole('heading', { level: 2, name: 'Claim 3 of 5' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(panel.button(/^1894/)).toBeFocused();
  await expect(inspector.getByText('3 of 5')).toBeVisible();

  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(inspector.getByText('3 of 6')).toBeVisible();
});

test('A related story is attached at the caret, moved, removed and brought back where it stood', async ({ page }) => {
  const panel = new InspectorPage(page);
  await panel.openSample();
  const body = page.getByRole('textbox', { name: 'Body' });
  await body.getByText('The board meets on Thursday').click();
  await page.keyboard.press('ControlOrMeta+Shift+R');
  const search = panel.inspector.getByRole('combobox', { name: 'Find in the archive' });
  await expect(search).toBeFocused();
  await search.fill('school roof');
  await expect(panel.inspector.getByRole('listbox').getByText(/School board splits/)).toBeVisible();
  await page.keyboard.press('Enter');
  const added = /^May be of interest: School board splits/;
  await expect(body.getByText(/School board splits/)).toBeVisible();
  await expect.poll(() => panel.related()).toHaveLength(4);

  const entry = panel.inspector.getByRole('listitem', { name: added });
  await entry.focus();
  await page.keyboard.press('Alt+ArrowUp');
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(async () => (await panel.related())[1]).toMatch(added);
  await page.keyboard.press('Delete');
  await expect(body.getByText(/School board splits/)).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(body.getByText(/School board splits/)).toBeVisible();
  await expect.poll(async () => (await panel.related())[1]).toMatch(added);
});

test('A gate that refuses says why; when all is mended the story leaves as page, fragment and JSON', async ({
  page,
}) => {
  const panel = new InspectorPage(page);
  await panel.openSample();
  const { inspector } = panel;
  await panel.show('Story');
  await panel.button('Mark as ready').click();
  await expect(inspector.getByText(/without an approval|changed since it was checked/).first()).toBeVisible();
  await panel.show('Export');
  await expect(panel.button('Save HTML page')).toBeDisabled();

  await panel.openFact(/^£2\.3 million/);
  await inspector.getByLabel(/^Approved by/).fill('the editor');
  await inspector.getByLabel(/^Approved by/).blur();
  await expect(inspector.getByText('All of this is kept.')).toBeVisible();
  await panel.button('All facts').click();
  await panel.openFact(/^small, measured/);
  await panel.button('Restore the seal').click();
  await new DeskPage(page).saved();

  await panel.show('Export');
  const text = async (name: string): Promise<readonly [string, string]> => {
    const leaves = page.waitForEvent('download');
    await panel.button(name).click();
    const download: Download = await leaves;
    return [download.suggestedFilename(), await readFile(await download.path(), 'utf8')];
  };
  await expect(panel.button('Save HTML page')).toBeEnabled();
  const [file, html] = await text('Save HTML page');
  expect(file).toBe('harbour-dredging.html');
  expect(html).toContain('small, steady and continuing');
  const [, fragment] = await text('Save fragment');
  expect(fragment.trim()).toMatch(/^<article[\s\S]+<\/article>$/);
  const [, json] = await text('Save JSON');
  expect(JSON.parse(json)).toMatchObject({ story: { slug: 'harbour-dredging' } });
  for (const left of [html, fragment, json]) {
    expect(left).not.toContain('Philippa Drewe');
    expect(left).not.toContain('Needs a second source');
  }
});

test('History shows what changed since a revision and brings its text back', async ({ page }) => {
  const panel = new InspectorPage(page);
  const desk = new DeskPage(page);
  await panel.openSample();
  await desk.body.getByText('The board meets on Thursday').click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type(' Sandbags are ready.');
  await expect(page.getByRole('contentinfo').getByText(/^Saved/)).toBeVisible();
  await panel.show('History');
  await expect(panel.button(/^Autosaved/)).toBeVisible();
  await panel.button(/^Imported/).click();
  await panel.inspector.getByRole('tab', { name: 'What changed since' }).click();
  await expect(panel.inspector.getByRole('insertion').filter({ hasText: 'Sandbags are ready' })).toBeVisible();
  await panel.button('Restore').click();
  await expect(desk.body).not.toContainText('Sandbags');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(desk.body).toContainText('Sandbags are ready.');
});

test('The preview shows the real page, runs nothing and leads nowhere, whatever stands in the story', async ({
  page,
}) => {
  const desk = new DeskPage(page);
  const panel = new InspectorPage(page);
  const payload = '</title></style><img src=x onerror="document.title=1"><script>document.title=2</script>';
  await desk.newStory();
  await desk.writeHeadline(payload);
  await desk.writeBody(`Words with ${payload} in them.`);
  await desk.saved();
  await panel.show('Export');
  const frame = panel.inspector.frameLocator('iframe[title="The exported page"]');
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText(payload);
  expect(await frame.locator('img').count()).toBe(0);
  // Its own style holds: only the exported page's is let in.
  await expect(frame.locator('main')).not.toHaveCSS('max-width', 'none');
  // By the keyboard: Playwright does not find its way through a frame that is scaled.
  await frame.getByRole('navigation').getByRole('link').first().press('Enter');
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText(payload);
  expect(page.context().pages()).toHaveLength(1);
  expect(await page.title()).not.toMatch(/^[12]$/);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(() => {
    test.use({ colorScheme });
    test(`Every panel can be used with assistive technology, ${colorScheme}`, async ({ page }) => {
      // The checker reads the whole page eight times.
      test.slow();
      const panel = new InspectorPage(page);
      await panel.openSample();
      const check = async () => {
        // The preview has no scripts, so the checker cannot look into it from here.
        // In one page, because the Electron host lets no page open another.
        const { violations } = await new AxeBuilder({ page }).setLegacyMode().exclude('iframe').analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ')}`)).toEqual([]);
      };
      for (const name of PANELS) {
        await panel.show(name);
        await expect(panel.inspector.getByRole('tabpanel', { name })).not.toBeEmpty();
        await check();
      }
      await panel.openFact(/^small, measured/);
      await check();
      await panel.button('Edit this source…').click();
      await check();
    });
  });
}
