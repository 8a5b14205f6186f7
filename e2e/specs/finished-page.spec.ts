// From a story to the finished page: related stories, what happens to them, the gates, the files that leave, and the way back.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { isThere, RAW_COPY, readRawCopy } from '../data/raw-copy.ts';
import { expect, test } from '../fixtures.ts';
import { root } from '../hosts/process.ts';
import { CopyPage } from '../pages/copy-page.ts';
import { DeskPage } from '../pages/desk-page.ts';
import { ExportPage } from '../pages/export-page.ts';
import { InspectorPage } from '../pages/inspector-page.ts';

const INLINE = 'Divers find the wall sound';
const SIMILAR = 'Choirs meet at the old dock';
const PAGE_OF_SOURCE = 'https://source.example/statement';
/** Stand in private fields; nothing that leaves may hold them. */
const PRIVATE = { note: 'CANARY-NOTE', evidence: 'CANARY-EVIDENCE', contact: 'CANARY-CONTACT', fact: 'CANARY-FACT' };

const valid = addFormats
  .default(new Ajv2020({ strict: false }))
  .compile(JSON.parse(readFileSync(join(root, 'resources', 'schemas', 'story-1.json'), 'utf8')));

for (const file of RAW_COPY) {
  test(`From ${file.name} to a page, a fragment and JSON`, async ({ desk, browser }) => {
    test.slow();
    test.skip(!isThere(file), `${file.path} is not on this machine.`);
    const copy = readRawCopy(file);
    const { page } = desk;
    const { keyboard } = page;
    const sheet = new DeskPage(page);
    const panel = new InspectorPage(page);
    const { inspector } = panel;
    const messages = page.getByRole('region', { name: 'Messages' });

    await test.step('Two stories of the archive, and one made of the copy by choosing its file', async () => {
      for (const headline of [INLINE, SIMILAR]) {
        await sheet.newStory();
        await expect(sheet.headline).toHaveValue('');
        await sheet.writeHeadline(headline);
        await sheet.saved();
      }
      const dialog = new CopyPage(page);
      await dialog.open();
      await dialog.choose(file.path);
      await dialog.makeStory();
      await expect(sheet.headline).toHaveValue(copy.headline);
    });

    await test.step('A related story stands at the caret, another at the end, and an outside page', async () => {
      await sheet.body.getByText(copy.paragraphs[1] ?? '').click();
      await keyboard.press('ControlOrMeta+Shift+R');
      const search = inspector.getByRole('combobox', { name: 'Find in the archive' });
      await expect(search).toBeFocused();
      await search.fill('divers wall');
      await expect(inspector.getByRole('option', { name: INLINE })).toBeVisible();
      await keyboard.press('Enter');
      await expect(sheet.body.getByText(INLINE)).toBeVisible();
      await inspector.getByLabel('Attach as').selectOption({ label: 'Similar, at the end' });
      await search.fill('choirs');
      await expect(inspector.getByRole('option', { name: SIMILAR })).toBeVisible();
      await search.press('Enter');
      await inspector.getByLabel('Attach as').selectOption({ label: 'May be of interest, at the caret' });
      await inspector.getByText('Attach an outside link').click();
      const outside = inspector.getByRole('group').filter({ hasText: 'Attach an outside link' });
      await outside.getByLabel('Headline').fill('The tide tables');
      await outside.getByLabel('Address').fill('javascript:alert(1)');
      await outside.getByRole('button', { name: 'Attach the link' }).click();
      await expect(outside.getByText(/^That address cannot be opened/)).toBeVisible();
      await outside.getByLabel('Address').fill('https://tides.example/2026');
      await outside.getByRole('button', { name: 'Attach the link' }).click();
      await expect
        .poll(() => panel.related())
        .toEqual([
          `May be of interest: ${copy.promo}`,
          ...copy.similar.map((headline) => `Similar: ${headline}`),
          `May be of interest: ${INLINE}`,
          `Similar: ${SIMILAR}`,
          'May be of interest: The tide tables',
        ]);
    });

    const item = (headline: string) => inspector.getByRole('listitem', { name: new RegExp(`: ${headline}\\.`) });
    await test.step('They are reordered, renamed and removed', async () => {
      await item(SIMILAR).focus();
      await keyboard.press('Alt+ArrowUp');
      await expect
        .poll(async () => (await panel.related()).indexOf(`Similar: ${SIMILAR}`))
        .toBe(copy.similar.length + 1);
      await item(SIMILAR)
        .getByRole('button', { name: /Give it a headline of its own$/ })
        .click();
      await inspector.getByLabel('Headline here').fill('Choirs at the dock');
      await keyboard.press('Enter');
      await expect(item('Choirs at the dock')).toBeVisible();
      const [gone = ''] = copy.similar;
      await item(gone.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).focus();
      await keyboard.press('Delete');
      await expect(messages).toContainText('is no longer attached');
      await expect.poll(async () => (await panel.related()).length).toBe(copy.similar.length + 3);
      await sheet.saved();
    });

    await test.step('A related story that is withdrawn shows wherever it is used, and nothing leaves until it was seen', async () => {
      await sheet.storyInLibrary(INLINE).click();
      await expect(sheet.headline).toHaveValue(INLINE);
      await expect(inspector.getByText('Used by')).toBeVisible();
      await panel.show('Story');
      await inspector.getByLabel('Status').selectOption({ label: 'Withdrawn' });
      await expect(messages).toContainText('Status: withdrawn');
      await sheet.storyInLibrary(copy.headline).click();
      await expect(sheet.headline).toHaveValue(copy.headline);
      await expect(sheet.body.getByText(/was withdrawn since it was attached/)).toBeVisible();
      await sheet.page.getByRole('textbox', { name: 'Byline' }).fill('Jo Marsh');
      await panel.show('Export');
      const blocking = inspector.getByRole('region', { name: /^Stands in the way/ });
      await expect(blocking).toContainText(`“${INLINE}” was withdrawn`);
      await expect(panel.button('Save HTML page')).toBeDisabled();
      await blocking.getByRole('button', { name: /was withdrawn/ }).click();
      await expect(item(INLINE)).toContainText('That story was withdrawn since it was attached.');
      await item(INLINE).getByRole('button', { name: 'Seen' }).click();
      await expect(item(INLINE)).not.toContainText('since it was attached');
      await expect(sheet.body.getByText(/was withdrawn since it was attached/)).toHaveCount(0);
      await panel.show('Export');
      await expect(panel.button('Save HTML page')).toBeEnabled();
      await expect(blocking).toHaveCount(0);
    });

    const [quotation = ''] = copy.quotations;
    const words = quotation.replace(/^“|[”,.]+$/gu, '');
    await test.step('A quote with a public source, an image, and private words around them', async () => {
      await panel.show('Facts');
      const found = inspector.getByRole('listitem').filter({ hasText: words });
      await found.getByRole('button', { name: /^Accept(?! all)/ }).click();
      await panel
        .button(/Unchecked/)
        .filter({ hasText: words })
        .click();
      await panel.button('Edit this source…').click();
      const source = page.getByRole('dialog', { name: 'Edit the source' });
      await source.getByLabel('Public page').fill(PAGE_OF_SOURCE);
      await source.getByLabel(/^Contact/).fill(PRIVATE.contact);
      await source.getByRole('button', { name: 'Save source' }).click();
      await inspector.getByRole('textbox', { name: /^Note private/ }).fill(PRIVATE.fact);
      await panel.button('Add evidence…').click();
      await inspector.getByLabel('Title').fill(PRIVATE.evidence);
      await inspector.getByRole('textbox', { name: 'Text' }).fill(`${PRIVATE.evidence} ${words}`);
      await panel.button('Add evidence').click();
      await panel.button(/^Verify and seal/).click();
      await expect(inspector.getByText(/^Sealed by /)).toBeVisible();
      await panel.show('Notes');
      await inspector.getByRole('textbox', { name: /^Notes/ }).fill(PRIVATE.note);
      await sheet.body.getByText(copy.paragraphs[0] ?? '').click();
      await page.getByLabel('Image file').setInputFiles(join(root, 'resources', 'sample', 'quay.png'));
      await sheet.body.getByLabel('Caption').fill('The quay on Sunday <b>morning</b>');
      await sheet.body.getByLabel('Credit').fill('J. Marsh');
      await sheet.body.getByLabel('Alt text').fill('A quay at low water');
      await sheet.saved();
    });

    const exported = new ExportPage(page);
    await test.step('The preview is the page itself', async () => {
      await panel.show('Export');
      const frame = inspector.frameLocator('iframe[title="The exported page"]');
      await expect(frame.getByRole('heading', { level: 1 })).toHaveText(copy.headline);
      await expect(frame.locator('q')).toHaveAttribute('cite', PAGE_OF_SOURCE);
      await expect(frame.getByText('Choirs at the dock')).toBeAttached();
    });

    await test.step('The page stands alone and says what it is', async () => {
      await expect(panel.button('Save HTML page')).toBeEnabled();
      const saved = await exported.save('Save HTML page');
      expect(saved.name).toMatch(/^[a-z0-9-]+\.html$/);
      for (const hidden of Object.values(PRIVATE)) expect(saved.text).not.toContain(hidden);
      const reader = await browser.newPage();
      const asked: string[] = [];
      await reader.route('**', (route) => {
        asked.push(route.request().url());
        return route.abort();
      });
      await reader.setContent(saved.text);
      const article = reader.getByRole('article');
      await expect(article.getByRole('heading', { level: 1 })).toHaveText(copy.headline);
      await expect(article.getByText('Jo Marsh')).toBeVisible();
      for (const paragraph of copy.paragraphs) await expect(article).toContainText(paragraph);
      await expect(article.locator('q')).toHaveText(new RegExp(words.slice(0, 20).replace(/[[\]]/g, '.')));
      await expect(article.locator('q')).toHaveAttribute('cite', PAGE_OF_SOURCE);
      const figure = article.getByRole('figure');
      await expect(figure.getByRole('img', { name: 'A quay at low water' })).toHaveAttribute(
        'src',
        /^data:image\/png;/,
      );
      await expect(figure).toContainText('The quay on Sunday <b>morning</b>');
      await expect(figure).toContainText('J. Marsh');
      await expect(article.getByRole('complementary')).toContainText([`May be of interest ${copy.promo}`]);
      await expect(article.getByRole('complementary').getByRole('link')).toHaveText(['The tide tables']);
      await expect(article.getByRole('link', { name: 'The tide tables' })).toHaveAttribute(
        'href',
        'https://tides.example/2026',
      );
      // Readers are not sent to a story that was withdrawn.
      await expect(article).not.toContainText(INLINE);
      const related = article.getByRole('navigation', { name: 'Related stories' });
      await expect(related.getByRole('link', { name: 'Choirs at the dock' })).toHaveAttribute('href', /choirs|\.html/);
      const share = reader.getByRole('navigation', { name: 'Share this story' });
      await expect(share.getByRole('link')).toHaveText(['Facebook', 'Pinterest', 'WhatsApp', 'X', 'Print']);
      for (const link of await share.getByRole('link').all())
        await expect(link).toHaveAttribute('href', /^(https:\/\/(www\.)?(facebook|pinterest|wa|x)\.|#print)/);
      const scripts = reader.locator('script');
      await expect(scripts).toHaveCount(1);
      expect(JSON.parse((await scripts.textContent()) ?? '')).toMatchObject({
        '@type': 'NewsArticle',
        headline: copy.headline,
        author: [{ name: 'Jo Marsh' }],
      });
      expect(asked).toEqual([]);
      await reader.close();
    });

    await test.step('The fragment is the article alone; the JSON keeps to its schema', async () => {
      const fragment = await exported.save('Save fragment');
      expect(fragment.text.trim()).toMatch(/^<article[\s\S]+<\/article>$/);
      expect(fragment.text).not.toMatch(/<(?:script|style)\b/);
      const json = await exported.save('Save JSON');
      const story = JSON.parse(json.text);
      expect(valid(story), JSON.stringify(valid.errors)).toBe(true);
      expect(story.facts).toEqual([expect.objectContaining({ kind: 'quote' })]);
      expect(new Set(story.related.map(({ headline }: { headline: string }) => headline))).toEqual(
        new Set([copy.promo, ...copy.similar.slice(1), 'Choirs at the dock', 'The tide tables']),
      );
      for (const hidden of Object.values(PRIVATE))
        for (const { text } of [fragment, json]) expect(text).not.toContain(hidden);
    });

    await test.step('History tells what changed, and brings the first text back as a new revision', async () => {
      await panel.show('History');
      await panel.button(/^Created/).click();
      await inspector.getByRole('tab', { name: 'What changed since' }).click();
      await expect(inspector.getByText('Jo Marsh')).toBeVisible();
      await panel.button('Restore').click();
      await expect(page.getByRole('textbox', { name: 'Byline' })).toHaveValue('');
      await expect(sheet.body.getByText(INLINE)).toHaveCount(0);
      await expect(panel.button(/^Restored/)).toContainText('now');
      await messages.getByRole('button', { name: 'Undo' }).last().click();
      await expect(page.getByRole('textbox', { name: 'Byline' })).toHaveValue('Jo Marsh');
      await expect(sheet.body.getByText(INLINE)).toBeVisible();
    });
  });
}
