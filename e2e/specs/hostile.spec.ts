// The hostile corpus through paste, import, every field and export, in a real Chromium under the page's policy: nothing runs, no request
// leaves (e2e/watch.ts sees both in every test), no error, and no words are lost.

import type { Page } from '@playwright/test';
import { HOSTILE_CLIPBOARDS, HOSTILE_HTML, HOSTILE_LINES, HOSTILE_TEXT, hostileWords } from '../data/hostile.ts';
import { expect, test } from '../fixtures.ts';
import { CopyPage } from '../pages/copy-page.ts';
import { DeskPage } from '../pages/desk-page.ts';
import { ExportPage } from '../pages/export-page.ts';
import { InspectorPage } from '../pages/inspector-page.ts';
import { paste } from '../pages/paste.ts';

/** Nothing has run, and no element or attribute stands in the page that could. */
async function harmless(page: Page): Promise<void> {
  const found = await page.evaluate(() => {
    const odd: string[] = [];
    for (const element of document.querySelectorAll('body *')) {
      if (
        /^(?:script|iframe|object|embed|form|base|meta|link|style|video|audio|noscript|template|math)$/.test(
          element.localName,
        )
      )
        if (!(element instanceof HTMLFormElement || element.matches('iframe[title="The exported page"]')))
          odd.push(element.outerHTML.slice(0, 200));
      for (const { name, value } of element.attributes) {
        if (name.startsWith('on') || name === 'srcdoc' || name === 'ping') odd.push(`${element.localName} ${name}`);
        if (name === 'href' && !/^(?:https?:|mailto:|#)/.test(value)) odd.push(`href ${value}`);
        if (name === 'src' && !/^(?:\/media\/|blob:|data:image\/)/.test(value)) odd.push(`src ${value}`);
        if (name === 'style' && /url\(/.test(value)) odd.push(`style ${value}`);
      }
    }
    return { ran: 'hostileRan' in globalThis, odd };
  });
  expect(found).toEqual({ ran: false, odd: [] });
}

test('Hostile HTML is pasted as the words it holds', async ({ page }) => {
  const sheet = new DeskPage(page);
  await sheet.newStory();
  for (const [index, { id, text }] of HOSTILE_HTML.entries())
    await test.step(id, async () => {
      await sheet.body.focus();
      await page.keyboard.press('ControlOrMeta+End');
      await page.keyboard.press('Enter');
      await paste(sheet.body, { html: `<p>words ${index} stay</p>${text}`, text: 'the plain side' });
      await expect(sheet.body).toContainText(`words ${index} stay`);
      await harmless(page);
    });
  await expect(sheet.body.getByRole('link')).toHaveCount(1);
  await expect(sheet.body.getByRole('link')).toHaveAttribute('href', 'https://example.org/');
  for (const { text } of HOSTILE_TEXT.slice(0, 4)) {
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.press('Enter');
    await paste(sheet.body, { text });
    await expect(sheet.body).toContainText(text);
  }
  await harmless(page);
  await sheet.saved();
});

test('A clipboard that claims to be ours is refused or cleaned, and the editor goes on', async ({ page }) => {
  const sheet = new DeskPage(page);
  await sheet.newStory();
  await sheet.writeBody('Before.');
  for (const editor of HOSTILE_CLIPBOARDS) {
    await sheet.body.focus();
    await page.keyboard.press('ControlOrMeta+End');
    await paste(sheet.body, { editor, text: ' plain', html: '<p> plain</p>' });
    await harmless(page);
  }
  await expect(sheet.body).toContainText('Before.');
  await expect(sheet.body.getByRole('link')).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type(' After.');
  await expect(sheet.body).toContainText('After.');
  await sheet.saved();
});

test('Hostile copy is understood, made a story and exported without running', async ({ page, browser }) => {
  const dialog = new CopyPage(page);
  const sheet = new DeskPage(page);
  const panel = new InspectorPage(page);
  await dialog.open();
  // Each closed off from the next: an open comment or element would take all that follow with it.
  const whole = HOSTILE_HTML.map(({ id, text }) => `<p>${id} stays as it was written.</p><div>${text}</div>`);
  await dialog.paste({ html: `<h1>The headline stays</h1>${whole.join('')}`, text: 'the plain side' });
  await harmless(page);
  await dialog.makeStory();
  await expect(sheet.body).toContainText('stays');
  await harmless(page);

  await test.step('Every field holds the payload as words', async () => {
    for (const field of ['Desk', 'Slug', 'Headline', 'Standfirst', 'Byline', 'Dateline'])
      await page.getByRole('textbox', { name: field, exact: true }).fill(hostileWords(field).slice(0, 80));
    await panel.show('Story');
    await panel.inspector.getByRole('textbox', { name: 'Keywords' }).fill(hostileWords('keyword'));
    await page.keyboard.press('Enter');
    await panel.show('Notes');
    await panel.inspector.getByRole('textbox', { name: /^Notes/ }).fill(hostileWords('notes'));
    await panel.show('Related');
    await panel.inspector.getByText('Attach an outside link').click();
    const outside = panel.inspector.getByRole('group').filter({ hasText: 'Attach an outside link' });
    await outside.getByLabel('Headline').fill(hostileWords('related'));
    await outside.getByLabel('Address').fill('https://fine.example/"onmouseover="ran()');
    await outside.getByRole('button', { name: 'Attach the link' }).click();
    await panel.show('Facts');
    await sheet.body.getByText('stays').first().dblclick();
    await expect(page.getByRole('button', { name: 'Tag quote' })).toBeVisible();
    await page.getByRole('button', { name: 'Tag quote' }).click();
    await panel
      .button(/Unchecked/)
      .first()
      .click();
    await panel.inspector.getByRole('combobox', { name: 'Source' }).fill(hostileWords('source'));
    await panel.inspector.getByRole('option', { name: /to the sources…$/ }).click();
    const source = page.getByRole('dialog', { name: 'Add a source' });
    await source.getByLabel('Description for the reader').fill(hostileWords('description'));
    await source.getByLabel('Public page').fill('https://fine.example/?q="><script>');
    await source.getByRole('button', { name: 'Add source' }).click();
    await panel.button('Add evidence…').click();
    await panel.inspector.getByLabel('Title').fill(hostileWords('evidence'));
    await panel.inspector.getByRole('textbox', { name: 'Text' }).fill(hostileWords('transcript'));
    await panel.button('Add evidence').click();
    await expect(panel.inspector.getByRole('button', { name: /^Remove the evidence/ })).toBeVisible();
    await sheet.saved();
    await harmless(page);
  });

  await test.step('Library, search, palette and history show words', async () => {
    await sheet.library.getByRole('searchbox').fill('headline');
    await expect(sheet.library.getByRole('option').first()).toContainText('Headline"><img');
    await harmless(page);
    await page.keyboard.press('ControlOrMeta+K');
    await page.keyboard.type('headline img');
    await expect(page.getByRole('option', { name: /Headline"><img/ }).last()).toBeVisible();
    await harmless(page);
    await page.keyboard.press('Escape');
    await panel.show('History');
    await panel.inspector
      .getByRole('list', { name: /^Revisions/ })
      .getByRole('button')
      .first()
      .click();
    await expect(panel.inspector.getByRole('insertion').first()).toBeVisible();
    await harmless(page);
  });

  await test.step('What leaves runs nothing in a browser without our policy', async () => {
    await panel.show('Export');
    await expect(panel.button('Save HTML page')).toBeEnabled();
    await harmless(page);
    const exported = new ExportPage(page);
    for (const button of ['Save HTML page', 'Save fragment'] as const) {
      const { text, name } = await exported.save(button);
      expect(name).toMatch(/^[\w.-]+$/);
      const reader = await browser.newPage();
      const asked: string[] = [];
      await reader.route('**', (route) => {
        asked.push(route.request().url());
        return route.abort();
      });
      await reader.setContent(text);
      await expect(reader.getByRole('article')).toContainText('Headline"><img src=x onerror=');
      expect(await reader.evaluate(() => 'hostileRan' in globalThis)).toBe(false);
      const active = reader.locator(
        'script:not([type="application/ld+json"]), img, svg, iframe, form, object, embed, base',
      );
      await expect(active).toHaveCount(0);
      for (const link of await reader.getByRole('link').all())
        await expect(link).toHaveAttribute('href', /^(https:\/\/[\w./?=%&;:"-]+|#[a-z]+)/);
      expect(asked).toEqual([]);
      await reader.close();
    }
    const { text } = await exported.save('Save JSON');
    expect(JSON.parse(text).story.headline).toBe(hostileWords('Headline').slice(0, 80));
  });
});

test('A hostile file is refused line by line with a sentence; the rest comes in as words', async ({ page }) => {
  const file = {
    name: `${hostileWords('file')}.jsonl`,
    mimeType: 'application/jsonl',
    buffer: Buffer.from(HOSTILE_LINES.map(({ line }) => line).join('\n')),
  };
  const sheet = new DeskPage(page);
  await expect(page.getByRole('button', { name: /^New story/ }).first()).toBeVisible();
  await page.keyboard.press('ControlOrMeta+K');
  await page.keyboard.type('Import files');
  await expect(page.getByRole('option', { selected: true })).toContainText('Import files…');
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Enter');
  await (await chooser).setFiles(file);
  const progress = page.getByRole('region', { name: 'Import' });
  const refused = HOSTILE_LINES.filter(({ reason }) => reason !== undefined);
  await expect(progress.getByRole('heading')).toHaveText('Imported');
  await expect(progress).toContainText(`${HOSTILE_LINES.length - refused.length} stories came into the archive`);
  await progress.getByText(`${refused.length} could not be imported`, { exact: true }).click();
  const reasons = progress.getByRole('listitem');
  await expect(reasons).toHaveText(refused.map(({ reason }) => reason ?? ''));
  for (const reason of await reasons.allTextContents()) expect(reason).toMatch(/[.]$/);
  await harmless(page);
  await progress.getByRole('button', { name: 'Done' }).click();

  await sheet.library.getByRole('option', { name: /title"><img/ }).click();
  await expect(sheet.body).toContainText('text"><img src=x onerror=');
  await harmless(page);
  await sheet.library.getByRole('option', { name: 'Half a pair' }).click();
  await expect(sheet.headline).toHaveValue('Half a pair');
  await expect(sheet.body).toContainText('and');
  await sheet.writeBody('Still at work. ');
  await sheet.saved();
});
