// The hostile corpus in every field that a person can fill, through import, library, search, history, preview and export. The desk fails a
// test in which a request left, the page's policy was broken or the page threw.

import { HOSTILE_LINKS, HOSTILE_TEXT } from '../data/hostile.ts';
import { expect, test } from '../fixtures.ts';
import { DeskPage } from '../pages/desk-page.ts';
import { InspectorPage } from '../pages/inspector-page.ts';
import { paste } from '../pages/paste.ts';

const ALL = HOSTILE_TEXT.map(({ text }) => text.replaceAll('\0', '')).join(' ');

test('T-02, T-16, T-19: no field runs what it is given, nor does list, search, history or preview', async ({
  desk: host,
  page,
}) => {
  test.slow();
  const desk = new DeskPage(page);
  await desk.newStory();
  for (const name of ['Desk', 'Slug', 'Headline', 'Standfirst', 'Byline', 'Dateline']) {
    const field = desk.manuscript.getByRole('textbox', { name, exact: true });
    await field.click();
    await page.keyboard.insertText(`${name} ${ALL.slice(0, 60)}${HOSTILE_TEXT[0]?.text ?? ''}`.slice(0, 79));
  }
  await desk.headline.click();
  await page.keyboard.insertText(` ${ALL.slice(0, 400)}`);
  await desk.writeBody(`Said “${ALL}” a man said.`);
  await desk.saved();
  await expect(desk.library.getByRole('option').first()).toContainText('Headline');
  const inspector = new InspectorPage(page);
  await inspector.show('Notes');
  await inspector.inspector.getByRole('textbox', { name: /Notes/ }).fill(ALL);
  for (const panel of ['Related', 'Story', 'History', 'Export', 'Facts'] as const) {
    await inspector.show(panel);
    await expect(inspector.inspector.getByRole('tabpanel', { name: panel })).not.toBeEmpty();
  }
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.insertText('<img src=x onerror=hostileRan=1>');
  await page.keyboard.press('Escape');
  // T-13. The Electron host opens its own page alone, without a query.
  if (host.kind === 'browser')
    await page.goto(
      `${page.url()}?q=%3Cscript%3EhostileRan=1%3C/script%3E#%22%3E%3Cimg%20src=x%20onerror=hostileRan=1%3E`,
    );
  await expect(desk.headline).toContainText('Headline');
  expect(await page.evaluate(() => 'hostileRan' in globalThis)).toBe(false);
  expect(await page.locator('script:not([src]), img[onerror], [onload], object, embed').count()).toBe(0);
});

test('T-07, T-10, T-12, T-15: no address but https, http and mailto becomes a link, however it comes in', async ({
  page,
}) => {
  const desk = new DeskPage(page);
  await desk.newStory();
  await desk.writeHeadline('Links');
  const html = HOSTILE_LINKS.map(({ text }, index) => {
    const address = text.replace(/[&"<>]/g, (mark) => `&#${mark.charCodeAt(0)};`);
    return `<p>link ${index} <a href="${address}" target="_top" ping="https://hostile.invalid/" onclick="hostileRan=1">here</a></p>`;
  }).join('');
  await paste(desk.body, { text: 'links', html });
  await expect(desk.body).toContainText(`link ${HOSTILE_LINKS.length - 1} here`);
  const left = await desk.body
    .locator('a')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).protocol));
  expect(left.filter((protocol) => !['https:', 'http:', 'mailto:'].includes(protocol))).toEqual([]);
  expect(await desk.body.locator('a[ping], a[onclick], a[target=_top]').count()).toBe(0);
  await desk.saved();
  expect(await page.evaluate(() => 'hostileRan' in globalThis)).toBe(false);
});
